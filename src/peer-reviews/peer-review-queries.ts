import { queryOptions } from '@tanstack/react-query'
import { fetchPeerReviews } from '#src/canvas/peer-reviews.ts'
import type { AssignmentRef } from '#src/domain/review.ts'

export const peerReviewQueries = {
  all: () => ['peer-reviews'] as const,
  lists: () => [...peerReviewQueries.all(), 'list'] as const,
  /** The start of the keys of all writes of an address. */
  writes: (ref: AssignmentRef) => [...peerReviewQueries.all(), 'write', ref] as const,

  /** All reviews of the assignment and the names that came along: what a write patches. */
  list: (ref: AssignmentRef) =>
    queryOptions({
      queryKey: [...peerReviewQueries.lists(), ref] as const,
      queryFn: ({ signal }) => fetchPeerReviews(ref, signal),
    }),
}
