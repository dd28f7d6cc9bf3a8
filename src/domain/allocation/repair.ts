import type { PersonIds } from '#src/domain/review.ts'
import { allocationOf } from './allocate.ts'
import type { AllocationProblem } from './allocation-problem.ts'
import type { Allocation, Impossible } from './allocation-result.ts'
import { makeCheapest } from './cheapest-deal.ts'
import { checkProblem } from './check-problem.ts'
import { dealHard } from './deal-hard.ts'
import type { Dealing } from './dealing.ts'
import { conflictsOf, explainShortage } from './explain.ts'
import { AUTHORS, modelOf, REVIEWERS, type Model, type Side } from './model.ts'
import { openPairsOf } from './open-pairs.ts'
import { PairTable } from './pair-table.ts'
import { repairDirectly } from './repair-directly.ts'
import { impossible } from './relaxations.ts'
import { lateIn, splicesOf, type Splice } from './late-arrivals.ts'
import { seededRandom } from './seeded-random.ts'
import { smoothPairs } from './smooth-pairs.ts'

export type RepairOptions = {
  /** How many reviews beyond his capacity a person may be given (1). */
  mayExceed?: number | undefined
}

export type Repair = Allocation & {
  added: PersonIds[]
  removed: PersonIds[]
  /** Who has more reviews to give than his capacity. */
  extra: { reviewerId: string; extra: number }[]
  splices: Splice[]
}

/**
 * Mends a dealing after people have left, come late or been added. The problem has the people of now: who is in no list
 * has left, a capacity of 0 gives nothing, a demand of 0 gets nothing. All completed reviews stay, whatever `keep` says, and
 * rules hold for the open ones. The fewest pairs change, then the fewest reviews are beyond somebody's capacity, then loads
 * are as even as can be. Who gets more than a capacity is told; people who had no pair at all give all of theirs, if that can be.
 */
export function repair(
  problem: AllocationProblem,
  options: RepairOptions = {},
): Repair | Impossible {
  checkProblem(problem)
  const mended = { ...problem, keep: 'completed' as const }
  const late = lateIn(problem)
  const first = repairWith(withMin(mended, late), options)
  return first.ok || late.size === 0 ? first : repairWith(mended, options)
}

/** Late arrivals are to give as many reviews as the others, or the fewest changes would leave them without any. */
function withMin(problem: AllocationProblem, late: ReadonlySet<string>): AllocationProblem {
  if (late.size === 0) return problem
  const { reviewsEach } = problem
  return {
    ...problem,
    reviewers: problem.reviewers.map((person) =>
      late.has(person.id) ? { ...person, min: person.capacity ?? reviewsEach } : person,
    ),
  }
}

function repairWith(problem: AllocationProblem, options: RepairOptions): Repair | Impossible {
  const plain = modelOf(problem)
  const conflicts = conflictsOf(plain)
  if (conflicts.parts.length > 0) return impossible(problem, conflicts)
  const open = openPairsOf(plain)
  const model = withRoom(plain, open, options.mayExceed ?? 1)
  const random = seededRandom(problem.seed)
  const isNew = (reviewer: number, author: number) => !open.has(reviewer, author)
  const direct = repairDirectly(model, plain, open, random)
  if (direct) {
    smoothPairs(model, direct, random, isNew)
    return repairOf(problem, plain, direct)
  }
  const deal = dealHard(model, random, open)
  if (deal.short) return impossible(problem, explainShortage(model, deal))
  changeLeast(model, plain, deal.dealing, open, random)
  // Exchanges among new pairs may bring back an old one: then fewer would change, and there are none fewer.
  smoothPairs(model, deal.dealing, random, isNew)
  return repairOf(problem, plain, deal.dealing)
}

