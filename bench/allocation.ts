import { allocate } from '#src/domain/allocation/allocate.ts'
import type {
  AllocationProblem,
  AllocationRule,
} from '#src/domain/allocation/allocation-problem.ts'
import { repair } from '#src/domain/allocation/repair.ts'
import { runHighs } from './allocation-highs.ts'
import { canvasLoop, judge, moodleLoop, type MayReview } from './allocation-loops.ts'
import {
  benchProblem,
  candidatesFor,
  FORBID_A_FIFTH,
  nameOf,
  OTHER_GROUPS,
  type BenchClass,
} from './allocation-problems.ts'
import { median, plain, type Figure } from './figures.ts'
import { measureMemory } from './measure-memory.ts'

const RUNS = 7
const LOOP_RUNS = 200
const SIZES: BenchClass[] = [100, 1_000, 10_000].flatMap((people) =>
  [3, 5].map((reviewsEach) => ({ people, reviewsEach })),
)
/** The allocation engine: against HiGHS on the same pairs, against the loops of Canvas and Moodle, and its growth. */
export async function* measureAllocation(): AsyncGenerator<Figure> {
  yield* againstHighs({ people: 1_000, reviewsEach: 3 })
  for (const size of SIZES) yield* alone(size)
  yield* measureMemory()
  yield* againstLoops()
}

function* againstHighs(size: BenchClass): Generator<Figure> {
  const base = benchProblem(size, [OTHER_GROUPS])
  const pairs = candidatesFor(base, 20, 5)
  const only: AllocationRule = { kind: 'onlyPairs', pairs }
  const weights: AllocationRule = { kind: 'forbid', pairs, soft: true, weight: 0 }
  const allPairs = times((seed) => solved({ ...base, seed }))
  const samePairs = times((seed) => solved({ ...base, rules: [OTHER_GROUPS, only], seed }))
  const weighted = times((seed) => solved({ ...base, rules: [OTHER_GROUPS, only, weights], seed }))
  const feasible = times(() => expectOptimal(runHighs(pairs, size.reviewsEach, false)))
  const cheapest = times(() => expectOptimal(runHighs(pairs, size.reviewsEach, true)))
  const name = `${nameOf(size)}, groups of 4`
  yield ratio(`${name}: 20 candidates each, against HiGHS`, samePairs, feasible)
  yield ratio(`${name}: all pairs, against HiGHS on 20 candidates`, allPairs, feasible)
  yield ratio(`${name}: 20 candidates with weights, against HiGHS`, weighted, cheapest)
  const ours = solved({ ...base, rules: [OTHER_GROUPS, only, weights] }).quality.softCost
  const theirs = runHighs(pairs, size.reviewsEach, true).cost
  yield {
    what: `${name}: cost with weights`,
    ours: String(ours),
    baseline: String(theirs),
    ratio: (ours / theirs).toFixed(4),
  }
}

function* alone(size: BenchClass): Generator<Figure> {
  for (const [what, rules] of [
    ['groups of 4', [OTHER_GROUPS]],
    ['20 % of all pairs forbidden', [FORBID_A_FIFTH]],
  ] as const) {
    const problem = benchProblem(size, [...rules])
    const run = times((seed) => solved({ ...problem, seed }))
    yield perPair(`${nameOf(size)}, ${what}`, size, run)
  }
  const broken = withDropOuts(benchProblem(size, [OTHER_GROUPS]))
  yield perPair(
    `${nameOf(size)}, repair with 10 % drop-outs`,
    size,
    times((seed) => {
      if (!repair({ ...broken, seed }).ok) throw new Error('It can be mended.')
    }),
  )
}

