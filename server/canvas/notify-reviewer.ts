import type { Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { AssignmentRow } from './find.ts'
import type { CourseRights, CourseRow } from './policy.ts'

/**
 * Logs the message that Canvas sends to the reviewer at every successful create, also a repeated
 * one: only while the review is open and course and assignment are published (Canvas:
 * assessment_request.rb). With a rubric it bears another name.
 */
export async function notifyReviewer(
  db: Transaction<Database>,
  {
    rights,
    assignment,
    reviewerId,
    review,
  }: {
    rights: CourseRights
    assignment: AssignmentRow
    reviewerId: Id
    review: { id: Id; workflow_state: string }
  },
): Promise<void> {
  const { course } = rights
  const reviews = [{ ...review, assessor_id: reviewerId }]
  await notifyReviewers(db, { course, assignment, reviews })
}

/** The same for many reviews of one assignment at once. */
export async function notifyReviewers(
  db: Transaction<Database>,
  {
    course,
    assignment,
    reviews,
  }: {
    course: CourseRow
    assignment: AssignmentRow
    reviews: { id: Id; assessor_id: Id; workflow_state: string }[]
  },
): Promise<void> {
  const isPublished =
    course.workflow_state === 'available' && assignment.workflow_state === 'published'
  const open = reviews.filter((review) => review.workflow_state === 'assigned')
  if (!isPublished || open.length === 0) return
  const subject =
    assignment.rubric_id === null
      ? 'Peer Review Invitation'
      : 'Rubric Assessment Submission Reminder'
  await db
    .insertInto('notifications')
    .values(
      open.map(({ id, assessor_id }) => ({
        user_id: assessor_id,
        assignment_id: assignment.id,
        peer_review_id: id,
        subject,
      })),
    )
    .execute()
}
