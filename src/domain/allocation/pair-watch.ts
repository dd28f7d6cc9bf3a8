import type { Dealing } from './dealing.ts'
import { REVIEWERS, type Model } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * Counts reciprocal pairs and identical sets while pairs change. A set of authors is known by the exclusive or of one
 * random number for each (Zobrist 1970), so a change costs the same whatever the size of the sets.
 */
export class PairWatch {
  reciprocal = 0
  identical = 0
  private readonly model: Model
  private readonly dealing: Dealing
  private readonly marks: Int32Array
  private readonly sets: Int32Array
  private readonly times = new Map<number, number>()

  constructor(model: Model, dealing: Dealing, random: SeededRandom) {
    this.model = model
    this.dealing = dealing
    const word = () => random.below(0x1_0000_0000) | 0
    // Two words for each author and each reviewer: equal by chance once in 2^52.
    this.marks = Int32Array.from({ length: model.upper[1].length * 2 }, word)
    this.sets = new Int32Array(model.upper[0].length * 2)
    const note = (reviewer: number, author: number) => {
      if (this.isReciprocal(reviewer, author)) this.reciprocal += 1
      this.mark(reviewer, author)
    }
    dealing.forEach(note)
    for (const { reviewer, author } of model.fixed.pairs) note(reviewer, author)
    this.reciprocal /= 2
    for (let reviewer = 0; reviewer < model.upper[0].length; reviewer++) this.count(reviewer, 1)
  }

  isReciprocal(reviewer: number, author: number): boolean {
    const { reviewerOf, authorOf } = this.model.roster
    const [back, to] = [reviewerOf[author] as number, authorOf[reviewer] as number]
    if (back < 0 || to < 0 || back === reviewer) return false
    return this.dealing.has(back, to) || this.model.fixed.table.has(back, to)
  }

  hasTwin(reviewer: number): boolean {
    return (this.times.get(this.key(reviewer)) ?? 0) > 1 && this.isCounted(reviewer)
  }

  /** As `Dealing.exchange`; the new pairs are allowed, so none of the four is another's reverse. */
  exchange(reviewer: number, author: number, other: number, otherAuthor: number): void {
    this.reciprocal -= this.reverses(reviewer, author) + this.reverses(other, otherAuthor)
    this.count(reviewer, -1)
    this.count(other, -1)
    this.dealing.exchange(reviewer, author, other, otherAuthor)
    for (const one of [reviewer, other]) {
      this.mark(one, author)
      this.mark(one, otherAuthor)
      this.count(one, 1)
    }
    this.reciprocal += this.reverses(reviewer, otherAuthor) + this.reverses(other, author)
  }

  private reverses(reviewer: number, author: number): number {
    return this.isReciprocal(reviewer, author) ? 1 : 0
  }

  private mark(reviewer: number, author: number): void {
    for (const word of [0, 1]) {
      const at = reviewer * 2 + word
      this.sets[at] = (this.sets[at] as number) ^ (this.marks[author * 2 + word] as number)
    }
  }

  private isCounted(reviewer: number): boolean {
    const fixed = this.model.fixed.loads[REVIEWERS][reviewer] as number
    return this.dealing.loadOf(REVIEWERS, reviewer) + fixed >= 2
  }

  private count(reviewer: number, change: 1 | -1): void {
    if (!this.isCounted(reviewer)) return
    const key = this.key(reviewer)
    const times = this.times.get(key) ?? 0
    this.times.set(key, times + change)
    if (times + change === 0) this.times.delete(key)
    if (change === 1 ? times >= 1 : times >= 2) this.identical += change
  }

  private key(reviewer: number): number {
    const [one, two] = [this.sets[reviewer * 2] as number, this.sets[reviewer * 2 + 1] as number]
    return (one >>> 0) * 0x10_0000 + (two >>> 12)
  }
}
