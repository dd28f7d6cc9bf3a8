import type { Dealing } from './dealing.ts'
import type { Model, Side } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'
import { UnseenPeople } from './unseen-people.ts'

/** Where a path may end: with a partner who takes one more, or with somebody of the same side who gives one up. */
export type PathEnds = {
  takes?: ((partner: number) => boolean) | undefined
  yields?: ((person: number) => boolean) | undefined
}

/**
 * Augmenting paths (Ford and Fulkerson 1956; breadth first as Edmonds and Karp 1972) in the graph of allowed pairs that
 * nobody lists: partners not met yet are kept by class (Hopcroft and Karp's matching on an implicit graph). A search costs
 * O(people + pairs dealt + pairs tested in vain).
 */
export class PathSearch {
  /** Who the last search met, on the side it began and on the other: after a failure, all that can be reached. */
  readonly met: { same: number[]; other: number[] } = { same: [], other: [] }
  /** Who gave one up at the end of the path found; −1 if a partner took one more. */
  yielder = -1
  private readonly model: Model
  private readonly dealing: Dealing
  private readonly random: SeededRandom
  private readonly unseen: [UnseenPeople | null, UnseenPeople | null]
  /** Per side: the number of the search that met a person, or BURIED. */
  private readonly seen: [Int32Array, Int32Array]
  private readonly reachedFrom: [Int32Array, Int32Array]
  private readonly partnerMark: Int32Array
  private readonly exceptions: [Map<number, number[]>, Map<number, number[]>]
  private search = 0
  private marks = 0

  constructor(model: Model, dealing: Dealing, random: SeededRandom) {
    const [reviewers, authors] = [model.upper[0].length, model.upper[1].length]
    const most = Math.max(reviewers, authors)
    this.model = model
    this.dealing = dealing
    this.random = random
    this.unseen = [null, null]
    this.seen = [new Int32Array(reviewers), new Int32Array(authors)]
    this.reachedFrom = [new Int32Array(reviewers), new Int32Array(authors)]
    this.partnerMark = new Int32Array(most)
    this.exceptions = exceptionLists(model)
  }

  /** People whom failed searches had buried may be met again. */
  revive(): void {
    this.unseen[0] = null
    this.unseen[1] = null
    this.seen[0].fill(0)
    this.seen[1].fill(0)
    this.search = 0
  }

  /**
   * One more for `person`, all others as before but the end of the path. If there is no way, false, and everybody whom
   * the search met is left out of later ones until `revive`: they lead nowhere for those either, as long as the ends
   * become fewer.
   */
  gain(side: Side, person: number, ends: PathEnds): boolean {
    if (this.seen[side][person] === BURIED) return false
    this.search += 1
    const { same, other } = this.met
    same.length = 0
    other.length = 0
    this.meet(side, person, person)
    for (let at = 0; at < same.length; at++) {
      if (this.expand(side, same[at] as number, ends)) {
        this.unseen[flip(side)]?.restore()
        this.turn(side, person)
        return true
      }
    }
    this.bury(side)
    return false
  }

  private expand(side: Side, person: number, ends: PathEnds): boolean {
    const { dealing, model } = this
    const other = flip(side)
    const mark = this.markPartners(side, person)
    const accept = (partner: number) =>
      this.partnerMark[partner] !== mark &&
      (side === 0 ? model.may(person, partner) : model.may(partner, person))
    const meet = (partner: number) => {
      this.seen[other][partner] = this.search
      this.reachedFrom[other][partner] = person
      this.met.other.push(partner)
      this.yielder = -1
      if (ends.takes?.(partner)) return true
      const load = dealing.loadOf(other, partner)
      for (let nth = 0; nth < load; nth++) {
        const next = dealing.partner(other, partner, nth)
        if (this.isSeen(side, next)) continue
        this.meet(side, next, partner)
        if (!ends.yields?.(next)) continue
        this.yielder = next
        return true
      }
      return false
    }
    return this.visitPartners(side, person, accept, meet)
  }

  private visitPartners(
    side: Side,
    person: number,
    accept: (partner: number) => boolean,
    meet: (partner: number) => boolean,
  ): boolean {
    const other = flip(side)
    const { candidates, classes } = this.model
    const isNew = (partner: number) => !this.isSeen(other, partner) && accept(partner)
    if (candidates) {
      const from = candidates.start[side][person] as number
      const count = (candidates.start[side][person + 1] as number) - from
      const turn = this.random.below(count)
      for (let nth = 0; nth < count; nth++) {
        const partner = candidates.list[side][from + ((nth + turn) % count)] as number
        if (isNew(partner) && meet(partner)) return true
      }
      return false
    }
    const unseen = (this.unseen[other] ??= new UnseenPeople(this.model, other, this.random))
    if (unseen.take(classes.classOf[side][person] as number, isNew, meet)) return true
    for (const partner of this.exceptions[side].get(person) ?? []) {
      if (isNew(partner) && meet(partner)) return true
    }
    return false
  }

  private isSeen(side: Side, person: number): boolean {
    const seen = this.seen[side][person]
    return seen === this.search || seen === BURIED
  }

  private meet(side: Side, person: number, from: number): void {
    this.seen[side][person] = this.search
    this.reachedFrom[side][person] = from
    this.met.same.push(person)
  }

  private markPartners(side: Side, person: number): number {
    const mark = ++this.marks
    const load = this.dealing.loadOf(side, person)
    for (let nth = 0; nth < load; nth++) {
      this.partnerMark[this.dealing.partner(side, person, nth)] = mark
    }
    return mark
  }

  /** Changes the pairs along the path that ends with whom the search met last. */
  private turn(side: Side, person: number): void {
    const pair = (one: number, partner: number, does: 'add' | 'drop') =>
      side === 0 ? this.dealing[does](one, partner) : this.dealing[does](partner, one)
    let partner = this.met.other.at(-1) as number
    if (this.yielder >= 0) pair(this.yielder, partner, 'drop')
    for (;;) {
      const one = this.reachedFrom[flip(side)][partner] as number
      pair(one, partner, 'add')
      if (one === person) return
      partner = this.reachedFrom[side][one] as number
      pair(one, partner, 'drop')
    }
  }

  private bury(side: Side): void {
    for (const person of this.met.same) this.seen[side][person] = BURIED
    for (const partner of this.met.other) this.seen[flip(side)][partner] = BURIED
    this.unseen[flip(side)]?.bury()
  }
}

const BURIED = 0x7fffffff

function flip(side: Side): Side {
  return side === 0 ? 1 : 0
}

function exceptionLists({ exceptions }: Model): [Map<number, number[]>, Map<number, number[]>] {
  const lists: [Map<number, number[]>, Map<number, number[]>] = [
    new Map<number, number[]>(),
    new Map<number, number[]>(),
  ]
  exceptions?.forEach((reviewer, author) => {
    lists[0].set(reviewer, [...(lists[0].get(reviewer) ?? []), author])
    lists[1].set(author, [...(lists[1].get(author) ?? []), reviewer])
  })
  return lists
}
