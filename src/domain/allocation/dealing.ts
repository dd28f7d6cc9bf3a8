import { AUTHORS, REVIEWERS, type Side, type Sides } from './model.ts'

/**
 * The pairs dealt so far, without the fixed ones: for each person of either side a short list of partners in one typed
 * array. Memory O(people + pairs); a list that is full moves to the end with twice the room.
 */
export class Dealing {
  readonly load: Sides
  pairs = 0
  private readonly start: Sides
  private readonly room: Sides
  private readonly lists: [Int32Array, Int32Array]
  private readonly used: [number, number]

  constructor(upper: Sides) {
    const rooms = upper.map((most) => most.map((count) => Math.min(count, 8)))
    this.room = [rooms[0] ?? new Int32Array(), rooms[1] ?? new Int32Array()]
    this.start = [startsOf(this.room[0]), startsOf(this.room[1])]
    this.used = [sum(this.room[0]), sum(this.room[1])]
    this.lists = [new Int32Array(this.used[0]), new Int32Array(this.used[1])]
    this.load = [new Int32Array(upper[0].length), new Int32Array(upper[1].length)]
  }

  loadOf(side: Side, person: number): number {
    return this.load[side][person] as number
  }

  /** The partner at place `nth` of the person's list, below his load. Lists change their order. */
  partner(side: Side, person: number, nth: number): number {
    return this.lists[side][(this.start[side][person] as number) + nth] as number
  }

  /** O(the shorter list). */
  has(reviewer: number, author: number): boolean {
    const [given, received] = [this.loadOf(REVIEWERS, reviewer), this.loadOf(AUTHORS, author)]
    return given < received
      ? this.find(REVIEWERS, reviewer, author) >= 0
      : this.find(AUTHORS, author, reviewer) >= 0
  }

  add(reviewer: number, author: number): void {
    this.push(REVIEWERS, reviewer, author)
    this.push(AUTHORS, author, reviewer)
    this.pairs += 1
  }

  drop(reviewer: number, author: number): void {
    this.cut(REVIEWERS, reviewer, author)
    this.cut(AUTHORS, author, reviewer)
    this.pairs -= 1
  }

  /** reviewer→author and otherReviewer→otherAuthor change authors; all loads stay. */
  exchange(reviewer: number, author: number, otherReviewer: number, otherAuthor: number): void {
    this.replace(REVIEWERS, reviewer, author, otherAuthor)
    this.replace(REVIEWERS, otherReviewer, otherAuthor, author)
    this.replace(AUTHORS, author, reviewer, otherReviewer)
    this.replace(AUTHORS, otherAuthor, otherReviewer, reviewer)
  }

  forEach(visit: (reviewer: number, author: number) => void): void {
    for (let reviewer = 0; reviewer < this.load[REVIEWERS].length; reviewer++) {
      const given = this.loadOf(REVIEWERS, reviewer)
      for (let nth = 0; nth < given; nth++) visit(reviewer, this.partner(REVIEWERS, reviewer, nth))
    }
  }

  /** Where the partner stands in the array, −1 if nowhere. */
  private find(side: Side, person: number, partner: number): number {
    const list = this.lists[side]
    const from = this.start[side][person] as number
    for (let at = from + (this.load[side][person] as number) - 1; at >= from; at--) {
      if (list[at] === partner) return at
    }
    return -1
  }

  private replace(side: Side, person: number, partner: number, other: number): void {
    this.lists[side][this.find(side, person, partner)] = other
  }

  private push(side: Side, person: number, partner: number): void {
    const load = this.load[side][person] as number
    if (load === this.room[side][person]) this.move(side, person, load)
    this.lists[side][(this.start[side][person] as number) + load] = partner
    this.load[side][person] = load + 1
  }

  private cut(side: Side, person: number, partner: number): void {
    const list = this.lists[side]
    const last = (this.start[side][person] as number) + (this.load[side][person] as number) - 1
    list[this.find(side, person, partner)] = list[last] as number
    this.load[side][person] = (this.load[side][person] as number) - 1
  }

  private move(side: Side, person: number, load: number): void {
    const room = Math.max(4, load * 2)
    const to = this.used[side]
    this.used[side] = to + room
    if (this.used[side] > this.lists[side].length) {
      const larger = new Int32Array(this.used[side] * 2)
      larger.set(this.lists[side])
      this.lists[side] = larger
    }
    const from = this.start[side][person] as number
    this.lists[side].copyWithin(to, from, from + load)
    this.start[side][person] = to
    this.room[side][person] = room
  }
}

function startsOf(rooms: Int32Array): Int32Array {
  let next = 0
  return rooms.map((room) => (next += room) - room)
}

export function sum(counts: Int32Array): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
