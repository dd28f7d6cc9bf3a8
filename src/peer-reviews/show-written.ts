import type { QueryClient } from '@tanstack/react-query'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import type { PeerReviewList } from '#src/canvas/peer-reviews.ts'
import type { Review } from '#src/domain/review.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { submissionQueries } from './submission-queries.ts'

/**
 * Shows in the lists of an assignment, by its course and by sections, what an apply has written, all at once: the class
 * is joined anew only once.
 */
export async function showWritten(
  client: QueryClient,
  assignmentId: string,
  { added, removed }: { added: readonly Review[]; removed: readonly Pick<Review, 'id'>[] },
): Promise<void> {
  const lists = { queryKey: [...peerReviewQueries.lists(), { assignmentId }] }
  // A read under way would bring back what was there before.
  await client.cancelQueries(lists)
  const gone = new Set([...added, ...removed].map(({ id }) => id))
  client.setQueriesData<PeerReviewList>(
    lists,
    (list) =>
      list && { ...list, reviews: [...list.reviews.filter(({ id }) => !gone.has(id)), ...added] },
  )
}

/** Reads again all that shows the reviews of an assignment: by its course or by a section. */
export function refetchReviews(client: QueryClient, assignmentId: string): void {
  for (const start of [
    peerReviewQueries.lists(),
    submissionQueries.receivedLists(),
    assignmentQueries.progressAll(),
  ]) {
    // Not awaited: the write is over, its cell need not stay busy while the list is read.
    void client.invalidateQueries({ queryKey: [...start, { assignmentId }] })
  }
}
