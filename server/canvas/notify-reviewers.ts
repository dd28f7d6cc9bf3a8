import type { Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { AssignmentRow } from './find.ts'
import type { CourseRow } from './policy.ts'

/**
 * Logs the messages that Canvas sends to the reviewers at every successful create, also a repeated
 * one: only while the review is open and course and assignment are published (Canvas:
 * assessment_request.rb). With a rubric they bear another name.
 */
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
