import type { Selectable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import type { AssignmentRow } from './find.ts'
import { isoTime } from './json.ts'

export type SubmissionRow = Selectable<Database['submissions']>

/** A submission as graders read it (Canvas: submission.rb, api). */
export function submissionJson(
  call: Call,
  assignment: AssignmentRow,
  row: SubmissionRow,
  now: Date,
) {
  return {
    id: BigInt(row.id),
    user_id: BigInt(row.user_id),
    assignment_id: BigInt(assignment.id),
    body: row.body,
    url: null,
    score: row.score,
    grade: row.score === null ? null : String(row.score),
    excused: row.excused,
    attempt: row.attempt,
    submission_type: row.submission_type,
    submitted_at: isoTime(row.submitted_at),
    graded_at: null,
    workflow_state: row.workflow_state,
    late_policy_status: row.late_policy_status,
    points_deducted: null,
    cached_due_date: isoTime(assignment.due_at),
    late: isLate(assignment, row),
    missing: isMissing(assignment, row, now),
    seconds_late: secondsLate(assignment, row),
    entered_grade: row.score === null ? null : String(row.score),
    entered_score: row.score,
    preview_url: `${call.origin}/courses/${assignment.course_id}/assignments/${assignment.id}/submissions/${row.user_id}?preview=1&version=${row.attempt ?? 0}`,
  }
}

/** Late: not excused, and said so by policy or submitted after the due date (Canvas: tardiness). */
function isLate(assignment: AssignmentRow, row: SubmissionRow): boolean {
  if (row.excused === true) return false
  if (row.late_policy_status !== null && row.late_policy_status !== 'none') {
    return row.late_policy_status === 'late'
  }
  return secondsLate(assignment, row) > 0
}

/** Missing: not excused, and said so by policy, or past due with nothing where a work is expected. */
function isMissing(assignment: AssignmentRow, row: SubmissionRow, now: Date): boolean {
  if (row.excused === true) return false
  if (row.late_policy_status === 'missing') return true
  if (row.late_policy_status !== null || row.submission_type !== null) return false
  const expectsWork = !assignment.submission_types.some((type) =>
    ['none', 'not_graded', 'on_paper', 'external_tool'].includes(type),
  )
  return expectsWork && assignment.due_at !== null && assignment.due_at < now
}

function secondsLate(assignment: AssignmentRow, row: SubmissionRow): number {
  if (row.submitted_at === null || assignment.due_at === null) return 0
  return Math.max(0, Math.floor((row.submitted_at.getTime() - assignment.due_at.getTime()) / 1000))
}
