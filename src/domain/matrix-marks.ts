import type { ClassRoom, Member } from './class-room.ts'
import { lateReviews } from './cell.ts'

export type RowMark = 'nothing-to-do' | 'late' | 'left'
export type ColumnMark = 'no-review' | 'not-submitted' | 'left'

/**
 * What a reviewer needs somebody to look at, the first of this order: nothing to do, reviews that are late, has
 * left. While nobody reviews anybody, having nothing to do says nothing about one of them.
 */
export function rowMark(room: ClassRoom, member: Member, now: Date): RowMark | null {
  if (hasNothingToDo(room, member)) return 'nothing-to-do'
  if (member.standing === 'left') return 'left'
  return lateReviews(room, member.given, now) > 0 ? 'late' : null
}

/** The same of an author: submitted and gets no review, has not submitted, has left. */
export function columnMark(room: ClassRoom, member: Member): ColumnMark | null {
  if (member.standing === 'left') return 'left'
  if (getsNoReview(room, member)) return 'no-review'
  return hasNotSubmitted(member) ? 'not-submitted' : null
}

export function hasNothingToDo(room: ClassRoom, { standing, given }: Member): boolean {
  return room.total.assigned > 0 && standing === 'student' && given.assigned === 0
}

export function getsNoReview(
  room: Pick<ClassRoom, 'total'>,
  { standing, submission, received }: Pick<Member, 'standing' | 'submission' | 'received'>,
): boolean {
  const hasWork = submission !== null && submission.hasSubmitted && !submission.isExcused
  return room.total.assigned > 0 && standing === 'student' && hasWork && received.assigned === 0
}

export function hasNotSubmitted({ standing, submission }: Member): boolean {
  return standing === 'student' && submission !== null && !submission.hasSubmitted
}
