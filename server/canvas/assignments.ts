import { sql } from 'kysely'
import { enterCourse, type Call } from './context.ts'
import { forbidden } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { isoTime } from './json.ts'
import { linkPages, readPage } from './pagination.ts'
import type { CourseRights } from './policy.ts'

/** The assignments of a course by position; students get published ones assigned to them. */
export async function listAssignments(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  const order = call.params.text('order_by')
  const search = call.params.text('search_term')
  let query = call.store.db
    .selectFrom('assignments')
    .selectAll()
    .where('course_id', '=', rights.course.id)
    .where('workflow_state', '<>', 'deleted')
  if (search !== undefined)
    query = query.where('name', 'ilike', `%${search.replace(/[%_\\]/g, '\\$&')}%`)
  if (order === 'name') query = query.orderBy(sql`lower(name)`)
  if (order === 'due_at') query = query.orderBy('due_at', (by) => by.asc().nullsLast())
  const rows = await query.orderBy('position').orderBy('id').execute()
  const readable = rights.isStaff ? rows : await onlyAssigned(call, rows)
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: readable.length })
  return readable
    .slice(page.offset, page.offset + page.size)
    .map((row) => assignmentJson(call, rights, row))
}

/** One assignment; 403 for who may not read it or to whom it is not assigned. */
export async function showAssignment(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(call.store, rights.course, call.path['id'] ?? '')
  if (!rights.mayRead) throw forbidden()
  if (!rights.isStaff && (await onlyAssigned(call, [assignment])).length === 0) throw forbidden()
  return assignmentJson(call, rights, assignment)
}

async function onlyAssigned(call: Call, rows: AssignmentRow[]): Promise<AssignmentRow[]> {
  const mine = await call.store.db
    .selectFrom('assignment_students')
    .select('assignment_id')
    .where('user_id', '=', call.caller.user.id)
    .execute()
  const assigned = new Set(mine.map((row) => row.assignment_id))
  return rows.filter(
    (row) =>
      row.workflow_state === 'published' &&
      (!row.only_visible_to_overrides || assigned.has(row.id)),
  )
}

/** An assignment as lists and single answers show it (Canvas: assignment.rb, api). */
export function assignmentJson(call: Call, { course, isStaff }: CourseRights, row: AssignmentRow) {
  return {
    id: BigInt(row.id),
    name: row.name,
    description: row.description,
    due_at: isoTime(row.due_at),
    unlock_at: isoTime(row.unlock_at),
    lock_at: isoTime(row.lock_at),
    points_possible: row.points_possible,
    grading_type: 'points',
    assignment_group_id: 1n,
    created_at: isoTime(row.created_at),
    updated_at: isoTime(row.updated_at),
    peer_reviews: row.peer_reviews,
    automatic_peer_reviews: row.automatic_peer_reviews,
    position: row.position,
    grade_group_students_individually: false,
    anonymous_peer_reviews: row.anonymous_peer_reviews,
    group_category_id: row.group_category_id === null ? null : BigInt(row.group_category_id),
    anonymous_grading: row.anonymous_grading,
    anonymize_students: row.anonymous_grading,
    intra_group_peer_reviews: row.intra_group_peer_reviews,
    course_id: BigInt(course.id),
    submission_types: row.submission_types,
    html_url: `${call.origin}/courses/${course.id}/assignments/${row.id}`,
    published: row.workflow_state === 'published',
    workflow_state: row.workflow_state,
    only_visible_to_overrides: row.only_visible_to_overrides,
    visible_to_everyone: !row.only_visible_to_overrides,
    ...(isStaff
      ? { has_overrides: row.only_visible_to_overrides, sis_assignment_id: row.sis_assignment_id }
      : {}),
    // Canvas shows these two only when both switches are on, whatever is stored.
    ...(row.peer_reviews && row.automatic_peer_reviews
      ? {
          peer_review_count: row.peer_review_count,
          peer_reviews_assign_at: isoTime(row.peer_reviews_assign_at),
        }
      : {}),
  }
}
