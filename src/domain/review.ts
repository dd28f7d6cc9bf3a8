/** The assignment as one address knows it: through its course or through one of its sections. */
export type AssignmentRef = {
  scope: 'course' | 'section'
  scopeId: string
  assignmentId: string
}

/** `reviewerId` (row) reviews the submission `submissionId` of `authorId` (column). */
export type Pair = { reviewerId: string; authorId: string; submissionId: string }

/** One review in Canvas. A pair can hold several (Canvas allows it when the rubric changed). */
export type Review = Pair & { id: string; state: 'assigned' | 'completed' }

export type PersonIds = Pick<Pair, 'reviewerId' | 'authorId'>

export function isSamePair(a: PersonIds, b: PersonIds): boolean {
  return a.reviewerId === b.reviewerId && a.authorId === b.authorId
}

const OPTIMISTIC = 'optimistic:'

/** An id for a review that is shown before Canvas has given it one. */
export function optimisticId(): string {
  return OPTIMISTIC + crypto.randomUUID()
}

/** Whether Canvas has not yet answered that it made this review. */
export function isOptimistic({ id }: Pick<Review, 'id'>): boolean {
  return id.startsWith(OPTIMISTIC)
}
