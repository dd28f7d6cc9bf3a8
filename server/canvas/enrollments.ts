import { sql } from 'kysely'
import type { EnrollmentState, EnrollmentType } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { enrollmentJson } from './enrollment-json.ts'
import { forbidden } from './errors.ts'
import { readId } from './ids.ts'
import { linkPages, readPage } from './pagination.ts'
import { visibleEnrollments } from './policy.ts'
import { userJson } from './user-json.ts'

const STATES: EnrollmentState[] = [
  'active',
  'invited',
  'rejected',
  'deleted',
  'completed',
  'inactive',
]

/**
 * Enrollments of a course, or of one section on its own address, by type, sortable name and id.
 * Anybody may ask for his own with `user_id=self` (Canvas: enrollments_api_controller).
 */
export async function listEnrollments(call: Call) {
  const rights = await enterCourse(call)
  const wantedUser = call.params.text('user_id')
  const isOwn = wantedUser === 'self' || readId(wantedUser) === call.caller.user.id
  if (!isOwn && !rights.mayReadRoster) throw forbidden()
  const types = call.params.list('type') as EnrollmentType[]
  const states = STATES.filter((state) => call.params.list('state').includes(state))
  let query = call.store.db
    .selectFrom('enrollments')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .where('enrollments.course_id', '=', rights.course.id)
    .where('enrollments.enrollment_state', 'in', states.length > 0 ? states : ['active', 'invited'])
  if (isOwn) query = query.where('enrollments.user_id', '=', call.caller.user.id)
  else query = query.where(visibleEnrollments(rights))
  if (!isOwn && wantedUser !== undefined) {
    query = query.where('enrollments.user_id', '=', readId(wantedUser) ?? '0')
  }
  if (types.length > 0) query = query.where('enrollments.type', 'in', types)
  if (rights.section) query = query.where('enrollments.section_id', '=', rights.section.id)
  const { total } = await query
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const page = readPage(call.params)
  const rows = await query
    .selectAll('enrollments')
    .orderBy('enrollments.type')
    .orderBy(sql`lower(users.sortable_name)`)
    .orderBy('enrollments.id')
    .limit(page.size)
    .offset(page.offset)
    .execute()
  linkPages(call.request, call.reply, page, { total: Number(total) })
  const ids = rows.map((row) => row.user_id)
  const users = ids.length
    ? await call.store.db.selectFrom('users').selectAll().where('id', 'in', ids).execute()
    : []
  return rows.map((row) => {
    const user = users.find((candidate) => candidate.id === row.user_id)
    return {
      ...enrollmentJson(row, rights, call.origin),
      ...(user
        ? { user: userJson(user, { origin: call.origin, seesPrivate: rights.isStaff || isOwn }) }
        : {}),
    }
  })
}
