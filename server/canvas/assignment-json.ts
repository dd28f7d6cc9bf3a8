import type { Id } from '#server/store/schema.ts'
import { currentStudentIds, readAssignmentFacts, type AssignmentFacts } from './assignment-facts.ts'
import { lockJson, lockOf } from './assignment-lock.ts'
import type { Call } from './context.ts'
import type { AssignmentRow } from './find.ts'
import { isoTime } from './json.ts'
import type { CourseRights } from './policy.ts'
import { submissionJson } from './submission-json.ts'

/** The one assignment group that a course has here. */
export const GROUP_ID = 1n

/** Assignments as the caller may read them, with what `include[]` asks for (Canvas: assignment.rb, api). */
export async function assignmentsJson(call: Call, rights: CourseRights, rows: AssignmentRow[]) {
  const factsOf = await readAssignmentFacts(call, rights, rows)
  const students =
    rights.isStaff && call.includes.has('assignment_visibility')
      ? await currentStudentIds(call, rights)
      : null
  const now = new Date()
  return rows.map((row) => ({
    ...assignmentJson(call, rights, row, factsOf(row), now),
    ...includedJson(call, rights, row, factsOf(row), { students, now }),
  }))
}

function assignmentJson(
  call: Call,
  { course, isStaff, mayManageAssignments }: CourseRights,
  row: AssignmentRow,
  facts: AssignmentFacts,
  now: Date,
) {
  const lock = lockOf({ isStaff }, row, now)
  return {
    id: BigInt(row.id),
    // What is not open yet is not told to those for whom it will open.
    description: lock?.reason === 'early' ? null : row.description,
    due_at: isoTime(row.due_at),
    unlock_at: isoTime(row.unlock_at),
    lock_at: isoTime(row.lock_at),
    points_possible: row.points_possible,
    grading_type: 'points',
    assignment_group_id: GROUP_ID,
    grading_standard_id: null,
    created_at: isoTime(row.created_at),
    updated_at: isoTime(row.updated_at),
    peer_reviews: row.peer_reviews,
    automatic_peer_reviews: row.automatic_peer_reviews,
    position: row.position,
    grade_group_students_individually: false,
    anonymous_peer_reviews: row.anonymous_peer_reviews,
    group_category_id: row.group_category_id === null ? null : BigInt(row.group_category_id),
    moderated_grading: false,
    omit_from_final_grade: false,
    intra_group_peer_reviews: row.intra_group_peer_reviews,
    anonymous_grading: row.anonymous_grading,
    // As many attempts as one likes: the store knows no limit.
    allowed_attempts: -1,
    course_id: BigInt(course.id),
    name: row.name,
    submission_types: row.submission_types,
    has_submitted_submissions: facts.hasSubmitted,
    graded_submissions_exist: facts.hasGraded,
    workflow_state: row.workflow_state,
    html_url: `${call.origin}/courses/${course.id}/assignments/${row.id}`,
    ...(isStaff
      ? { has_overrides: facts.assignedIds.length > 0, sis_assignment_id: row.sis_assignment_id }
      : {}),
    ...(facts.needsGrading === null ? {} : { needs_grading_count: facts.needsGrading }),
    published: row.workflow_state === 'published',
    ...(mayManageAssignments ? { unpublishable: !facts.hasSubmitted } : {}),
    only_visible_to_overrides: row.only_visible_to_overrides,
    visible_to_everyone: !row.only_visible_to_overrides,
    ...lockJson(lock, row.id),
    anonymize_students: row.anonymous_grading,
    ...rubricJson(facts),
    // Canvas shows these two only when both switches are on, whatever is stored.
    ...(row.peer_reviews && row.automatic_peer_reviews
      ? {
          peer_review_count: row.peer_review_count,
          peer_reviews_assign_at: isoTime(row.peer_reviews_assign_at),
        }
      : {}),
  }
}

/** The store keeps the title of a rubric only, so it has no criteria and no points. */
function rubricJson({ rubric }: AssignmentFacts) {
  if (rubric === null) return {}
  return {
    use_rubric_for_grading: false,
    free_form_criterion_comments: false,
    rubric: [],
    rubric_settings: {
      id: BigInt(rubric.id),
      title: rubric.title,
      points_possible: 0,
      free_form_criterion_comments: false,
    },
  }
}

function includedJson(
  call: Call,
  rights: CourseRights,
  row: AssignmentRow,
  { ownSubmission, assignedIds }: AssignmentFacts,
  { students, now }: { students: Id[] | null; now: Date },
) {
  const assigned = new Set(assignedIds)
  const visibleTo = row.only_visible_to_overrides
    ? students?.filter((id) => assigned.has(id))
    : students
  const wantsDates = call.includes.has('all_dates') || call.params.text('all_dates') === 'true'
  return {
    ...(call.includes.has('submission') && ownSubmission
      ? { submission: submissionJson(call, rights, row, ownSubmission, now) }
      : {}),
    ...(visibleTo ? { assignment_visibility: visibleTo.map(BigInt) } : {}),
    ...(wantsDates ? { all_dates: allDates(row, assignedIds) } : {}),
    ...(rights.mayManageAssignments && call.includes.has('overrides')
      ? { overrides: overridesOf(row, assignedIds) }
      : {}),
  }
}

/** Nobody has dates of his own here: those of the assignment count for everybody who has it. */
function allDates(row: AssignmentRow, assignedIds: Id[]) {
  const dates = {
    due_at: isoTime(row.due_at),
    unlock_at: isoTime(row.unlock_at),
    lock_at: isoTime(row.lock_at),
  }
  const [override] = overridesOf(row, assignedIds)
  return [
    ...(row.only_visible_to_overrides ? [] : [{ ...dates, base: true }]),
    ...(override ? [{ id: override.id, ...dates, title: override.title, set_type: 'ADHOC' }] : []),
  ]
}

/** The people to whom alone an assignment is assigned are one override, without dates. */
function overridesOf(row: AssignmentRow, assignedIds: Id[]) {
  if (assignedIds.length === 0) return []
  const title = assignedIds.length === 1 ? '1 student' : `${assignedIds.length} students`
  return [
    {
      id: BigInt(row.id),
      assignment_id: BigInt(row.id),
      title,
      student_ids: assignedIds.map(BigInt),
    },
  ]
}
