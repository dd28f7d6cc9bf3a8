import { sql } from 'kysely'
import { BUCKETS, type BucketFacts } from './assignment-buckets.ts'
import { readAssignmentFacts } from './assignment-facts.ts'
import { assignmentsJson } from './assignment-json.ts'
import { enterCourse, type Call } from './context.ts'
import { CanvasFailure, forbidden } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { invalidFields } from './keyed-errors.ts'
import { linkPages, readPage } from './pagination.ts'
import { isParticipant, type CourseRights } from './policy.ts'

/** Canvas takes no more ids at once. */
const MAX_IDS = 100

/**
 * The assignments of a course by position, name or due date, narrowed by `bucket`, `search_term` and
 * `assignment_ids[]`; students get published ones assigned to them. 403 without the right to read the
 * course, 400 for an unknown bucket, more than 100 ids or an id that is not there (Canvas:
 * assignments_api_controller).
 */
export async function listAssignments(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  const order = call.params.text('order_by')
  const search = call.params.text('search_term')
  const readable = await readableAssignments(call, rights, { order, search })
  const rows = await inBucket(call, rights, named(call, readable))
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: rows.length })
  return assignmentsJson(call, rights, rows.slice(page.offset, page.offset + page.size))
}

/** One assignment; 403 for who may not read it or to whom it is not assigned. */
export async function showAssignment(call: Call) {
  const rights = await enterCourse(call)
  const assignment = await findAssignment(call.store, rights.course, call.path['id'] ?? '')
  if (!rights.mayRead) throw forbidden()
  if (!(await seesAssignment(call, rights, assignment))) throw forbidden()
  const [json] = await assignmentsJson(call, rights, [assignment])
  return json
}

/** Staff see every assignment, others those that are published and assigned to them. */
export async function seesAssignment(call: Call, rights: CourseRights, row: AssignmentRow) {
  return rights.isStaff || (await onlyAssigned(call, [row])).length > 0
}

/** The assignments that the caller may read, by position, by name or by due date. */
export async function readableAssignments(
  call: Call,
  { course, isStaff }: CourseRights,
  { order, search }: { order?: string | undefined; search?: string | undefined } = {},
): Promise<AssignmentRow[]> {
  let query = call.store.db
    .selectFrom('assignments')
    .selectAll()
    .where('course_id', '=', course.id)
    .where('workflow_state', '<>', 'deleted')
  if (search !== undefined)
    query = query.where('name', 'ilike', `%${search.replace(/[%_\\]/g, '\\$&')}%`)
  if (order === 'name') query = query.orderBy(sql`lower(name)`)
  if (order === 'due_at') query = query.orderBy('due_at', (by) => by.asc().nullsLast())
  const rows = await query.orderBy('position').orderBy('id').execute()
  return isStaff ? rows : onlyAssigned(call, rows)
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

/** Those that `assignment_ids[]` names; one that the caller does not find refuses the whole call. */
function named(call: Call, rows: AssignmentRow[]): AssignmentRow[] {
  const wanted = new Set(call.params.list('assignment_ids'))
  if (wanted.size === 0) return rows
  if (wanted.size > MAX_IDS) throw tooMany()
  const known = new Set(rows.map((row) => row.id))
  const invalid = [...wanted].filter((id) => !known.has(id))
  if (invalid.length > 0) {
    throw new CanvasFailure(400, { message: `Invalid assignment_ids: ${invalid.join(',')}` })
  }
  return rows.filter((row) => wanted.has(row.id))
}

function tooMany(): CanvasFailure {
  return new CanvasFailure(400, {
    message: `Request contains too many assignment_ids. Limit ${MAX_IDS}`,
  })
}

async function inBucket(call: Call, rights: CourseRights, rows: AssignmentRow[]) {
  const bucket = call.params.text('bucket')
  if (bucket === undefined) return rows
  const belongs = BUCKETS.get(bucket)
  if (!belongs) throw unknownBucket()
  const factsOf = await readAssignmentFacts(call, rights, rows)
  const now = new Date()
  const isStudent = isParticipant(rights)
  return rows.filter((row) => {
    const { needsGrading, ownSubmission: own } = factsOf(row)
    const hasHandedIn =
      own !== null && (own.submission_type !== null || own.score !== null || own.excused === true)
    const facts: BucketFacts = { now, isStudent, needsGrading: needsGrading ?? 0, hasHandedIn }
    return belongs(row, facts)
  })
}

function unknownBucket(): CanvasFailure {
  const message = `bucket name must be one of the following: ${[...BUCKETS.keys()].join(', ')}`
  return invalidFields([{ field: 'bucket', type: message, message }])
}
