import { describeCell } from './cell.ts'
import { pairKey, type ClassRoom, type Load, type Member } from './class-room.ts'
import { NOTHING_PLANNED, type PlannedEdit, type PlannedEdits } from './plan/planned.ts'
import { pseudonymOf } from './pseudonyms.ts'
import type { SubmissionComment } from './received-review.ts'
import type { Review } from './review.ts'
import { reviewsWanted } from './reviews-wanted.ts'

/**
 * The person whose submission has this id. Whoever left has no submission row any longer, but reviews still name
 * the submission and its author. Null for an id that nothing here knows.
 */
export function authorOfSubmission(room: ClassRoom, submissionId: string): Member | null {
  const author = room.members.find(({ submission }) => submission?.id === submissionId)
  if (author) return author
  const review = [...room.reviewsByPair.values()]
    .flat()
    .find((each) => each.submissionId === submissionId)
  return review ? (room.memberById.get(review.authorId) ?? null) : null
}

/** The id of a person's submission, also when only a review still tells it. */
export function submissionIdOf(member: Member, reviews: readonly Review[]): string | null {
  return member.submission?.id ?? reviews[0]?.submissionId ?? null
}

/** The persons before and after in the order of the class, among those who have a submission. */
export function neighbours(
  room: ClassRoom,
  author: Member,
): { previous: Member | null; next: Member | null } {
  const authors = room.members.filter(
    ({ id, submission }) => submission !== null || id === author.id,
  )
  const index = authors.findIndex(({ id }) => id === author.id)
  return { previous: authors[index - 1] ?? null, next: authors[index + 1] ?? null }
}

/** What a pair holds, by the other side of it, and what is planned for it. */
export type PairFacts = ReturnType<typeof describeCell> & {
  member: Member
  edit: PlannedEdit | null
}

/** The reviews that a submission receives or is planned to, one entry a pair, in the order of the class. */
export function reviewersOf(
  room: ClassRoom,
  author: Member,
  now: Date,
  planned: PlannedEdits = NOTHING_PLANNED,
): PairFacts[] {
  return room.members
    .map((member) => factsOf(room, member, author, member, now, planned))
    .filter(isShown)
}

/** The reviews that a person gives or is planned to, one entry a pair, in the order of the class. */
export function authorsReviewedBy(
  room: ClassRoom,
  reviewer: Member,
  now: Date,
  planned: PlannedEdits = NOTHING_PLANNED,
): PairFacts[] {
  return room.members
    .map((member) => factsOf(room, reviewer, member, member, now, planned))
    .filter(isShown)
}

function factsOf(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  member: Member,
  now: Date,
  planned: PlannedEdits,
): PairFacts {
  const edit = planned.get(pairKey({ reviewerId: reviewer.id, authorId: author.id })) ?? null
  return { member, edit, ...describeCell(room, reviewer, author, now) }
}

function isShown({ reviews, edit }: PairFacts): boolean {
  return reviews.length > 0 || edit !== null
}

/** "1 done, 1 open, 1 missing"; what is missing only where a number is wanted. Empty without anything to count. */
export function sayLoad({ done, assigned }: Load, wanted: number | null = null): string {
  const missing = wanted === null ? 0 : Math.max(0, wanted - assigned)
  const parts = [
    done > 0 ? `${done} done` : '',
    assigned > done ? `${assigned - done} open` : '',
    missing > 0 ? `${missing} missing` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** How many of the wanted reviews a submission lacks; 0 where no number is known. */
export function missingReviews(room: ClassRoom, author: Member): number {
  return Math.max(0, (reviewsWanted(room) ?? 0) - author.received.assigned)
}

/** By whom a comment is: told with the label of the class where the person is in it. */
export function describeCommenter(
  room: ClassRoom,
  author: Member,
  comment: SubmissionComment,
): { label: string; role: 'author' | 'reviewer' | 'student' | 'instructor' | null } {
  if (!comment.author) return { label: 'Somebody', role: null }
  const { id, name } = comment.author
  const member = room.memberById.get(id)
  if (!member) {
    const shown = name === '' ? `User ${id}` : name
    return { label: room.hidesNames ? pseudonymOf(id) : shown, role: 'instructor' }
  }
  if (id === author.id) return { label: member.label, role: 'author' }
  const isReviewer = room.reviewsByPair.has(pairKey({ reviewerId: id, authorId: author.id }))
  return { label: member.label, role: isReviewer ? 'reviewer' : 'student' }
}
