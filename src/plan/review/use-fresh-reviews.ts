import { useQuery } from '@tanstack/react-query'
import type { AssignmentRef } from '#src/domain/review.ts'
import { peerReviewQueries } from '#src/peer-reviews/peer-review-queries.ts'

const EVERY_MS = 60_000

/** Reads the reviews once a minute while the page is looked at: a plan is to meet what others do before it is sent. */
export function useFreshReviews(assignmentRef: AssignmentRef, isWanted: boolean): void {
  useQuery({
    ...peerReviewQueries.list(assignmentRef),
    refetchInterval: isWanted ? EVERY_MS : false,
    refetchIntervalInBackground: false,
    // Whoever shows the list does so; this only asks.
    notifyOnChangeProps: [],
  })
}
