import type { Model, Side } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * The people of one side whom a search has not met, by class. Taking one out shortens the list of its class, so a search
 * costs as many steps as there are people, never as there are pairs; `restore` puts all back by lengths alone.
 */
export class UnseenPeople {
  private readonly order: Int32Array
  private readonly start: Int32Array
  private readonly length: Int32Array
  private readonly whole: Int32Array
  /** Classes with somebody left. */
  private readonly open: Int32Array
  private opens = 0
  private readonly mayMeet: (from: number, to: number) => boolean

  constructor({ classes, upper }: Model, side: Side, random: SeededRandom) {
    const { classOf, counts, mayMeet } = classes
    this.mayMeet = side === 1 ? mayMeet : (from, to) => mayMeet(to, from)
    const count = counts[side]
    this.whole = new Int32Array(count)
    const people = random.shuffle(Int32Array.from(classOf[side].keys())).filter(
      // Nobody can be dealt to those, and they have nothing to give up.
      (person) => (upper[side][person] as number) > 0,
    )
    const place = (person: number) => classOf[side][person] as number
    for (const person of people)
      this.whole[place(person)] = (this.whole[place(person)] as number) + 1
    let next = 0
    this.start = this.whole.map((size) => (next += size) - size)
    this.order = new Int32Array(people.length)
    const at = this.start.slice()
    for (const person of people) {
      this.order[at[place(person)] as number] = person
      at[place(person)] = (at[place(person)] as number) + 1
    }
    this.length = new Int32Array(count)
    this.open = new Int32Array(count)
    this.restore()
  }

  restore(): void {
    this.length.set(this.whole)
    this.opens = 0
    for (let place = 0; place < this.whole.length; place++) {
      if ((this.whole[place] as number) > 0) this.open[this.opens++] = place
    }
  }

  /** Who has been met stays out of all later searches. */
  bury(): void {
    this.whole.set(this.length)
  }

  /** Takes out all whom `accept` accepts among those whom people of class `from` may meet; stops once `meet` is true. */
  take(
    from: number,
    accept: (person: number) => boolean,
    meet: (person: number) => boolean,
  ): boolean {
    const { order, start, length, open } = this
    for (let index = this.opens - 1; index >= 0; index--) {
      const place = open[index] as number
      if (!this.mayMeet(from, place)) continue
      const first = start[place] as number
      for (let at = first + (length[place] as number) - 1; at >= first; at--) {
        const person = order[at] as number
        if (!accept(person)) continue
        const last = first + (length[place] as number) - 1
        order[at] = order[last] as number
        order[last] = person
        length[place] = (length[place] as number) - 1
        if (meet(person)) return true
      }
      if (length[place] === 0) open[index] = open[--this.opens] as number
    }
    return false
  }
}
