import type { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import { NetworkSimplex } from './network-simplex.ts'
import type { PairCosts } from './pair-costs.ts'
import { PairTable } from './pair-table.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Pairs of each reviewer looked at first, and pairs added for each where that helps. */
const SAMPLE = 12
const ADDED = 6

/**
 * What a person's review number `level` costs; null where all loads stay as they are. `atLeast` and `atMost` are the
 * bounds of the loads meanwhile, in pairs dealt.
 */
export type LevelCosts = {
  costOf: (side: Side, person: number, level: number) => number
  atLeast: (side: Side, person: number) => number
  atMost: (side: Side, person: number) => number
}

/**
 * Changes the dealing into a cheapest one: minimum-cost flow over the pairs dealt and a few more for each reviewer; then
 * the prices that it leaves tell which of all other pairs would help, these are added, until none does (column
 * generation, Dantzig and Wolfe 1960). Exact; where lists of candidates exist, they are all there from the start.
 */
export function makeCheapest(
  model: Model,
  dealing: Dealing,
  costs: PairCosts,
  levels: LevelCosts | null,
  random: SeededRandom,
): void {
  const network = new PairNetwork(model, dealing, costs)
  if (levels) network.addLevels(levels)
  network.addFirstPairs(random)
  for (;;) {
    network.run()
    if (network.isLeast() || model.candidates || !network.addHelpfulPairs()) return
  }
}

class PairNetwork {
  private readonly model: Model
  private readonly dealing: Dealing
  private readonly costs: PairCosts
  private readonly simplex: NetworkSimplex
  private readonly reviewers: number
  private readonly authors: number
  private readonly known = new PairTable()
  private readonly pairs: { reviewer: number; author: number; arc: number }[] = []

  constructor(model: Model, dealing: Dealing, costs: PairCosts) {
    this.model = model
    this.dealing = dealing
    this.costs = costs
    this.reviewers = model.upper[REVIEWERS].length
    this.authors = model.upper[AUTHORS].length
    this.simplex = new NetworkSimplex(this.reviewers + this.authors)
    dealing.forEach((reviewer, author) => this.addPair(reviewer, author, 1))
  }

  /** Loads may change: for each review that a person gives or gets an arc from or to the hub. */
  addLevels({ costOf, atLeast, atMost }: LevelCosts): void {
    const hub = this.reviewers + this.authors
    for (const side of [REVIEWERS, AUTHORS] as const) {
      for (let person = 0; person < this.model.upper[side].length; person++) {
        const load = this.dealing.loadOf(side, person)
        for (let level = atLeast(side, person) + 1; level <= atMost(side, person); level++) {
          const cost = costOf(side, person, level)
          const flow = level <= load ? 1 : 0
          if (side === REVIEWERS) this.simplex.add(hub, person, 1, cost, 0, flow)
          else this.simplex.add(this.reviewers + person, hub, 1, cost, 0, flow)
        }
      }
    }
  }

  addFirstPairs(random: SeededRandom): void {
    const { candidates, may } = this.model
    for (const wanted of this.costs.wanted) {
      wanted.forEach((reviewer, author) => {
        if (may(reviewer, author)) this.addPair(reviewer, author, 0)
      })
    }
    for (let reviewer = 0; reviewer < this.reviewers; reviewer++) {
      if (candidates) {
        const [start, list] = [candidates.start[REVIEWERS], candidates.list[REVIEWERS]]
        for (let at = start[reviewer] as number; at < (start[reviewer + 1] as number); at++) {
          this.addPair(reviewer, list[at] as number, 0)
        }
        continue
      }
      for (let tries = 0; tries < SAMPLE; tries++) {
        const author = random.below(this.authors)
        if (may(reviewer, author)) this.addPair(reviewer, author, 0)
      }
    }
  }

  run(): void {
    this.simplex.run()
    for (const { reviewer, author, arc } of this.pairs) {
      const [is, was] = [this.simplex.flowOf(arc) > 0, this.dealing.has(reviewer, author)]
      if (was && !is) this.dealing.drop(reviewer, author)
    }
    for (const { reviewer, author, arc } of this.pairs) {
      const [is, was] = [this.simplex.flowOf(arc) > 0, this.dealing.has(reviewer, author)]
      if (is && !was) this.dealing.add(reviewer, author)
    }
  }

  isLeast(): boolean {
    const { least, high, low } = this.costs
    if (!least) return false
    let [sumHigh, sumLow] = [0, 0]
    this.dealing.forEach((reviewer, author) => {
      sumHigh += high(reviewer, author)
      sumLow += low(reviewer, author)
    })
    return sumHigh <= least.high && sumLow <= least.low
  }

  /** The best pairs of each reviewer among those not in the network whose cost is below what they save. */
  addHelpfulPairs(): boolean {
    const { high, low } = this.simplex.tree
    const at = (author: number) => this.reviewers + author
    const difference = (prices: Float64Array, one: number, other: number) =>
      (prices[one] as number) - (prices[other] as number)
    // Those whose reviews save most first: after the first that saves nothing for a reviewer none does.
    const authors = Array.from({ length: this.authors }, (_, author) => author).sort(
      (one, other) =>
        difference(high, at(other), at(one)) || difference(low, at(other), at(one)) || one - other,
    )
    let added = false
    for (let reviewer = 0; reviewer < this.reviewers; reviewer++) {
      const best: Gain[] = []
      for (const author of authors) {
        const savedHigh = difference(high, at(author), reviewer)
        const savedLow = difference(low, at(author), reviewer)
        if (savedHigh < this.costs.floor) break
        if (savedHigh === this.costs.floor && savedLow <= 0) break
        const pair = this.gainOf(reviewer, author, savedHigh, savedLow)
        if (pair) keepBest(best, pair)
      }
      for (const { author } of best) added = this.addPair(reviewer, author, 0) || added
    }
    return added
  }

  private gainOf(
    reviewer: number,
    author: number,
    savedHigh: number,
    savedLow: number,
  ): Gain | null {
    const high = this.costs.high(reviewer, author) - savedHigh
    const low = this.costs.low(reviewer, author) - savedLow
    if (high > 0 || (high === 0 && low >= 0)) return null
    if (this.known.has(reviewer, author) || !this.model.may(reviewer, author)) return null
    return { author, high, low }
  }

  private addPair(reviewer: number, author: number, flow: 0 | 1): boolean {
    if (this.known.has(reviewer, author)) return false
    this.known.add(reviewer, author)
    const [high, low] = [this.costs.high(reviewer, author), this.costs.low(reviewer, author)]
    const arc = this.simplex.add(reviewer, this.reviewers + author, 1, high, low, flow)
    this.pairs.push({ reviewer, author, arc })
    return true
  }
}

type Gain = { author: number; high: number; low: number }

function keepBest(best: Gain[], pair: Gain): void {
  const isBetter = (one: Gain, other: Gain) =>
    one.high < other.high || (one.high === other.high && one.low < other.low)
  let at = best.length
  while (at > 0 && isBetter(pair, best[at - 1] as Gain)) at -= 1
  if (at >= ADDED) return
  best.splice(at, 0, pair)
  if (best.length > ADDED) best.pop()
}
