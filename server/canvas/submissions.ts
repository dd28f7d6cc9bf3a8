import type { Id } from '#server/store/schema.ts'
import { commentsOf } from './comment-json.ts'
import { enterCourse, type Call } from './context.ts'
import { forbidden, notFound } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { readLookup } from './ids.ts'
import { linkPages, readPage } from './pagination.ts'
import {
  seesStudent,
  STUDENT_STATES,
  STUDENT_TYPES,
  visibleEnrollments,
  type CourseRights,
} from './policy.ts'
import { submissionJson, type SubmissionRow } from './submission-json.ts'
import { userJson } from './user-json.ts'

/**
 * The submissions of an assignment by user id: current students, of one section on a section address
 * and of his sections for limited staff; graders only (Canvas: submissions_api_controller).
 */
export async function listSubmissions(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(
    call.store,
    rights.course,
    call.path['assignment_id'] ?? '',
  )
  if (!rights.mayViewAllGrades) throw forbidden()
  const page = readPage(call.params)
  const rows = call.store.db
    .selectFrom('submissions as s')
    .where('s.assignment_id', '=', assignment.id)
    .where('s.deleted', '=', false)
    .where((eb) => {
      let students = eb
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.user_id', '=', 's.user_id')
        .where('enrollments.course_id', '=', rights.course.id)
        .where('enrollments.type', 'in', STUDENT_TYPES)
        .where('enrollments.enrollment_state', 'in', STUDENT_STATES)
        .where(visibleEnrollments(rights))
      if (rights.section) {
        students = students.where('enrollments.section_id', '=', rights.section.id)
      }
      return eb.exists(students)
    })
  const { total } = await rows
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const slice = await rows
    .selectAll('s')
    .orderBy('s.user_id')
    .limit(page.size)
    .offset(page.offset)
    .execute()
  linkPages(call.request, call.reply, page, { total: Number(total) })
  return withIncludes(call, rights, assignment, slice)
}

/** One submission by its author's user id or `self`; students read their own only. */
export async function showSubmission(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(
    call.store,
    rights.course,
    call.path['assignment_id'] ?? '',
  )
  const userId = await readUserId(call, call.path['user_id'] ?? '')
  const row = await call.store.db
    .selectFrom('submissions')
    .selectAll()
    .where('assignment_id', '=', assignment.id)
    .where('user_id', '=', userId)
    .where('deleted', '=', false)
    .executeTakeFirst()
  if (!row) throw notFound()
  if (userId === call.caller.user.id) {
    if (!rights.isStaff && assignment.workflow_state !== 'published') throw forbidden()
  } else {
    if (!rights.mayViewAllGrades) throw forbidden()
    if (!(await seesStudent(call.store, rights, userId))) throw notFound()
  }
  const [json] = await withIncludes(call, rights, assignment, [row])
  return json
}

async function readUserId(call: Call, text: string): Promise<Id> {
  if (text === 'self') return call.caller.user.id
  const lookup = readLookup(text, 'sis_user_id')
  if (lookup?.by === 'id') return lookup.id
  if (!lookup) throw notFound()
  const user = await call.store.db
    .selectFrom('users')
    .select('id')
    .where('sis_user_id', '=', lookup.sisId)
    .executeTakeFirst()
  if (!user) throw notFound()
  return user.id
}

async function withIncludes(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  rows: SubmissionRow[],
) {
  const now = new Date()
  const users = call.includes.has('user') ? await usersById(call, rows) : null
  const groups = call.includes.has('group') ? await groupsByUser(call, assignment, rows) : null
  const comments = call.includes.has('submission_comments')
    ? await commentsOf(
        call.store,
        rights,
        assignment,
        rows.map((row) => row.id),
        call,
      )
    : null
  return rows.map((row) => {
    const user = users?.get(row.user_id)
    return {
      ...submissionJson(call, assignment, row, now),
      ...(comments ? { submission_comments: comments.get(row.id) ?? [] } : {}),
      ...(groups ? { group: groups.get(row.user_id) ?? { id: null, name: null } } : {}),
      ...(user
        ? { user: userJson(user, { origin: call.origin, seesPrivate: rights.isStaff }) }
        : {}),
    }
  })
}

async function usersById({ store }: Call, rows: SubmissionRow[]) {
  if (rows.length === 0) return new Map<Id, never>()
  const ids = rows.map((row) => row.user_id)
  const users = await store.db.selectFrom('users').selectAll().where('id', 'in', ids).execute()
  return new Map(users.map((user) => [user.id, user]))
}

async function groupsByUser({ store }: Call, assignment: AssignmentRow, rows: SubmissionRow[]) {
  if (assignment.group_category_id === null || rows.length === 0) return new Map<Id, never>()
  const members = await store.db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['m.user_id', 'g.id', 'g.name'])
    .where('g.group_category_id', '=', assignment.group_category_id)
    .where(
      'm.user_id',
      'in',
      rows.map((row) => row.user_id),
    )
    .execute()
  return new Map(members.map(({ user_id, id, name }) => [user_id, { id: BigInt(id), name }]))
}
