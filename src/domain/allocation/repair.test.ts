import { describe, expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import type { AllocationProblem, ExistingPair } from './allocation-problem.ts'
import { repair } from './repair.ts'

const people = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ id: `s${nth + 10}` }))

function dealt(count: number, reviewsEach: number): AllocationProblem {
  const problem: AllocationProblem = {
    reviewers: people(count),
    authors: people(count),
    reviewsEach,
    existing: [],
    keep: 'none',
    rules: [],
    seed: 5,
  }
  const result = allocate(problem)
  if (!result.ok) throw new Error('A solution exists.')
  const existing = result.pairs.map(({ reviewerId, authorId }): ExistingPair => ({
    reviewerId,
    authorId,
    state: 'assigned',
  }))
  return { ...problem, existing }
}

function mend(problem: AllocationProblem, mayExceed?: number) {
  const result = repair(problem, { mayExceed })
  if (!result.ok) throw new Error('It can be mended.')
  return result
}

describe('repair', () => {
  test('changes nothing where nothing is broken', () => {
    expect(mend(dealt(12, 3))).toMatchObject({ added: [], removed: [], extra: [], splices: [] })
  })

  test('who has left as author and reviewer: his reviewers take over what he reviewed', () => {
    const before = dealt(20, 3)
    const stay = ({ id }: { id: string }) => id !== 's15'
    const result = mend({
      ...before,
      reviewers: before.reviewers.filter(stay),
      authors: before.authors.filter(stay),
    })
    expect(result.removed).toHaveLength(6)
    expect(result.added).toHaveLength(3)
    expect(result.extra).toEqual([])
    expect(result.quality.isExact).toBe(true)
  })

  test('who gives no reviews any more but has submitted: three others get one more each, and it is told who', () => {
    const before = dealt(20, 3)
    const reviewers = before.reviewers.map((person) =>
      person.id === 's15' ? { ...person, capacity: 0 } : person,
    )
    const result = mend({ ...before, reviewers })
    expect(result.removed.map(({ reviewerId }) => reviewerId)).toEqual(['s15', 's15', 's15'])
    expect(result.added).toHaveLength(3)
    expect(result.extra.map(({ extra }) => extra)).toEqual([1, 1, 1])
    expect(result.extra.map(({ reviewerId }) => reviewerId).sort()).toEqual(
      result.added.map(({ reviewerId }) => reviewerId).sort(),
    )
  })

  test('what he has completed stays and counts', () => {
    const before = dealt(20, 3)
    const existing = before.existing.map((pair) =>
      pair.reviewerId === 's15' ? { ...pair, state: 'completed' as const } : pair,
    )
    const reviewers = before.reviewers.filter(({ id }) => id !== 's15')
    expect(mend({ ...before, existing, reviewers })).toMatchObject({ added: [], removed: [] })
  })

  test('a late arrival is spliced in: nobody else has more or fewer', () => {
    const before = dealt(12, 3)
    const late = { id: 'late' }
    const result = mend({
      ...before,
      reviewers: [...before.reviewers, late],
      authors: [...before.authors, late],
    })
    expect(result.removed).toHaveLength(3)
    expect(result.added).toHaveLength(6)
    expect(result.splices.map(({ lateId }) => lateId)).toEqual(['late', 'late', 'late'])
    expect(result.extra).toEqual([])
    expect(result.quality.isExact).toBe(true)
  })

  test('an open review that a new rule forbids is replaced', () => {
    const before = dealt(12, 3)
    const [pair] = before.existing
    const { reviewerId, authorId } = pair!
    const result = mend({
      ...before,
      rules: [{ kind: 'forbid', pairs: [{ reviewerId, authorId }] }],
    })
    expect(result.removed).toContainEqual({ reviewerId, authorId })
    expect(result.added.some((added) => added.authorId === authorId)).toBe(true)
  })

  test('nobody may be asked for more: the shortage is explained', () => {
    const before = dealt(6, 3)
    const result = repair({ ...before, reviewers: before.reviewers.slice(1) }, { mayExceed: 0 })
    expect(result).toMatchObject({ ok: false, explanation: { missing: 3 } })
  })
})
