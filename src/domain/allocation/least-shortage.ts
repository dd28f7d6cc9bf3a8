import type { AllocationProblem } from './allocation-problem.ts'
import type { Relaxation } from './allocation-result.ts'
import { dealHard, reachLower } from './deal-hard.ts'
import { AUTHORS, modelOf, REVIEWERS, type Model, type Side, type Sides } from './model.ts'
import { seededRandom } from './seeded-random.ts'

const NAMES = ['reviewers', 'authors'] as const

/** Who must go without if all rules stay: as few reviews as can be on either side, spread as evenly as can be. */
export function fewestUnmet(problem: AllocationProblem): Relaxation[] {
  const model = modelOf(problem)
  const people = ([AUTHORS, REVIEWERS] as const).flatMap((side) => {
    const wanted = model.lower[side]
    const upper = withSide(model.upper, side, wanted)
    const lower: Sides = [model.lower[0].map(() => 0), model.lower[1].map(() => 0)]
    const { dealing } = dealHard({ ...model, lower, upper }, seededRandom(problem.seed))
    return idsOf(model, side).flatMap((id, person) => {
      const missing = (wanted[person] as number) - dealing.loadOf(side, person)
      return missing > 0 ? [{ side: NAMES[side], id, missing }] : []
    })
  })
  const missing = people.reduce((sum, each) => sum + each.missing, 0)
  return missing > 0 ? [{ kind: 'unmet', people, missing }] : []
}

/**
 * The fewest reviews beyond the bounds of one side with which the other side gets what it must: once no path is left
 * within the bounds, each further path takes one beyond, so there are just as many as are missing. Bounds are raised by one
 * at a time, so they fall on many. Nobody is asked who was to have none.
 */
export function leastMore(problem: AllocationProblem): Relaxation[] {
  const model = modelOf(problem)
  const upper: Sides = [model.upper[0].slice(), model.upper[1].slice()]
  const raised: Model = { ...model, upper }
  const { dealing, search, short } = dealHard(raised, seededRandom(problem.seed))
  if (!short) return []
  const side = short.side === AUTHORS ? REVIEWERS : AUTHORS
  for (let { people } = short; people.length > 0;) {
    const before = dealing.pairs
    upper[side].forEach((most, person) => {
      if (most > 0) upper[side][person] = most + 1
    })
    people = reachLower(raised, dealing, search, short.side)
    if (people.length > 0 && dealing.pairs === before) return []
  }
  const people = idsOf(model, side).flatMap((id, person) => {
    const extra = dealing.loadOf(side, person) - (model.upper[side][person] as number)
    return extra > 0 ? [{ side: NAMES[side], id, extra }] : []
  })
  const extra = people.reduce((sum, each) => sum + each.extra, 0)
  return [{ kind: 'moreReviews', people, extra }]
}

function withSide(sides: Sides, side: Side, counts: Int32Array): Sides {
  return side === REVIEWERS ? [counts, sides[1]] : [sides[0], counts]
}

function idsOf({ roster }: Model, side: Side): string[] {
  return (side === REVIEWERS ? roster.reviewers : roster.authors).map(({ id }) => id)
}
