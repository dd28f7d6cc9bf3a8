import { makeCheapest, type LevelCosts } from './cheapest-deal.ts'
import type { Dealing } from './dealing.ts'
import { lowerCosts } from './lower-costs.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import type { PairCosts } from './pair-costs.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Lowers what the soft rules cost to the least there is, among all dealings as full and as even as the given one. */
export function cheapestByRules(model: Model, dealing: Dealing, random: SeededRandom): void {
  const { of, wanted } = model.costs
  const costs: PairCosts = { high: () => 0, low: of, wanted, floor: 0, least: leastOf(model) }
  if (!model.candidates) lowerCosts(model, dealing, costs, random)
  if (sumOf(model, dealing) <= (costs.least?.low ?? -Infinity)) return
  makeCheapest(model, dealing, costs, evenLevels(model, dealing), random)
}

function sumOf({ costs }: Model, dealing: Dealing): number {
  let sum = 0
  dealing.forEach((reviewer, author) => (sum += costs.of(reviewer, author)))
  return sum
}

/** Nothing, but for the pairs that soft rules ask for. */
function leastOf({ costs, may }: Model): { high: number; low: number } {
  let low = 0
  for (const wanted of costs.wanted) {
    wanted.forEach((reviewer, author) => {
      if (may(reviewer, author)) low += Math.min(0, costs.of(reviewer, author))
    })
  }
  return { high: 0, low }
}

/**
 * Keeps the dealing full and even while the network changes it: a review that is given or received costs its level, and
 * one received earns more than any two levels. In all dealings that are as even as can be a person's load differs by at most one
 * (Frank and Murota 2022), so one step up and one down are enough. Null if no load can change.
 */
function evenLevels(model: Model, dealing: Dealing): LevelCosts | null {
  const { lower, upper, fixed } = model
  const isFree = (side: Side, person: number) =>
    (lower[side][person] as number) < (upper[side][person] as number)
  const mayMove = (side: Side) =>
    upper[side].some((most, person) => isFree(side, person) && dealing.loadOf(side, person) < most)
  if (!mayMove(REVIEWERS) && !mayMove(AUTHORS)) return null
  const most = 2 * Math.max(highest(model, REVIEWERS), highest(model, AUTHORS)) + 2
  return {
    costOf: (side, person, level) =>
      level + (fixed.loads[side][person] as number) - (side === AUTHORS ? most : 0),
    atLeast: (side, person) =>
      isFree(side, person)
        ? Math.max(lower[side][person] as number, dealing.loadOf(side, person) - 1)
        : dealing.loadOf(side, person),
    atMost: (side, person) =>
      isFree(side, person)
        ? Math.min(upper[side][person] as number, dealing.loadOf(side, person) + 1)
        : dealing.loadOf(side, person),
  }
}

function highest({ upper, fixed }: Model, side: Side): number {
  return upper[side].reduce(
    (most, count, person) => Math.max(most, count + (fixed.loads[side][person] as number)),
    0,
  )
}
