import { sql } from 'kysely'
import type { Id } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { forbidden, notFound } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { readFlag } from './flags.ts'
import { readLookup } from './ids.ts'
import { linkPages, readPage } from './pagination.ts'
import { seesStudent, studentsOf, visibleEnrollments, type CourseRights } from './policy.ts'
import { submissionsJson } from './submission-includes.ts'
import type { SubmissionRow } from './submission-json.ts'

/**
 * The submissions of an assignment by user id: current students, of one section on a section address
 * and of his sections for limited staff; graders only, else 403. `grouped` gives one a group, and
 * `include[]=visibility` all at once, without pages (Canvas: submissions_api_controller).
 */
export async function listSubmissions(call: Call) {
  const { rights, assignment } = await enterAssignment(call)
  if (!rights.mayViewAllGrades) throw forbidden()
  const rows = submissionsOf(call, rights, assignment)
  if (call.includes.has('visibility')) {
    const all = await rows.selectAll('s').orderBy('s.user_id').execute()
    return submissionsJson(call, rights, assignment, all)
  }
  const page = readPage(call.params)
  const ids = await readIds(call, rows)
  const slice = await readSubmissions(call, ids.slice(page.offset, page.offset + page.size))
  linkPages(call.request, call.reply, page, { total: ids.length })
  return submissionsJson(call, rights, assignment, slice)
}

/**
 * One submission by its author's user id, `self` or `sis_user_id:…`; students read their own only.
 * 404 for who has none or is out of sight (Canvas: submissions_api_controller).
 */
export async function showSubmission(call: Call) {
  const { rights, assignment, row } = await enterSubmission(call)
  if (row.user_id === call.caller.user.id) {
    if (!rights.isStaff && assignment.workflow_state !== 'published') throw forbidden()
  } else {
    if (!rights.mayViewAllGrades) throw forbidden()
    if (!(await seesStudent(call.store, rights, row.user_id))) throw notFound()
  }
  const [json] = await submissionsJson(call, rights, assignment, [row])
  return json
}

/** Course, assignment and submission of a `…/submissions/:user_id` address; each miss is 404. */
export async function enterSubmission(
  call: Call,
): Promise<{ rights: CourseRights; assignment: AssignmentRow; row: SubmissionRow }> {
  const { rights, assignment } = await enterAssignment(call)
  const row = await call.store.db
    .selectFrom('submissions')
    .selectAll()
    .where('assignment_id', '=', assignment.id)
    .where('user_id', '=', await readUserId(call, call.path['user_id'] ?? ''))
    .where('deleted', '=', false)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { rights, assignment, row }
}

async function enterAssignment(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(
    call.store,
    rights.course,
    call.path['assignment_id'] ?? '',
  )
  return { rights, assignment }
}

function submissionsOf(
  call: Call,
  rights: Awaited<ReturnType<typeof enterCourse>>,
  assignment: AssignmentRow,
) {
  const rows = call.store.db
    .selectFrom('submissions as s')
    .where('s.assignment_id', '=', assignment.id)
    .where('s.deleted', '=', false)
    .where((eb) => {
      let students = eb
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.user_id', '=', 's.user_id')
        .where(studentsOf(rights.course.id))
        .where(visibleEnrollments(rights))
      if (rights.section) {
        students = students.where('enrollments.section_id', '=', rights.section.id)
      }
      return eb.exists(students)
    })
  if (assignment.group_category_id === null || !readFlag(call.params.text('grouped'))) return rows
  // Who is in no group counts as a group of his own; a group shows by a member who has submitted.
  const group = sql<string>`coalesce(team.group_id, -s.user_id)`
  const teams = call.store.db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['m.user_id', 'm.group_id'])
    .where('g.group_category_id', '=', assignment.group_category_id)
  const chosen = rows
    .leftJoin(teams.as('team'), 'team.user_id', 's.user_id')
    .distinctOn(group)
    .select('s.id')
    .orderBy(group)
    .orderBy(sql`s.submitted_at IS NULL`)
    .orderBy('s.user_id')
  return rows.where('s.id', 'in', chosen)
}

/**
 * Which submissions a list has, in its order: every page of it asks the same. As an array, because a
 * thousand rows cost more on the way than to find.
 */
async function readIds(
  { store }: Call,
  rows: ReturnType<typeof submissionsOf>,
): Promise<readonly Id[]> {
  const query = store.db
    .selectFrom(rows.select(['s.id', 's.user_id']).as('s'))
    .select(sql<Id[]>`coalesce(array_agg(s.id ORDER BY s.user_id), '{}')`.as('ids'))
  const { sql: text, parameters } = query.compile()
  const key = JSON.stringify([text, parameters])
  const { ids } = await store.remember(key, () => query.executeTakeFirstOrThrow())
  return ids
}

async function readSubmissions({ store }: Call, ids: readonly Id[]): Promise<SubmissionRow[]> {
  return store.db
    .selectFrom('submissions')
    .selectAll()
    .where('id', '=', sql<Id>`any(${ids}::bigint[])`)
    .orderBy('user_id')
    .execute()
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
