import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'

function problemOf(
  count: number,
  reviewsEach: number,
  seed: number,
  rules: AllocationRule[] = [],
): AllocationProblem {
  const people = Array.from({ length: count }, (_, nth) => ({
    id: String(nth + 1000),
    group: String(Math.floor(nth / 4)),
  }))
  return {
    reviewers: people,
    authors: people,
    reviewsEach,
    existing: [],
    keep: 'none',
    rules,
    seed,
  }
}

function solve(problem: AllocationProblem) {
  const result = allocate(problem)
  if (!result.ok) throw new Error('A solution exists.')
  return result
}

// A number written down: a change of the dealing, or another machine that deals otherwise, is noticed.
test('the same seed, the same reviews, for ever', () => {
  const { pairs } = solve(problemOf(40, 3, 7, [{ kind: 'notSame', of: 'group' }]))
  let hash = 0
  for (const { reviewerId, authorId } of pairs) {
    hash = (Math.imul(hash, 31) + Number(reviewerId) * 7919 + Number(authorId)) | 0
  }
  expect(hash).toBe(-563_186_164)
})

test('every pair is as likely as every other', () => {
  const [count, each, rounds] = [8, 3, 3000]
  const times = new Map<string, number>()
  for (let seed = 0; seed < rounds; seed++) {
    for (const { reviewerId, authorId } of solve(problemOf(count, each, seed)).pairs) {
      const key = `${reviewerId}>${authorId}`
      times.set(key, (times.get(key) ?? 0) + 1)
    }
  }
  const expected = (rounds * each) / (count - 1)
  expect(times.size).toBe(count * (count - 1))
  // Five standard deviations.
  const most = 5 * Math.sqrt(rounds * (each / (count - 1)) * (1 - each / (count - 1)))
  for (const number of times.values()) expect(Math.abs(number - expected)).toBeLessThan(most)
})

test('every single way of dealing is met: derangements of four that no two exchange', () => {
  const met = new Map<string, number>()
  for (let seed = 0; seed < 600; seed++) {
    const { pairs } = solve(problemOf(4, 1, seed))
    const key = pairs.map(({ authorId }) => authorId).join()
    met.set(key, (met.get(key) ?? 0) + 1)
  }
  // Six circles of four; the three ways with reciprocal pairs are avoided.
  expect(met.size).toBe(6)
  for (const number of met.values()) expect(number).toBeGreaterThan(60)
})

test('reciprocal pairs and identical sets are avoided where there is room', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { quality } = solve(problemOf(30, 3, seed, [{ kind: 'notSame', of: 'group' }]))
    expect(quality).toMatchObject({ reciprocal: 0, identicalSets: 0, isExact: true })
  }
})

test('what remains is told: of five people with four reviews each, all ten pairs are reciprocal', () => {
  expect(solve(problemOf(5, 4, 1)).quality).toMatchObject({ reciprocal: 10, identicalSets: 0 })
})

test('a weight on reciprocal pairs goes before smaller ones, and after larger ones', () => {
  const soft = (weight: number): AllocationRule[] => [
    { kind: 'avoidReciprocal', soft: true, weight: 5 },
    // Group mates are wanted, so much that they review each other if nothing else counts.
    { kind: 'onlySame', of: 'group', soft: true, weight },
  ]
  expect(solve(problemOf(16, 3, 3, soft(1))).quality.reciprocal).toBeLessThan(8)
  expect(solve(problemOf(16, 3, 3, soft(50))).quality.reciprocal).toBe(24)
})

test('why did A get B: the rules against it, and how many others there were', () => {
  const rules: AllocationRule[] = [
    { kind: 'notSame', of: 'group' },
    { kind: 'forbid', pairs: [{ reviewerId: '1000', authorId: '1009' }], soft: true, weight: 1 },
    { kind: 'require', pairs: [{ reviewerId: '1000', authorId: '1008' }] },
  ]
  const { reasons, pairs } = solve(problemOf(12, 3, 3, rules))
  expect(reasons('1000', '1008')).toEqual({
    status: 'required',
    forbiddenBy: [],
    discouragedBy: [],
    choices: { authors: 8, reviewers: 8 },
  })
  expect(reasons('1000', '1001')).toMatchObject({ status: 'not-dealt', forbiddenBy: [0] })
  expect(reasons('1000', '1000')).toMatchObject({ status: 'not-dealt', forbiddenBy: ['self', 0] })
  expect(reasons('1000', '1009')).toMatchObject({ status: 'not-dealt', discouragedBy: [1] })
  expect(reasons('ghost', '1009')).toMatchObject({ choices: { authors: 0, reviewers: 0 } })
  const dealt = pairs.find(({ origin }) => origin === 'dealt')!
  expect(reasons(dealt.reviewerId, dealt.authorId).status).toBe('dealt')
})
