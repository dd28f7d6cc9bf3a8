import { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import type { PairTable } from './pair-table.ts'
import { PathSearch } from './path-search.ts'
import { dealAtRandom } from './random-start.ts'
import type { SeededRandom } from './seeded-random.ts'
import { targetsOf } from './targets.ts'

export type HardDeal = {
  dealing: Dealing
  search: PathSearch
  /** The side whose lower bounds cannot all be met, with those who lack; null: all bounds are met. */
  short: { side: Side; people: number[] } | null
}

/**
 * Deals within all hard rules and bounds: complete, as every step that could fail ends in a search for an augmenting
 * path. A dealing that meets the authors' bounds and one that meets the reviewers' give one that meets both (Mendelsohn and
 * Dulmage 1958), so the sides are asked one after the other. O(pairs) as a rule, O(pairs × (people + pairs)) at worst.
 */
export function dealHard(
  model: Model,
  random: SeededRandom,
  /** Pairs to begin with instead of random ones: then bounds are met and nothing beyond is dealt. */
  begin: PairTable | null = null,
): HardDeal {
  const dealing = new Dealing(model.upper)
  if (begin) begin.forEach((reviewer, author) => dealing.add(reviewer, author))
  else dealAtRandom(model, dealing, targetsOf(model, random), random)
  const search = new PathSearch(model, dealing, random)
  for (const side of [AUTHORS, REVIEWERS] as const) {
    const people = reachLower(model, dealing, search, side)
    if (people.length > 0) return { dealing, search, short: { side, people } }
  }
  if (begin) return { dealing, search, short: null }
  fill(model, dealing, search)
  evenOut(model, dealing, search, AUTHORS)
  evenOut(model, dealing, search, REVIEWERS)
  return { dealing, search, short: null }
}

function hasRoom({ upper }: Model, dealing: Dealing, side: Side) {
  return (person: number) => dealing.loadOf(side, person) < (upper[side][person] as number)
}

/** Those who cannot reach their lower bound, whatever others give up. */
export function reachLower(
  model: Model,
  dealing: Dealing,
  search: PathSearch,
  side: Side,
): number[] {
  const lower = model.lower[side]
  const least = (person: number) => lower[person] as number
  const takes = hasRoom(model, dealing, side === AUTHORS ? REVIEWERS : AUTHORS)
  const yields = (person: number) => dealing.loadOf(side, person) > least(person)
  search.revive()
  const short: number[] = []
  for (let person = 0; person < lower.length; person++) {
    while (dealing.loadOf(side, person) < least(person)) {
      if (search.gain(side, person, { takes, yields })) continue
      short.push(person)
      break
    }
  }
  return short
}

/** As many pairs as the upper bounds allow. */
function fill(model: Model, dealing: Dealing, search: PathSearch): void {
  const takes = hasRoom(model, dealing, REVIEWERS)
  const lacks = hasRoom(model, dealing, AUTHORS)
  search.revive()
  for (let author = 0; author < model.upper[AUTHORS].length; author++) {
    while (lacks(author) && search.gain(AUTHORS, author, { takes })) continue
  }
}

/**
 * Moves reviews from people with more to people with at least two fewer until no path leads to any: then no dealing with
 * as many pairs is more even, not even in its smallest load, its second smallest, and so on (the lexicographically optimal
 * base of Megiddo 1974 and Fujishige 1980). Those with the smallest loads first: whom a failed search met stays out.
 */
export function evenOut(model: Model, dealing: Dealing, search: PathSearch, side: Side): void {
  const fixed = model.fixed.loads[side]
  const load = (person: number) => dealing.loadOf(side, person) + (fixed[person] as number)
  const mayLose = (person: number) =>
    dealing.loadOf(side, person) > (model.lower[side][person] as number)
  const mayGain = hasRoom(model, dealing, side)
  const people = Array.from(fixed.keys())
  const highest = people.filter(mayLose).reduce((most, person) => Math.max(most, load(person)), 0)
  const levels = new Map<number, number[]>()
  const wait = (person: number) => {
    if (!mayGain(person) || load(person) + 2 > highest) return
    const level = levels.get(load(person))
    if (level) level.push(person)
    else levels.set(load(person), [person])
  }
  people.forEach(wait)
  search.revive()
  for (let level = 0; level + 2 <= highest; level++) {
    const yields = (person: number) => mayLose(person) && load(person) >= level + 2
    for (const person of levels.get(level) ?? []) {
      // Who has given one up since stands at another level.
      if (load(person) !== level || !search.gain(side, person, { yields })) continue
      wait(person)
      wait(search.yielder)
    }
  }
}
