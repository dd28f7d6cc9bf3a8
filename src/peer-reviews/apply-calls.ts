import { outcomeOf } from '#src/canvas/call-outcome.ts'
import {
  createPeerReview,
  deletePeerReview,
  fetchPeerReviews,
  fetchReviewsOf,
  type PeerReviewList,
} from '#src/canvas/peer-reviews.ts'
import type { CallOutcome } from '#src/domain/apply/call-outcome.ts'
import type { AssignmentRef, Pair, Review } from '#src/domain/review.ts'

/** The calls of an apply: they answer how they ended and throw nothing that Canvas or the network does. */
export type ApplyCalls = {
  /** All reviews of the assignment. */
  readAll: () => Promise<CallOutcome<PeerReviewList>>
  /** Those of one submission: what is cheap to look at again. */
  readSubmission: (submissionId: string) => Promise<CallOutcome<Review[]>>
  /** Adds, or notifies again where the pair has a review. */
  add: (pair: Pair) => Promise<CallOutcome<Review>>
  /** Removes the first review of the pair, and answers it as it was. */
  remove: (pair: Pair) => Promise<CallOutcome<Review>>
}

/** `operationId` names the apply in the activity. */
export function applyCalls(ref: AssignmentRef, operationId?: string): ApplyCalls {
  return {
    readAll: () => outcomeOf((onSigns) => fetchPeerReviews(ref, undefined, onSigns)),
    readSubmission: (id) => outcomeOf((onSigns) => fetchReviewsOf(ref, id, onSigns)),
    add: (pair) => outcomeOf((onSigns) => createPeerReview(ref, pair, { onSigns, operationId })),
    remove: (pair) => outcomeOf((onSigns) => deletePeerReview(ref, pair, { onSigns, operationId })),
  }
}