/** Nobody must give up what he has, unless he gives or gets nothing any more. */
function withRoom(model: Model, open: PairTable, mayExceed: number): Model {
  const has = [
    new Int32Array(model.upper[0].length),
    new Int32Array(model.upper[1].length),
  ] as const
  open.forEach((reviewer, author) => {
    has[0][reviewer] = (has[0][reviewer] as number) + 1
    has[1][author] = (has[1][author] as number) + 1
  })
  const { roster, problem } = model
  const room = (side: Side, more: (person: number) => number) =>
    model.upper[side].map((most, person) => {
      const wanted =
        side === REVIEWERS ? roster.reviewers[person]?.capacity : roster.authors[person]?.demand
      if ((wanted ?? problem.reviewsEach) === 0) return 0
      return Math.max(has[side][person] as number, most + more(person))
    })
  // Beyond what is kept already: completed reviews use up the extra, too.
  const exceed = (person: number) => {
    const capacity = roster.reviewers[person]?.capacity ?? problem.reviewsEach
    const beyond = Math.max(0, (model.fixed.loads[REVIEWERS][person] as number) - capacity)
    return Math.max(0, mayExceed - beyond)
  }
  return { ...model, upper: [room(REVIEWERS, exceed), room(AUTHORS, () => 0)], candidates: null }
}

function changeLeast(
  model: Model,
  plain: Model,
  dealing: Dealing,
  open: PairTable,
  random: ReturnType<typeof seededRandom>,
): void {
  const fixed = model.fixed.loads[REVIEWERS]
  const level = (person: number, count: number) => count + (fixed[person] as number)
  const highest = model.upper[REVIEWERS].reduce(
    (most, count, person) =>
      Math.max(most, level(person, Math.min(count, model.upper[AUTHORS].length))),
    0,
  )
  // A circle of changes passes at most two loads, so these orders of size cannot outweigh one another.
  const beyond = 2 * highest + 1
  const change = 2 * (beyond + highest) + 1
  makeCheapest(
    model,
    dealing,
    {
      high: (reviewer, author) => (open.has(reviewer, author) ? -change : change),
      low: () => 0,
      wanted: [open],
      floor: change,
      least: null,
    },
    {
      costOf: (side, person, count) => {
        if (side === AUTHORS) return 0
        const isBeyond = count > (plain.upper[REVIEWERS][person] as number)
        return level(person, count) + (isBeyond ? beyond : 0)
      },
      atLeast: (side, person) => model.lower[side][person] as number,
      atMost: (side, person) =>
        Math.min(model.upper[side][person] as number, model.upper[side === 0 ? 1 : 0].length),
    },
    random,
  )
}

function repairOf(problem: AllocationProblem, plain: Model, dealing: Dealing): Repair {
  const allocation = allocationOf(plain, dealing)
  const keyOf = (pair: PersonIds) => JSON.stringify([pair.reviewerId, pair.authorId])
  const before = new Map(problem.existing.map((pair) => [keyOf(pair), pair]))
  const completed = new Set(
    problem.existing.filter(({ state }) => state === 'completed').map(keyOf),
  )
  const after = new Set(allocation.pairs.map(keyOf))
  const ids = ({ reviewerId, authorId }: PersonIds): PersonIds => ({ reviewerId, authorId })
  const added = allocation.pairs.filter((pair) => !before.has(keyOf(pair))).map(ids)
  const removed = [...before.values()]
    .filter((pair) => !after.has(keyOf(pair)) && !completed.has(keyOf(pair)))
    .map(ids)
  const extra = plain.roster.reviewers.flatMap(({ id, capacity }, person) => {
    const load =
      dealing.loadOf(REVIEWERS, person) + (plain.fixed.loads[REVIEWERS][person] as number)
    const beyond = load - (capacity ?? problem.reviewsEach)
    return beyond > 0 ? [{ reviewerId: id, extra: beyond }] : []
  })
  return {
    ...allocation,
    added,
    removed,
    extra,
    splices: splicesOf(added, removed, lateIn(problem)),
  }
}