function* againstLoops(): Generator<Figure> {
  const cases: [string, AllocationProblem][] = [
    ['20 × 5, groups of 10, 5 and 5', uneven(20, 5)],
    ['100 × 3, groups of 4', benchProblem({ people: 100, reviewsEach: 3 }, [OTHER_GROUPS])],
    ['100 × 5, 20 % forbidden', benchProblem({ people: 100, reviewsEach: 5 }, [FORBID_A_FIFTH])],
    ['12 × 7, groups of 4', benchProblem({ people: 12, reviewsEach: 7 }, [OTHER_GROUPS])],
  ]
  for (const [what, problem] of cases) {
    const mayReview = testOf(problem)
    const ours = share((seed) => judge(problem, solved({ ...problem, seed }).pairs, mayReview))
    for (const [name, loop] of [
      ['Canvas', canvasLoop],
      ['Moodle', moodleLoop],
    ] as const) {
      const theirs = share((seed) => judge(problem, loop(problem, mayReview, seed), mayReview))
      yield {
        what: `${what}: unbalanced, against rule; ${name}`,
        ours,
        baseline: theirs,
        ratio: '',
      }
    }
  }
  const large = benchProblem({ people: 1_000, reviewsEach: 3 }, [OTHER_GROUPS])
  const mayReview = testOf(large)
  const ours = times((seed) => solved({ ...large, seed }))
  yield ratio(
    '1,000 × 3, groups of 4, against the loop of Canvas',
    ours,
    times((seed) => canvasLoop(large, mayReview, seed)),
  )
  yield ratio(
    '1,000 × 3, groups of 4, against the loop of Moodle',
    ours,
    times((seed) => moodleLoop(large, mayReview, seed)),
  )
}

function solved(problem: AllocationProblem) {
  const result = allocate(problem)
  if (!result.ok) throw new Error('A solution exists.')
  return result
}

function expectOptimal(run: ReturnType<typeof runHighs>): void {
  if (run.status !== 'Optimal') throw new Error(`HiGHS: ${run.status}`)
}

/** Half of the people in one group, a quarter in each of two. */
function uneven(people: number, reviewsEach: number): AllocationProblem {
  const problem = benchProblem({ people, reviewsEach }, [OTHER_GROUPS])
  const everybody = problem.reviewers.map((person, index) => ({
    ...person,
    group: index * 2 < people ? 'half' : index * 4 < people * 3 ? 'third' : 'fourth',
  }))
  return { ...problem, reviewers: everybody, authors: everybody }
}

/** A tenth of the people have left; a third of the reviews are done. */
function withDropOuts(problem: AllocationProblem): AllocationProblem {
  const existing = solved(problem).pairs.map(({ reviewerId, authorId }, index) => ({
    reviewerId,
    authorId,
    state: index % 3 === 0 ? ('completed' as const) : ('assigned' as const),
  }))
  const stays = (_person: unknown, index: number) => index % 10 !== 3
  return {
    ...problem,
    existing,
    reviewers: problem.reviewers.filter(stays),
    authors: problem.authors.filter(stays),
  }
}

function testOf({ rules, reviewers }: AllocationProblem): MayReview {
  const groupOf = new Map(reviewers.map(({ id, group }) => [id, group]))
  return (reviewerId, authorId) =>
    rules.every((rule) =>
      rule.kind === 'forbid'
        ? rule.when?.(reviewerId, authorId) !== true
        : groupOf.get(reviewerId) !== groupOf.get(authorId),
    )
}

/** The median time after two runs to warm up. */
function times(run: (seed: number) => unknown): number {
  const durations: number[] = []
  for (let seed = 0; seed < RUNS + 2; seed++) {
    const start = performance.now()
    run(seed)
    if (seed >= 2) durations.push(performance.now() - start)
  }
  return median(durations)
}

function ratio(what: string, ours: number, baseline: number): Figure {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
  return { what, ours: ms(ours), baseline: ms(baseline), ratio: (ours / baseline).toFixed(3) }
}

function perPair(what: string, { people, reviewsEach }: BenchClass, ms: number): Figure {
  const each = (ms * 1000) / (people * reviewsEach)
  return plain(what, `${ms.toFixed(1)} ms, ${each.toFixed(2)} µs a review`)
}

function share(run: (seed: number) => { isBalanced: boolean; breaksRule: boolean }): string {
  let [unbalanced, breaking] = [0, 0]
  for (let seed = 0; seed < LOOP_RUNS; seed++) {
    const { isBalanced, breaksRule } = run(seed)
    if (!isBalanced) unbalanced += 1
    if (breaksRule) breaking += 1
  }
  const percent = (count: number) => `${((count / LOOP_RUNS) * 100).toFixed(0)} %`
  return `${percent(unbalanced)}, ${percent(breaking)}`
}
