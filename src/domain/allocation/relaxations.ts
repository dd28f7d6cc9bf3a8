import type { AllocationProblem } from './allocation-problem.ts'
import type { Explanation, Impossible, Relaxation } from './allocation-result.ts'
import { dealHard } from './deal-hard.ts'
import { conflictsOf } from './explain.ts'
import { fewestUnmet, leastMore } from './least-shortage.ts'
import { conflictLifts, fewestLifted } from './lift-rule.ts'
import { modelOf } from './model.ts'
import { relaxProblem } from './relax-problem.ts'
import { seededRandom } from './seeded-random.ts'

/** The answer to a problem that cannot be solved: why, and what would help. */
export function impossible(problem: AllocationProblem, explanation: Explanation): Impossible {
  const { seed } = problem
  return { ok: false, explanation, relaxations: relaxationsOf(problem, explanation), seed }
}

/**
 * The smallest change of each kind that makes the problem solvable, tried by running it: a rule lifted for as few pairs
 * as can be, the fewest reviews unmet, the fewest beyond what people were to have, or fewer for everybody.
 */
function relaxationsOf(problem: AllocationProblem, explanation: Explanation): Relaxation[] {
  const found = explanation.parts.some(({ kind }) => kind !== 'shortage')
    ? conflictLifts(problem, explanation)
    : [
        ...liftable(problem, explanation).flatMap((rule) => fewestLifted(problem, rule)),
        ...fewestUnmet(problem),
        ...leastMore(problem),
      ]
  const all = [...found, ...fewerReviews(problem)]
  const working = all.filter((relaxation) => isFeasible(relaxProblem(problem, relaxation)))
  return working.length > 0 ? working : together(problem, found)
}

/** All requirements that contradict something given up, and then the fewest reviews unmet. */
function together(problem: AllocationProblem, found: readonly Relaxation[]): Relaxation[] {
  const lifts = found.filter(
    (change) => change.kind === 'liftRule' && problem.rules[change.rule]?.kind === 'require',
  )
  const lifted = lifts.reduce(relaxProblem, problem)
  const changes = isFeasible(lifted) ? lifts : [...lifts, ...fewestUnmet(lifted)]
  const several: Relaxation = { kind: 'several', changes }
  return isFeasible(relaxProblem(problem, several)) ? [several] : []
}

export function isFeasible(problem: AllocationProblem): boolean {
  const model = modelOf(problem)
  if (conflictsOf(model).parts.length > 0) return false
  return dealHard(model, seededRandom(problem.seed)).short === null
}

/** The rules that keep people away, and those that use up places. */
function liftable({ rules }: AllocationProblem, { parts }: Explanation): number[] {
  const blocking = new Set(
    parts
      .flatMap((part) => (part.kind === 'shortage' ? part.blockers : []))
      .map(({ rule }) => rule),
  )
  return rules.flatMap((rule, index) =>
    rule.soft !== true && (blocking.has(index) || rule.kind === 'require') ? [index] : [],
  )
}

/** With fewer each it stays possible once it is (but for what is kept), so the largest number is found by halving. */
function fewerReviews(problem: AllocationProblem): Relaxation[] {
  let [possible, impossible] = [0, problem.reviewsEach]
  const relaxed = (reviewsEach: number) => ({ kind: 'fewerReviews', reviewsEach }) as const
  while (impossible - possible > 1) {
    // The number just below is by far the likeliest.
    const middle =
      impossible === problem.reviewsEach ? impossible - 1 : Math.floor((possible + impossible) / 2)
    if (isFeasible(relaxProblem(problem, relaxed(middle)))) possible = middle
    else impossible = middle
  }
  return possible > 0 ? [relaxed(possible)] : []
}
