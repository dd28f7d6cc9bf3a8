import * as z from 'zod/mini'
import type { IncludedName } from '#src/domain/people.ts'
import type { ReceivedReviews } from '#src/domain/received-review.ts'
import type { AssignmentRef, Pair, Review } from '#src/domain/review.ts'
import { assignmentPath, withQuery } from './api-url.ts'
import type { OnSigns } from './call-outcome.ts'
import { read, write, type WriteExtras } from './http.ts'
import {
  commentsOf,
  includedNamesOf,
  peerReview,
  toReceivedReview,
  toReview,
} from './peer-review-wire.ts'

/** All reviews of an assignment, and the names that Canvas sent along (it may leave them out). */
export type PeerReviewList = { reviews: Review[]; includedNames: IncludedName[] }

/**
 * All reviews of an assignment; through a section they are the same ones. Whoever may not grade gets only
 * those of his own submission, and without their reviewers where reviews are anonymous: those are left out
 * here, see `fetchReceivedReviews`. Source: Canvas' peer_reviews_api_controller `index`; not paginated.
 */
export async function fetchPeerReviews(
  ref: AssignmentRef,
  signal?: AbortSignal,
  onSigns?: OnSigns,
): Promise<PeerReviewList> {
  const url = withQuery(`${assignmentPath(ref)}/peer_reviews`, { include: ['user'] })
  const wire = await read(url, z.array(peerReview), signal, onSigns)
  return {
    reviews: wire.flatMap((each) => toReview(each) ?? []),
    includedNames: includedNamesOf(wire),
  }
}

/** The reviews of one submission, without anything else: to look again after an answer was lost. */
export async function fetchReviewsOf(
  ref: AssignmentRef,
  submissionId: string,
  onSigns?: OnSigns,
): Promise<Review[]> {
  const wire = await read(
    submissionPath(ref, submissionId),
    z.array(peerReview),
    undefined,
    onSigns,
  )
  return wire.flatMap((each) => toReview(each) ?? [])
}

/**
 * The reviews of one submission and the comments on it. An unknown submission has none (Canvas answers
 * an empty list, not 404), and Canvas sends comments only along with a review.
 */
export async function fetchReceivedReviews(
  ref: AssignmentRef,
  submissionId: string,
  signal?: AbortSignal,
): Promise<ReceivedReviews> {
  const url = withQuery(submissionPath(ref, submissionId), {
    include: ['user', 'submission_comments'],
  })
  const wire = await read(url, z.array(peerReview), signal)
  return { reviews: wire.map(toReceivedReview), comments: commentsOf(wire) }
}

/**
 * Assigns a reviewer, and notifies him at once if course and assignment are published. A pair that has a
 * review already keeps it (Canvas answers that one, and notifies again). Errors: 400 for the own work, 404
 * when one of both is no current student visible to the caller, 403 without the right to grade. In the activity
 * the writes with the same `operationId` (at most 64 letters, digits, "-" and "_") belong together.
 */
export async function createPeerReview(
  ref: AssignmentRef,
  pair: Pair,
  extras: WriteExtras = {},
): Promise<Review> {
  const url = submissionPath(ref, pair.submissionId)
  const body = { user_id: pair.reviewerId }
  const wire = await write({ method: 'POST', url, body, ...extras }, peerReview)
  return toReview(wire) ?? { ...pair, id: wire.id, state: wire.workflow_state }
}

/**
 * Removes the first review of a pair, completed or not, for good; comments stay. The answer is the review
 * as it was. Errors: 400 when there is none, 404 and 403 as for `createPeerReview`.
 */
export async function deletePeerReview(
  ref: AssignmentRef,
  pair: Pair,
  extras: WriteExtras = {},
): Promise<Review> {
  const url = withQuery(submissionPath(ref, pair.submissionId), { user_id: pair.reviewerId })
  const wire = await write({ method: 'DELETE', url, ...extras }, peerReview)
  return toReview(wire) ?? { ...pair, id: wire.id, state: wire.workflow_state }
}

function submissionPath(ref: AssignmentRef, submissionId: string): string {
  return `${assignmentPath(ref)}/submissions/${encodeURIComponent(submissionId)}/peer_reviews`
}
