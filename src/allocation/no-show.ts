import { isOverdue } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { Assignment } from '#src/domain/people.ts'
import type { Review } from '#src/domain/review.ts'

/** The share of reviews that stay undone, from 0 to 1, and from where that is known. */
export type KnownNoShow = { rate: number; from: string }

export type EarlierReviews = { assignment: Assignment; reviews: readonly Review[] }

const DAY_MS = 24 * 60 * 60 * 1000
/** Reviews still come in after the due date; after that long few do. */
const SETTLED_DAYS = 7

/** Whether an assignment's reviews tell how many stay undone. */
export function isSettled({ dueAt }: Pick<Assignment, 'dueAt'>, now: Date): boolean {
  return dueAt !== null && now.getTime() - Date.parse(dueAt) > SETTLED_DAYS * DAY_MS
}

/** Where nothing is known: one in five. */
const GUESS = 0.2

/** From this assignment once it is due, else from the last earlier one whose reviews are over; else a guess. */
export function knownNoShow(
  room: Pick<ClassRoom, 'assignment' | 'total'>,
  earlier: readonly EarlierReviews[],
  now: Date,
): KnownNoShow {
  const { assigned, done } = room.total
  if (assigned > 0 && isOverdue(room, now)) {
    return { rate: (assigned - done) / assigned, from: 'as here so far' }
  }
  const over = earlier
    .filter(({ assignment, reviews }) => reviews.length > 0 && isSettled(assignment, now))
    .toSorted((a, b) => (b.assignment.dueAt ?? '').localeCompare(a.assignment.dueAt ?? ''))
  const [last] = over
  if (!last) return { rate: GUESS, from: 'a guess, as no earlier assignment tells' }
  const open = last.reviews.filter(({ state }) => state === 'assigned').length
  return { rate: open / last.reviews.length, from: `as in ${last.assignment.name}` }
}
