import type { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Sides } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Tries for a pair that fits, and for an exchange, before the complete search is asked. */
const TRIES = 12
/** The share of open places left by a pass below which another one is worth its time. */
const STILL_HELPS = 0.9

/**
 * Deals most pairs at random, up to the targets and within the rules; what does not fit is left open. People stand in a
 * random circle, and in each round each reviews who stands a random distance on: balanced by construction. Then open
 * places are filled through exchanges with random pairs. O(pairs).
 */
export function dealAtRandom(
  model: Model,
  dealing: Dealing,
  targets: Sides,
  random: SeededRandom,
): void {
  if (model.candidates) dealCandidates(model, dealing, targets, random)
  else {
    dealInCircles(model, dealing, targets, random)
    fillByExchange(model, dealing, targets, random)
  }
}

function dealInCircles(model: Model, dealing: Dealing, targets: Sides, random: SeededRandom): void {
  const given = rounds(targets[REVIEWERS], circle(model, REVIEWERS, random), random)
  const circleOfAuthors = circle(model, AUTHORS, random)
  const received = rounds(targets[AUTHORS], circleOfAuthors, null)
  for (let index = 0; index < given.length && index < received.length; index++) {
    const [reviewer, author] = [given[index] as number, received[index] as number]
    if (model.may(reviewer, author) && !dealing.has(reviewer, author)) dealing.add(reviewer, author)
  }
}

/** The side's people in random order; the two sides need not be in the same one. */
function circle(model: Model, side: 0 | 1, random: SeededRandom): Int32Array {
  return random.shuffle(Int32Array.from(model.upper[side].keys()))
}

/** Everybody once in each round while he has something to get, each round turned by another random distance. */
function rounds(targets: Int32Array, order: Int32Array, random: SeededRandom | null): number[] {
  const people: number[] = []
  let round = Array.from(order).filter((person) => (targets[person] as number) > 0)
  for (let nth = 1; round.length > 0; nth++) {
    const turn = random ? random.below(round.length) : 0
    for (let index = 0; index < round.length; index++) {
      people.push(round[(index + turn) % round.length] as number)
    }
    const done = nth
    round = round.filter((person) => (targets[person] as number) > done)
  }
  return people
}

function fillByExchange(
  model: Model,
  dealing: Dealing,
  targets: Sides,
  random: SeededRandom,
): void {
  const people = model.upper[AUTHORS].length
  let left = Infinity
  for (;;) {
    const reviewers = openPlaces(dealing, targets, REVIEWERS)
    const authors = random.shuffle(openPlaces(dealing, targets, AUTHORS))
    const count = Math.min(reviewers.length, authors.length)
    // Again with others face to face, as long as it helps: with two large groups half of them fit each time.
    if (count === 0 || count > left * STILL_HELPS) return
    left = count
    for (let index = 0; index < count; index++) {
      const [reviewer, author] = [reviewers[index] as number, authors[index] as number]
      if (model.may(reviewer, author) && !dealing.has(reviewer, author)) {
        dealing.add(reviewer, author)
        continue
      }
      for (let tries = 0; tries < TRIES; tries++) {
        if (exchangeInto(model, dealing, reviewer, author, random.below(people), random)) break
      }
    }
  }
}

/** other→author is replaced by reviewer→otherAuthor and other→author, if both are allowed. */
function exchangeInto(
  { may }: Model,
  dealing: Dealing,
  reviewer: number,
  author: number,
  otherAuthor: number,
  random: SeededRandom,
): boolean {
  const received = dealing.loadOf(AUTHORS, otherAuthor)
  if (received === 0 || otherAuthor === author) return false
  const other = dealing.partner(AUTHORS, otherAuthor, random.below(received))
  const fits =
    other !== reviewer &&
    may(reviewer, otherAuthor) &&
    may(other, author) &&
    !dealing.has(reviewer, otherAuthor) &&
    !dealing.has(other, author)
  if (!fits) return false
  dealing.drop(other, otherAuthor)
  dealing.add(reviewer, otherAuthor)
  dealing.add(other, author)
  return true
}

function openPlaces(dealing: Dealing, targets: Sides, side: 0 | 1): Int32Array {
  const open: number[] = []
  targets[side].forEach((target, person) => {
    for (let load = dealing.loadOf(side, person); load < target; load++) open.push(person)
  })
  return Int32Array.from(open)
}

/** Where few pairs are allowed: each reviewer in turn takes somebody from his list who still lacks reviews. */
function dealCandidates(
  { candidates }: Model,
  dealing: Dealing,
  targets: Sides,
  random: SeededRandom,
): void {
  if (!candidates) return
  const [start, list] = [candidates.start[REVIEWERS], candidates.list[REVIEWERS]]
  const order = random.shuffle(Int32Array.from(targets[REVIEWERS].keys()))
  const most = targets[REVIEWERS].reduce((high, target) => Math.max(high, target), 0)
  for (let round = 0; round < most; round++) {
    for (const reviewer of order) {
      if (dealing.loadOf(REVIEWERS, reviewer) >= (targets[REVIEWERS][reviewer] as number)) continue
      const from = start[reviewer] as number
      const count = (start[reviewer + 1] as number) - from
      for (let tries = 0; tries < Math.min(TRIES, count); tries++) {
        const author = list[from + random.below(count)] as number
        const lacks = dealing.loadOf(AUTHORS, author) < (targets[AUTHORS][author] as number)
        if (!lacks || dealing.has(reviewer, author)) continue
        dealing.add(reviewer, author)
        break
      }
    }
  }
}
