import { queryOptions } from '@tanstack/react-query'
import { fetchReceivedReviews } from '#src/canvas/peer-reviews.ts'
import { fetchOwnSubmission } from '#src/canvas/submissions.ts'
import type { AssignmentRef } from '#src/domain/review.ts'

export const submissionQueries = {
  all: () => ['submissions'] as const,
  receivedLists: () => [...submissionQueries.all(), 'received'] as const,

  /** The reviews of one submission and the comments on it. */
  received: (ref: AssignmentRef, submissionId: string) =>
    queryOptions({
      queryKey: [...submissionQueries.receivedLists(), { ...ref, submissionId }] as const,
      queryFn: ({ signal }) => fetchReceivedReviews(ref, submissionId, signal),
    }),

  /** The signed-in student's own submission. */
  own: (ref: AssignmentRef) =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'own', ref] as const,
      queryFn: ({ signal }) => fetchOwnSubmission(ref, signal),
    }),
}
