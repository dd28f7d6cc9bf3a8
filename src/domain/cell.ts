import { pairKey, type ClassRoom, type Load, type Member } from './class-room.ts'
import type { Assignment } from './people.ts'
import { isForAll, refusalToAssign, refusalToRemove, type Refusal } from './refusal.ts'
import type { Review } from './review.ts'

export { refusalToAssign, refusalToRemove, type Refusal } from './refusal.ts'

export type CellState = 'empty' | 'assigned' | 'completed' | 'duplicate' | 'own' | 'not-allowed'

/** One cell of the matrix in words. `words` come after the names in `cellName`. */
export type Cell = {
  state: CellState
  words: string
  reviews: readonly Review[]
  /** Why the first review here cannot be removed; for an empty cell, why none can be added. */
  refusal: Refusal | null
  /** A review here is still open after the due date. */
  isLate: boolean
  /** Whole days since the due date; 0 if not late, and in the first 24 hours. */
  daysLate: number
}

/**
 * What the cell of a reviewer and an author holds at the moment `now`. Canvas gives reviews no date of
 * their own, so late means: still open after the assignment's due date.
 */
export function describeCell(room: ClassRoom, reviewer: Member, author: Member, now: Date): Cell {
  const reviews = reviewsOfPair(room, reviewer, author)
  const isLate = isOverdue(room, now) && reviews.some(({ state }) => state === 'assigned')
  const daysLate = isLate ? daysSinceDue(room, now) : 0
  const facts = { reviews, isLate, daysLate }
  if (reviewer.id === author.id) {
    const refusal = refusalToAssign(room, reviewer, author)
    return { ...facts, state: 'own', words: 'own work', refusal }
  }
  const [first, second] = reviews
  if (!first) {
    const refusal = refusalToAssign(room, reviewer, author)
    const isForbidden = refusal !== null && !isForAll(refusal)
    return isForbidden
      ? { ...facts, state: 'not-allowed', words: 'not allowed', refusal }
      : { ...facts, state: 'empty', words: 'not assigned', refusal }
  }
  const refusal = refusalToRemove(room, reviewer, author)
  if (second) return { ...facts, state: 'duplicate', words: `${reviews.length} reviews`, refusal }
  if (first.state === 'completed')
    return { ...facts, state: 'completed', words: 'completed', refusal }
  return { ...facts, state: 'assigned', words: isLate ? lateWords(daysLate) : 'assigned', refusal }
}

/** The accessible name of a cell's button, everywhere the same. */
export function cellName(reviewer: Member, author: Member, words: string): string {
  if (reviewer.id === author.id) return `${author.label}: own work`
  return `${reviewer.label} reviews ${author.label}: ${words}`
}

/** The reviews of one pair, in the order of Canvas: it removes the first of them first. */
export function reviewsOfPair(
  room: ClassRoom,
  reviewer: Pick<Member, 'id'>,
  author: Pick<Member, 'id'>,
): readonly Review[] {
  const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
  return room.reviewsByPair.get(key) ?? []
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether the assignment's due date has passed: from then on a review that is still open is late. */
export function isOverdue(
  { assignment: { dueAt } }: { assignment: Pick<Assignment, 'dueAt'> },
  now: Date,
): boolean {
  return dueAt !== null && now.getTime() > Date.parse(dueAt)
}

/** How many of a person's open reviews are late: all of them once the due date has passed. */
export function lateReviews(
  room: Parameters<typeof isOverdue>[0],
  { done, assigned }: Load,
  now: Date,
): number {
  return isOverdue(room, now) ? assigned - done : 0
}

function daysSinceDue({ assignment: { dueAt } }: ClassRoom, now: Date): number {
  return dueAt === null ? 0 : Math.floor((now.getTime() - Date.parse(dueAt)) / DAY_MS)
}

function lateWords(days: number): string {
  if (days === 0) return 'assigned, late'
  return days === 1 ? 'assigned, 1 day late' : `assigned, ${days} days late`
}
