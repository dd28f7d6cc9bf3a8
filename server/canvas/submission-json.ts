import type { Selectable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import type { AssignmentRow } from './find.ts'
import { readFlag } from './flags.ts'
import { isoTime } from './json.ts'
import type { CourseRights } from './policy.ts'

export type SubmissionRow = Selectable<Database['submissions']>

/**
 * A submission (Canvas: submission.rb, api). The score is left out for who may not read it; what
 * leads to the author is left out where students are anonymised.
 */
export function submissionJson(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  row: SubmissionRow,
  now: Date,
) {
  // The time of a grade is not kept: the last change of the row stands in for it.
  const gradedAt = row.score === null ? null : isoTime(row.updated_at)
  const leavesUserOut = readFlag(call.params.text('anonymize_user_id'))
  return {
    id: BigInt(row.id),
    ...(leavesUserOut ? {} : { user_id: BigInt(row.user_id) }),
    ...(leavesUserOut || call.caller.isAdmin ? { anonymous_id: row.anonymous_id } : {}),
    assignment_id: BigInt(assignment.id),
    body: row.body,
    url: null,
    ...(rights.mayViewAllGrades || isOwn(call, row) ? scores(row) : {}),
    excused: row.excused,
    attempt: row.attempt,
    submission_type: row.submission_type,
    submitted_at: isoTime(row.submitted_at),
    graded_at: gradedAt,
    grade_matches_current_submission: true,
    grader_id: null,
    workflow_state: row.workflow_state,
    late_policy_status: row.late_policy_status,
    points_deducted: null,
    grading_period_id: null,
    cached_due_date: isoTime(assignment.due_at),
    extra_attempts: null,
    posted_at: assignment.anonymous_grading ? null : gradedAt,
    redo_request: false,
    sticker: null,
    custom_grade_status_id: null,
    late: isLate(assignment, row),
    missing: isMissing(assignment, row, now),
    seconds_late: secondsLate(assignment, row),
    ...(leavesUserOut || hidesAuthor(call, assignment, row)
      ? {}
      : { preview_url: previewUrl(call, assignment, row) }),
  }
}

/**
 * Students of an assignment with anonymous grading are anonymised, for admins of the account too: here
 * no grade is ever posted, which would lift it (Canvas: anonymize_students). One's own work is not.
 */
export function hidesAuthor(call: Call, assignment: AssignmentRow, row: SubmissionRow): boolean {
  return assignment.anonymous_grading && !isOwn(call, row)
}

function isOwn({ caller }: Call, row: SubmissionRow): boolean {
  return row.user_id === caller.user.id
}

function scores({ score }: SubmissionRow) {
  const grade = score === null ? null : String(score)
  return { score, grade, entered_score: score, entered_grade: grade }
}

function previewUrl({ origin }: Call, assignment: AssignmentRow, row: SubmissionRow): string {
  const path = `courses/${assignment.course_id}/assignments/${assignment.id}/submissions/${row.user_id}`
  return `${origin}/${path}?preview=1&version=${row.attempt ?? 0}`
}

/**
 * Late: not excused, and said so by the late policy status or, without one, submitted after the due
 * date (Canvas: submission.rb, tardiness). A status decides alone: `none` and `missing` are not late.
 */
function isLate(assignment: AssignmentRow, row: SubmissionRow): boolean {
  if (row.excused === true) return false
  if (row.late_policy_status !== null) return row.late_policy_status === 'late'
  return (
    row.submitted_at !== null && assignment.due_at !== null && row.submitted_at > assignment.due_at
  )
}

/**
 * Missing: not excused, and said so by the late policy status or, without one, past due with nothing
 * submitted where a work is expected (Canvas: submission.rb, tardiness).
 */
function isMissing(assignment: AssignmentRow, row: SubmissionRow, now: Date): boolean {
  if (row.excused === true) return false
  if (row.late_policy_status !== null) return row.late_policy_status === 'missing'
  if (row.submission_type !== null || row.submitted_at !== null) return false
  return expectsWork(assignment) && assignment.due_at !== null && assignment.due_at < now
}

function expectsWork({ submission_types }: AssignmentRow): boolean {
  const withoutWork = ['none', 'not_graded', 'on_paper', 'external_tool']
  return submission_types.length > 0 && !submission_types.some((type) => withoutWork.includes(type))
}

function secondsLate(assignment: AssignmentRow, row: SubmissionRow): number {
  if (row.submitted_at === null || assignment.due_at === null) return 0
  return Math.max(0, Math.floor((row.submitted_at.getTime() - assignment.due_at.getTime()) / 1000))
}
