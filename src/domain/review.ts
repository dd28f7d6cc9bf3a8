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
