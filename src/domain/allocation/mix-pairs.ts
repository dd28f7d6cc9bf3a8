import type { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Moves tried for each pair: about ten let the share of pairs that never moved fall below one in a thousand. */
const MOVES_PER_PAIR = 10
/** Lists of candidates let few moves pass. */
const MOVES_PER_LISTED_PAIR = 40
const MOST_MOVES = 3_000_000

/**
 * Makes the dealing a random one of its kind: a Markov chain of small symmetric moves that keep every rule, every bound,
 * the evenness of loads and the cost. Two pairs exchange authors; three do in a circle, without which not all of a
 * directed graph's can be reached (Rao, Jana and Bandyopadhyay 1996); a person with one review more gives it to one who
 * has one fewer. O(pairs).
 */
export function mixPairs(model: Model, dealing: Dealing, random: SeededRandom): void {
  if (dealing.pairs === 0) return
  const mixer = new Mixer(model, dealing, random)
  const each = model.candidates ? MOVES_PER_LISTED_PAIR : MOVES_PER_PAIR
  const moves = Math.min(MOST_MOVES, dealing.pairs * each)
  const shiftsReviewers = mixer.hasUneven(REVIEWERS)
  const shiftsAuthors = mixer.hasUneven(AUTHORS)
  for (let move = 0; move < moves; move++) {
    const kind = move % 8
    if (kind === 0) mixer.turnThree()
    else if (kind === 1 && shiftsReviewers) mixer.shift(REVIEWERS)
    else if (kind === 2 && shiftsAuthors) mixer.shift(AUTHORS)
    else mixer.exchangeTwo()
  }
}

class Mixer {
  private readonly model: Model
  private readonly dealing: Dealing
  private readonly random: SeededRandom
  /** The pair drawn last. */
  private reviewer = 0
  private author = 0

  constructor(model: Model, dealing: Dealing, random: SeededRandom) {
    this.model = model
    this.dealing = dealing
    this.random = random
  }

  /** Whether somebody could give one to somebody else: loads differ, or rules held somebody below what others have. */
  hasUneven(side: Side): boolean {
    const { upper, lower } = this.model
    return upper[side].some(
      (most, person) => most > (lower[side][person] as number) && this.load(side, person) > 0,
    )
  }

  exchangeTwo(): void {
    if (!this.draw()) return
    const { reviewer, author } = this
    if (!this.drawSecond(reviewer)) return
    const [other, otherAuthor] = [this.reviewer, this.author]
    if (other === reviewer || author === otherAuthor) return
    if (!this.fits(reviewer, otherAuthor) || !this.fits(other, author)) return
    const before = this.cost(reviewer, author) + this.cost(other, otherAuthor)
    const after = this.cost(reviewer, otherAuthor) + this.cost(other, author)
    if (after <= before) this.dealing.exchange(reviewer, author, other, otherAuthor)
  }

  turnThree(): void {
    if (!this.draw()) return
    const [first, a] = [this.reviewer, this.author]
    if (!this.draw()) return
    const [second, b] = [this.reviewer, this.author]
    if (!this.draw()) return
    const [third, c] = [this.reviewer, this.author]
    if (first === second || second === third || third === first) return
    if (a === b || b === c || c === a) return
    if (!this.fits(first, b) || !this.fits(second, c) || !this.fits(third, a)) return
    const before = this.cost(first, a) + this.cost(second, b) + this.cost(third, c)
    const after = this.cost(first, b) + this.cost(second, c) + this.cost(third, a)
    if (after > before) return
    const { dealing } = this
    dealing.drop(first, a)
    dealing.drop(second, b)
    dealing.drop(third, c)
    dealing.add(first, b)
    dealing.add(second, c)
    dealing.add(third, a)
  }

  /** A person with one review more than another gives it to him: the loads are the same numbers as before. */
  shift(side: Side): void {
    if (!this.draw()) return
    const { reviewer, author, model, dealing } = this
    const from = side === REVIEWERS ? reviewer : author
    const to = this.random.below(model.upper[side].length)
    if (this.load(side, to) !== this.load(side, from) - 1) return
    if (dealing.loadOf(side, to) >= (model.upper[side][to] as number)) return
    if (dealing.loadOf(side, from) <= (model.lower[side][from] as number)) return
    const [newReviewer, newAuthor] = side === REVIEWERS ? [to, author] : [reviewer, to]
    if (!this.fits(newReviewer, newAuthor)) return
    if (this.cost(newReviewer, newAuthor) > this.cost(reviewer, author)) return
    dealing.drop(reviewer, author)
    dealing.add(newReviewer, newAuthor)
  }

  private load(side: Side, person: number): number {
    return this.dealing.loadOf(side, person) + (this.model.fixed.loads[side][person] as number)
  }

  private draw(): boolean {
    return this.drawOf(this.random.below(this.model.upper[AUTHORS].length))
  }

  private drawOf(author: number): boolean {
    const received = this.dealing.loadOf(AUTHORS, author)
    if (received === 0) return false
    this.author = author
    this.reviewer = this.dealing.partner(AUTHORS, author, this.random.below(received))
    return true
  }

  /** With lists of candidates, of an author whom the reviewer may get: others would be in vain. */
  private drawSecond(reviewer: number): boolean {
    const { candidates } = this.model
    if (!candidates) return this.draw()
    const from = candidates.start[REVIEWERS][reviewer] as number
    const count = (candidates.start[REVIEWERS][reviewer + 1] as number) - from
    return this.drawOf(candidates.list[REVIEWERS][from + this.random.below(count)] as number)
  }

  private fits(reviewer: number, author: number): boolean {
    return this.model.may(reviewer, author) && !this.dealing.has(reviewer, author)
  }

  private cost(reviewer: number, author: number): number {
    return this.model.costs.any ? this.model.costs.of(reviewer, author) : 0
  }
}
