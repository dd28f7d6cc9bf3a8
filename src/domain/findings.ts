import type { ClassRoom, Load, Member } from './class-room.ts'
import { getsNoReview, hasNothingToDo, hasNotSubmitted } from './matrix-marks.ts'
import type { Review } from './review.ts'
import { reviewsWanted } from './reviews-wanted.ts'
import { count } from './sentences.ts'
import { lateReviews } from './cell.ts'

/** By what people are picked. The first six are the choices of the status filter. */
export type FindingKey =
  | 'open'
  | 'done'
  | 'none-given'
  | 'none-received'
  | 'over'
  | 'under'
  | 'idle'
  | 'starved'
  | 'late'
  | 'too-many'
  | 'twice'
  | 'not-submitted'
  | 'left'

type Pick = (room: ClassRoom, member: Member, now: Date) => boolean

/** What a status means for rows and for columns; without a test of its own a side stays whole. */
export type Finding = { isRow?: Pick; isColumn?: Pick }

export const FINDINGS: Record<FindingKey, Finding> = {
  open: {
    isRow: (_room, { given }) => hasOpen(given),
    isColumn: (_room, { received }) => hasOpen(received),
  },
  done: {
    isRow: (_room, { given }) => isAllDone(given),
    isColumn: (_room, { received }) => isAllDone(received),
  },
  'none-given': { isRow: (_room, { given }) => given.assigned === 0 },
  'none-received': { isColumn: (_room, { received }) => received.assigned === 0 },
  over: {
    isRow: (room, { given }) => given.assigned > (reviewsWanted(room) ?? Infinity),
    isColumn: (room, { received }) => received.assigned > (reviewsWanted(room) ?? Infinity),
  },
  under: {
    isRow: (room, { given }) => given.assigned < (reviewsWanted(room) ?? 0),
    isColumn: (room, { received }) => received.assigned < (reviewsWanted(room) ?? 0),
  },
  idle: { isRow: hasNothingToDo },
  starved: { isColumn: getsNoReview },
  late: {
    isRow: (room, { given }, now) => lateReviews(room, given, now) > 0,
    isColumn: (room, { received }, now) => lateReviews(room, received, now) > 0,
  },
  'too-many': { isColumn: getsTooMany },
  twice: {
    isRow: (room, { id }) => doublePairs(room).some(([review]) => review?.reviewerId === id),
    isColumn: (room, { id }) => doublePairs(room).some(([review]) => review?.authorId === id),
  },
  'not-submitted': { isColumn: (_room, member) => hasNotSubmitted(member) },
  left: { isRow: (_room, member) => hasLeft(member) },
}

/** What stands in the line above the matrix, the most pressing first; what does not occur is left out. */
export function listFindings(
  room: ClassRoom,
  members: readonly Member[],
  now: Date,
): { key: FindingKey; number: number; words: string }[] {
  // Who is not read yet would be missed, and who is there be told half.
  if (room.isPartial) return []
  const number = (is: Pick) => members.filter((member) => is(room, member, now)).length
  const late = members.filter(({ given }) => lateReviews(room, given, now) > 0)
  const lateTotal = sumOf(late, ({ given }) => lateReviews(room, given, now))
  const ids = new Set(members.map(({ id }) => id))
  const twice = doublePairs(room).filter(([review]) => review && ids.has(review.reviewerId)).length
  const say = (amount: number, one: string, many: string) => (amount === 1 ? one : many)
  const starved = number(getsNoReview)
  const idle = number(hasNothingToDo)
  const overloaded = number(getsTooMany)
  const left = number((_room, member) => hasLeft(member))
  const missing = number((_room, member) => hasNotSubmitted(member))
  const all: { key: FindingKey; number: number; words: string }[] = [
    { key: 'starved', number: starved, words: say(starved, 'gets no review', 'get no review') },
    { key: 'idle', number: idle, words: say(idle, 'has nothing to do', 'have nothing to do') },
    {
      key: 'late',
      number: late.length,
      words: `${say(late.length, 'person', 'people')} late, ${count(lateTotal, 'review')}`,
    },
    {
      key: 'too-many',
      number: overloaded,
      words: say(overloaded, 'gets too many', 'get too many'),
    },
    { key: 'twice', number: twice, words: say(twice, 'pair twice', 'pairs twice') },
    { key: 'not-submitted', number: missing, words: 'not submitted' },
    { key: 'left', number: left, words: say(left, 'has left', 'have left') },
  ]
  return all.filter((finding) => finding.number > 0)
}

/**
 * How far the reviews have come that these people give, those aside of whom the viewer sees no more than a number. Missing is
 * what each current student gives less than is wanted: what another gives more does not fill it. Null where no number is
 * known, for who sees only some of the students, and while they are still being read.
 */
export function progressOf(room: ClassRoom, members: readonly Member[]) {
  const known = members.filter(({ standing }) => standing !== 'hidden')
  const seesAll = known.length === members.length
  const wanted = seesAll && !room.isPartial ? reviewsWanted(room) : null
  const students = known.filter(({ standing }) => standing === 'student')
  const done = sumOf(known, ({ given }) => given.done)
  const assigned = sumOf(known, ({ given }) => given.assigned)
  return {
    done,
    open: assigned - done,
    missing:
      wanted === null ? null : sumOf(students, ({ given }) => Math.max(0, wanted - given.assigned)),
    total: wanted === null ? null : wanted * students.length,
    wanted,
    students: students.length,
  }
}

function sumOf(members: readonly Member[], number: (member: Member) => number): number {
  return members.reduce((sum, member) => sum + number(member), 0)
}

function hasOpen({ done, assigned }: Load): boolean {
  return assigned > done
}

function isAllDone({ done, assigned }: Load): boolean {
  return assigned > 0 && done === assigned
}

function getsTooMany(room: ClassRoom, { received }: Member): boolean {
  // One more than wanted is how an uneven number of people works out.
  const wanted = reviewsWanted(room)
  return wanted !== null && received.assigned > wanted + 1
}

function hasLeft({ standing }: Member): boolean {
  return standing === 'left'
}

// Asked for every person of a class: looked for once in each.
const doubles = new WeakMap<ClassRoom['reviewsByPair'], (readonly Review[])[]>()

function doublePairs({ reviewsByPair }: ClassRoom): (readonly Review[])[] {
  const known = doubles.get(reviewsByPair)
  if (known) return known
  const found = [...reviewsByPair.values()].filter(({ length }) => length > 1)
  doubles.set(reviewsByPair, found)
  return found
}
