import { sql } from 'kysely'
import { enterCourse, type Call } from './context.ts'
import { badRequest, forbidden, notFound } from './errors.ts'
import { findAssignment } from './find.ts'
import { giveReview, type Pair } from './give-review.ts'
import { readId } from './ids.ts'
import { peerReviewsJson } from './peer-review-json.ts'
import { seesStudent } from './policy.ts'
import type { Id } from '#server/store/schema.ts'

/**
 * Index, routes 1-4: all reviews for who may grade, else those of the caller's own work. No
 * permission check, no pagination; a submission that is unknown here gives `[]`, never 404, and a
 * section address does not filter (Canvas: peer_reviews_api_controller).
 */
export async function indexPeerReviews(call: Call) {
  const { rights, assignment } = await enterAssignment(call)
  const submission = call.path['submission_id'] ?? call.params.text('submission_id')
  const assetId = submission === undefined ? undefined : readId(submission)
  const submissionIds = call.store.db
    .selectFrom('submissions')
    .select('id')
    .where('assignment_id', '=', assignment.id)
  return peerReviewsJson(call, rights, assignment, (eb) =>
    eb.and([
      // As an array: with `in` PostgreSQL reads the reviews of all assignments to find these.
      eb('r.asset_id', '=', sql<Id>`any(array(${submissionIds}))`),
      ...(rights.mayGrade ? [] : [eb('r.user_id', '=', call.caller.user.id)]),
      ...(assetId === undefined ? [] : [eb('r.asset_id', '=', assetId ?? NO_ID)]),
    ]),
  )
}

/**
 * Create, routes 5-6: 200 with the review, the existing one when there is one (its state stays), and
 * the reviewer is notified each time. 404 for a submission, reviewer or author out of sight, then
 * 400 for one's own work, then 403 without the right (Canvas: peer_reviews_api_controller).
 */
export async function createPeerReview(call: Call) {
  const { db } = call.store
  const pair = await findPair(call)
  const { rights, assignment } = pair
  if (pair.reviewerId === pair.authorId) throw badRequest('Create failed')
  if (!rights.mayGrade) throw forbidden()
  const id = await db.transaction().execute((transaction) => giveReview(transaction, pair))
  return firstOf(await peerReviewsJson(call, rights, assignment, (eb) => eb('r.id', '=', id)))
}

/**
 * Destroy, routes 7-8: 200 with the review as it was (no includes); the first match goes for good,
 * completed or not. The same checks as create, so a review of somebody who left is a 404; none
 * there: 400 (Canvas: peer_reviews_api_controller).
 */
export async function destroyPeerReview(call: Call) {
  const { db } = call.store
  const { rights, assignment, submissionId, reviewerId, authorId } = await findPair(call)
  if (!rights.mayGrade) throw forbidden()
  const review = await db
    .selectFrom('peer_reviews')
    .select('id')
    .where('asset_id', '=', submissionId)
    .where('assessor_id', '=', reviewerId)
    .where('user_id', '=', authorId)
    .orderBy('id')
    .executeTakeFirst()
  if (!review) throw badRequest('Delete failed')
  const plain = { ...call, includes: new Set<string>() }
  const answer = await peerReviewsJson(plain, rights, assignment, (eb) =>
    eb('r.id', '=', review.id),
  )
  const deleted = await db.deleteFrom('peer_reviews').where('id', '=', review.id).executeTakeFirst()
  // Somebody else was faster.
  if (deleted.numDeletedRows === 0n) throw badRequest('Delete failed')
  return firstOf(answer)
}

/** An id that no row has: what is not a number finds nothing. */
const NO_ID = '0'

async function enterAssignment(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(
    call.store,
    rights.course,
    call.path['assignment_id'] ?? '',
  )
  return { rights, assignment }
}

/** Submission, reviewer, author, in this order and before any permission check: each miss is 404. */
async function findPair(call: Call): Promise<Pair> {
  const { store } = call
  const { rights, assignment } = await enterAssignment(call)
  const submissionId = readId(call.path['submission_id'])
  if (submissionId === null) throw notFound()
  const submission = await store.db
    .selectFrom('submissions')
    .select('user_id')
    .where('id', '=', submissionId)
    .where('assignment_id', '=', assignment.id)
    .where('deleted', '=', false)
    .executeTakeFirst()
  if (!submission) throw notFound()
  // A plain look-up by id: `self` and `sis_user_id:…` are not read here.
  const reviewerId = readId(call.params.text('user_id'))
  if (reviewerId === null || !(await seesStudent(store, rights, reviewerId))) throw notFound()
  const authorId = submission.user_id
  if (!(await seesStudent(store, rights, authorId))) throw notFound()
  return { rights, assignment, submissionId, reviewerId, authorId }
}

function firstOf(json: Buffer): Buffer {
  return json.subarray(1, -1)
}
