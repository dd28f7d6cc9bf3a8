import { queryOptions } from '@tanstack/react-query'
import { fetchReceivedReviews } from '#src/canvas/peer-reviews.ts'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import { fetchComments, fetchOwnSubmission } from '#src/canvas/submissions.ts'
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

  /** The comments on one submission; `authorId` may be `self`. */
  comments: (ref: AssignmentRef, submissionId: string, authorId: string) =>
    queryOptions({
      queryKey: [
        ...submissionQueries.all(),
        'comments',
        { ...ref, submissionId, authorId },
      ] as const,
      queryFn: ({ signal }) =>
        fetchComments(ref, authorId, signal).catch(async (error: unknown) => {
          const isOutOfSight = error instanceof CanvasError && [403, 404].includes(error.status)
          if (!isOutOfSight) throw error
          // An author in a section that is not the viewer's: the reviews still bring the comments.
          return (await fetchReceivedReviews(ref, submissionId, signal)).comments
        }),
    }),

  /** The signed-in student's own submission. */
  own: (ref: AssignmentRef) =>
    queryOptions({
      queryKey: [...submissionQueries.all(), 'own', ref] as const,
      queryFn: ({ signal }) => fetchOwnSubmission(ref, signal),
    }),
}
