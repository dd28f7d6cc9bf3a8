import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isForbidden } from '#src/testing/allocation/plain-problem.ts'
import { brokenDealing, fewestChanges } from '#src/testing/allocation/repair-oracle.ts'
import type { AllocationProblem } from './allocation-problem.ts'
import { repair, type Repair } from './repair.ts'

const keyOf = (pair: { reviewerId: string; authorId: string }) =>
  `${pair.reviewerId}>${pair.authorId}`

test('an independent solver mends no dealing with fewer changes; completed reviews stay', () => {
  let mended = 0
  let changed = 0
  fc.assert(
    fc.property(brokenDealing(9), fc.integer({ min: 0, max: 2 }), (problem, mayExceed) => {
      const result = repair(problem, { mayExceed })
      const least = fewestChanges(problem, mayExceed)
      expect(result.ok ? result.added.length + result.removed.length : null).toBe(least)
      if (!result.ok) return
      mended += 1
      if (least !== 0) changed += 1
      expect(faultsOf(problem, result)).toEqual([])
    }),
    { seed: 20_261_126, numRuns: 200 },
  )
  expect(mended).toBeGreaterThan(60)
  expect(changed).toBeGreaterThan(25)
})

test('nor with more people, where not all pairs are looked at', () => {
  let hard = 0
  fc.assert(
    fc.property(brokenDealing(32), (problem) => {
      const result = repair(problem)
      const changes = result.ok ? result.added.length + result.removed.length : null
      if (result.ok && result.splices.length > 0) hard += 1
      expect(changes).toBe(fewestChanges(problem, 1))
    }),
    { seed: 20_261_126, numRuns: 60 },
  )
  expect(hard).toBeGreaterThan(2)
})

function faultsOf(problem: AllocationProblem, { pairs, added, removed, extra }: Repair): string[] {
  const now = new Set(pairs.map(keyOf))
  const isThere = (id: string, people: readonly { id: string }[]) =>
    people.some((person) => person.id === id)
  const completed = problem.existing.filter(
    ({ state, reviewerId, authorId }) =>
      state === 'completed' &&
      (isThere(reviewerId, problem.reviewers) || isThere(authorId, problem.authors)),
  )
  const before = new Set(problem.existing.map(keyOf))
  return [
    ...completed
      .filter((pair) => !now.has(keyOf(pair)))
      .map((pair) => `${keyOf(pair)} was completed`),
    ...added
      .filter((pair) => isForbidden(problem, pair))
      .map((pair) => `${keyOf(pair)} is forbidden`),
    ...added.filter((pair) => before.has(keyOf(pair))).map((pair) => `${keyOf(pair)} is not new`),
    ...removed
      .filter((pair) => now.has(keyOf(pair)))
      .map((pair) => `${keyOf(pair)} is still there`),
    ...problem.reviewers.flatMap(({ id, capacity }) => {
      const load = pairs.filter(({ reviewerId }) => reviewerId === id).length
      const beyond = Math.max(0, load - (capacity ?? problem.reviewsEach))
      const told = extra.find(({ reviewerId }) => reviewerId === id)?.extra ?? 0
      return beyond === told ? [] : [`${id} has ${beyond} more, not ${told}`]
    }),
  ]
}
