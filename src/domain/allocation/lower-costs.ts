import type { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model } from './model.ts'
import type { PairCosts } from './pair-costs.ts'
import type { SeededRandom } from './seeded-random.ts'

const ROUNDS = 6
const TRIES = 25

/**
 * Cheap exchanges before the exact search: pairs that cost something for random others, and pairs that are asked for. In
 * a class where few pairs cost anything nothing is left to do. O(pairs).
 */
export function lowerCosts(
  model: Model,
  dealing: Dealing,
  costs: PairCosts,
  random: SeededRandom,
): void {
  const exchange = exchangerOf(model, dealing, costs)
  for (const wanted of costs.wanted) {
    wanted.forEach((reviewer, author) => {
      if (!model.may(reviewer, author)) return
      for (let tries = 0; tries < TRIES && !dealing.has(reviewer, author); tries++) {
        const [given, received] = [
          dealing.loadOf(REVIEWERS, reviewer),
          dealing.loadOf(AUTHORS, author),
        ]
        if (given === 0 || received === 0) return
        const otherAuthor = dealing.partner(REVIEWERS, reviewer, random.below(given))
        const other = dealing.partner(AUTHORS, author, random.below(received))
        exchange(reviewer, otherAuthor, other, author)
      }
    })
  }
  for (let round = 0; round < ROUNDS; round++) {
    const costly: [number, number][] = []
    dealing.forEach((reviewer, author) => {
      if (costs.high(reviewer, author) > 0 || costs.low(reviewer, author) > 0) {
        costly.push([reviewer, author])
      }
    })
    let improved = 0
    for (const [reviewer, author] of costly) {
      for (let tries = 0; tries < TRIES; tries++) {
        if (!dealing.has(reviewer, author)) break
        const otherAuthor = random.below(model.upper[AUTHORS].length)
        const received = dealing.loadOf(AUTHORS, otherAuthor)
        if (received === 0) continue
        const other = dealing.partner(AUTHORS, otherAuthor, random.below(received))
        if (!exchange(reviewer, author, other, otherAuthor)) continue
        improved += 1
        break
      }
    }
    if (improved === 0) return
  }
}

/** Exchanges the authors of two pairs if both new ones are allowed and cost less together. */
function exchangerOf({ may }: Model, dealing: Dealing, { high, low }: PairCosts) {
  return (reviewer: number, author: number, other: number, otherAuthor: number): boolean => {
    if (reviewer === other || author === otherAuthor) return false
    if (!may(reviewer, otherAuthor) || !may(other, author)) return false
    if (dealing.has(reviewer, otherAuthor) || dealing.has(other, author)) return false
    const change = (cost: PairCosts['high']) =>
      cost(reviewer, otherAuthor) +
      cost(other, author) -
      cost(reviewer, author) -
      cost(other, otherAuthor)
    const first = change(high)
    if (first > 0 || (first === 0 && change(low) >= 0)) return false
    dealing.exchange(reviewer, author, other, otherAuthor)
    return true
  }
}
