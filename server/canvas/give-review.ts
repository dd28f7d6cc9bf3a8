import type { Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { AssignmentRow } from './find.ts'
import { notifyReviewers } from './notify-reviewers.ts'
import type { CourseRights } from './policy.ts'

/** A reviewer for one submission, and what must be true of it before it is written. */
export type Pair = {
  rights: CourseRights
  assignment: AssignmentRow
  submissionId: Id
  reviewerId: Id
  authorId: Id
}

/**
 * The id of the review of a pair: a new one, or the one that is there, in the state that it is in. The
 * rubric is part of what "there" means. The reviewer is notified either way, and gets a submission if
 * he has none (Canvas: `assign_peer_review` in abstract_assignment, `assign_assessor` in submission).
 */
export async function giveReview(
  db: Transaction<Database>,
  { rights, assignment, submissionId, reviewerId, authorId }: Pair,
): Promise<Id> {
  const key = { asset_id: submissionId, assessor_id: reviewerId, rubric_id: assignment.rubric_id }
  await db
    .insertInto('submissions')
    .values({ ...EMPTY_SUBMISSION, assignment_id: assignment.id, user_id: reviewerId })
    .onConflict((conflict) => conflict.columns(['assignment_id', 'user_id']).doNothing())
    .execute()
  await db
    .insertInto('peer_reviews')
    .values({ ...key, user_id: authorId, workflow_state: 'assigned' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const review = await db
    .selectFrom('peer_reviews')
    .select(['id', 'workflow_state'])
    .where('asset_id', '=', key.asset_id)
    .where('assessor_id', '=', key.assessor_id)
    .where('rubric_id', 'is not distinct from', key.rubric_id)
    .executeTakeFirstOrThrow()
  const reviews = [{ ...review, assessor_id: reviewerId }]
  await notifyReviewers(db, { course: rights.course, assignment, reviews })
  return review.id
}

const EMPTY_SUBMISSION = {
  workflow_state: 'unsubmitted',
  submission_type: null,
  attempt: null,
  body: null,
  excused: null,
  late_policy_status: null,
  score: null,
} as const
