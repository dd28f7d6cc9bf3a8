import type { Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { AssignmentRow } from './find.ts'
import type { CourseRights } from './policy.ts'

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
  const isPublished =
    rights.course.workflow_state === 'available' && assignment.workflow_state === 'published'
  if (!isPublished || review.workflow_state !== 'assigned') return
  const subject =
    assignment.rubric_id === null
      ? 'Peer Review Invitation'
      : 'Rubric Assessment Submission Reminder'
  await db
    .insertInto('notifications')
    .values({
      user_id: reviewerId,
      assignment_id: assignment.id,
      peer_review_id: review.id,
      subject,
    })
    .execute()
}
