import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { createPeerReview, deletePeerReview } from '#src/canvas/peer-reviews.ts'
import { optimisticId, type AssignmentRef, type Pair, type Review } from '#src/domain/review.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { firstOfPair, withoutReview, withRestored, withReview } from './review-list.ts'
import { refetchReviews } from './show-written.ts'
import { endWrite, startWrite } from './write-burst.ts'

export { isPairPending, useFailedPairs, usePendingPairs } from './write-states.ts'

// A failed write paints its cell until the pair is written again, however long that takes.
const gcTime = Infinity

export const peerReviewMutations = {
  key: peerReviewQueries.writes,

  assign: (ref: AssignmentRef) =>
    mutationOptions({
      mutationKey: [...peerReviewMutations.key(ref), 'assign'] as const,
      mutationFn: (pair: Pair) => createPeerReview(ref, pair),
      gcTime,
      meta: { errorTitle: 'The reviewer was not assigned' },
      onMutate: async (pair, { client }) => {
        startWrite(client, ref.assignmentId)
        const reviews = await readyToPatch(client, ref)
        // Canvas keeps the review that a pair has: then nothing will change.
        if (firstOfPair(reviews, pair)) return { expected: null }
        const expected: Review = { ...pair, id: optimisticId(), state: 'assigned' }
        patch(client, ref, (list) => withReview(list, expected))
        return { expected }
      },
      // Undo this cell only: a whole-list snapshot would also undo cells changed since.
      onError: async (_error, _pair, undo, { client }) => {
        const expected = undo?.expected
        if (!expected) return
        await readyToPatch(client, ref)
        patch(client, ref, (list) => withoutReview(list, expected.id))
      },
      onSuccess: async (review, _pair, { expected }, { client }) => {
        await readyToPatch(client, ref)
        patch(client, ref, (list) =>
          withReview(expected ? withoutReview(list, expected.id) : list, review),
        )
      },
      onSettled: (_review, _error, _pair, _undo, { client }) => {
        refetchAfterLastWrite(client, ref)
      },
    }),

  /** Removes one review of the pair: of several the first, as Canvas does. */
  unassign: (ref: AssignmentRef) =>
    mutationOptions({
      mutationKey: [...peerReviewMutations.key(ref), 'remove'] as const,
      mutationFn: (pair: Pair) => deletePeerReview(ref, pair),
      gcTime,
      meta: { errorTitle: 'The reviewer was not removed' },
      onMutate: async (pair, { client }) => {
        startWrite(client, ref.assignmentId)
        const removed = firstOfPair(await readyToPatch(client, ref), pair)
        if (removed) patch(client, ref, (list) => withoutReview(list, removed.id))
        return { removed }
      },
      onError: async (_error, _pair, undo, { client }) => {
        const removed = undo?.removed
        if (!removed) return
        await readyToPatch(client, ref)
        patch(client, ref, (list) => withRestored(list, removed))
      },
      onSuccess: async (review, _pair, { removed }, { client }) => {
        await readyToPatch(client, ref)
        patch(client, ref, (list) => {
          // Of several, Canvas may have removed another one than we thought.
          const kept = removed && removed.id !== review.id ? withRestored(list, removed) : list
          return withoutReview(kept, review.id)
        })
      },
      onSettled: (_review, _error, _pair, _undo, { client }) => {
        refetchAfterLastWrite(client, ref)
      },
    }),
}

/** Stops reads under way, which would bring back what was there before, and answers what is known. */
async function readyToPatch(client: QueryClient, ref: AssignmentRef): Promise<Review[]> {
  const { queryKey } = peerReviewQueries.list(ref)
  await client.cancelQueries({ queryKey })
  return client.getQueryData(queryKey)?.reviews ?? []
}

function patch(
  client: QueryClient,
  ref: AssignmentRef,
  change: (reviews: readonly Review[]) => Review[],
): void {
  client.setQueryData(
    peerReviewQueries.list(ref).queryKey,
    (list) => list && { ...list, reviews: change(list.reviews) },
  )
}

/** One refetch a burst, of all that shows the assignment's reviews: by its course or by a section. */
function refetchAfterLastWrite(client: QueryClient, { assignmentId }: AssignmentRef): void {
  if (endWrite(client, assignmentId)) refetchReviews(client, assignmentId)
}
