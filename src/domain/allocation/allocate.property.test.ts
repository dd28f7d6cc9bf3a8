import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '#src/testing/allocation/check-result.ts'
import { randomProblem } from '#src/testing/allocation/random-problem.ts'
import { allocate } from './allocate.ts'
import type { AllocationProblem } from './allocation-problem.ts'

const RUNS = { seed: 20_261_126, numRuns: 300 }

test('on random problems an independent solver finds nothing feasible, more even, cheaper or smaller', () => {
  let solved = 0
  fc.assert(
    fc.property(randomProblem(9), (problem) => {
      const result = allocate(problem)
      if (result.ok) solved += 1
      expect(faultsOf(problem, result)).toEqual([])
    }),
    RUNS,
  )
  expect(solved).toBeGreaterThan(RUNS.numRuns / 5)
  expect(solved).toBeLessThan((RUNS.numRuns * 4) / 5)
})

test('nor with more people, where the cheapest dealing is found without looking at all pairs', () => {
  let withCosts = 0
  fc.assert(
    fc.property(randomProblem(36), (problem) => {
      const result = allocate(problem)
      if (result.ok && result.quality.softCost > 0) withCosts += 1
      expect(faultsOf(problem, result)).toEqual([])
    }),
    { ...RUNS, numRuns: 40 },
  )
  expect(withCosts).toBeGreaterThan(3)
})

test('the same seed deals the same, whatever the order of the lists', () => {
  fc.assert(
    fc.property(randomProblem(12), (problem) => {
      const turned: AllocationProblem = {
        ...problem,
        reviewers: [...problem.reviewers].reverse(),
        authors: [...problem.authors].reverse(),
      }
      expect(plain(allocate(turned))).toEqual(plain(allocate(problem)))
    }),
    { ...RUNS, numRuns: 100 },
  )
})

function plain(result: ReturnType<typeof allocate>) {
  return result.ok ? result.pairs : result.explanation
}
