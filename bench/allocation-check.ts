import fc from 'fast-check'
import { allocate } from '#src/domain/allocation/allocate.ts'
import { repair } from '#src/domain/allocation/repair.ts'
import { faultsOf } from '#src/testing/allocation/check-result.ts'
import { randomProblem } from '#src/testing/allocation/random-problem.ts'
import { brokenDealing, fewestChanges } from '#src/testing/allocation/repair-oracle.ts'
import { plain, type Figure } from './figures.ts'

const SEED = 1

/** The engine against HiGHS on tens of thousands of random problems, up to 60 people. Throws on the first difference. */
export async function* checkAllocation(): AsyncGenerator<Figure> {
  for (const [people, runs] of [
    [6, 20_000],
    [16, 5_000],
    [60, 300],
  ] as const) {
    let solved = 0
    fc.assert(
      fc.property(randomProblem(people), (problem) => {
        const result = allocate(problem)
        if (result.ok) solved += 1
        const faults = faultsOf(problem, result)
        if (faults.length > 0) throw new Error(faults.join('\n'))
      }),
      { seed: SEED, numRuns: runs },
    )
    yield plain(
      `problems of up to ${people} people`,
      `${runs}, of which ${solved} have a solution: no difference`,
    )
  }
  for (const [people, runs] of [
    [7, 5_000],
    [30, 500],
  ] as const) {
    fc.assert(
      fc.property(brokenDealing(people), fc.integer({ min: 0, max: 2 }), (problem, mayExceed) => {
        const result = repair(problem, { mayExceed })
        const changes = result.ok ? result.added.length + result.removed.length : null
        const least = fewestChanges(problem, mayExceed)
        if (changes !== least) throw new Error(`${changes} changes, not ${least}`)
      }),
      { seed: SEED, numRuns: runs },
    )
    yield plain(`repairs of up to ${people} people`, `${runs}: no difference`)
  }
}
