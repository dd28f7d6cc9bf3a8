import { sql } from 'kysely'
import type { EnrollmentState, EnrollmentType, Id } from '#server/store/schema.ts'
import type { UserRow } from './authenticate.ts'
import { enterCourse, type Call } from './context.ts'
import { enrollmentJson } from './enrollment-json.ts'
import { forbidden } from './errors.ts'
import { readId } from './ids.ts'
import { linkPages, readPage } from './pagination.ts'
import { visibleEnrollments, type CourseRights, type EnrollmentRow } from './policy.ts'
import { userJson } from './user-json.ts'

const TYPES: Record<string, EnrollmentType> = {
  teacher: 'TeacherEnrollment',
  student: 'StudentEnrollment',
  student_view: 'StudentViewEnrollment',
  ta: 'TaEnrollment',
  observer: 'ObserverEnrollment',
  designer: 'DesignerEnrollment',
}
const STATES: EnrollmentState[] = ['active', 'invited', 'rejected', 'completed', 'inactive']
const YES = /^(true|1|t|on|yes|y)$/i

/** The caller himself. */
export function showSelf(call: Call) {
  return Promise.resolve({
    ...userJson(call.caller.user, { origin: call.origin, seesPrivate: true }),
    effective_locale: 'en',
    permissions: {
      can_update_name: false,
      can_update_avatar: false,
      limit_parent_app_web_access: false,
    },
  })
}

/**
 * The people of a course by sortable name, also under `search_users`. No total is counted, so no
 * `last` link; the Test Student is taken out after the page is cut, so a page may be short while
 * more follow (Canvas: courses_controller).
 */
export async function listUsers(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayReadRoster) throw forbidden()
  const page = readPage(call.params)
  const found = await userQuery(call, rights)
    .limit(page.size + 1)
    .offset(page.offset)
    .execute()
  linkPages(call.request, call.reply, page, { hasNext: found.length > page.size })
  const slice = found.slice(0, page.size)
  const enrollments = await enrollmentsByUser(call, rights, slice)
  const wantsTestStudent =
    call.includes.has('test_student') ||
    call.params.list('enrollment_type').includes('student_view')
  return slice
    .filter((user) => wantsTestStudent || !isTestStudent(enrollments.get(user.id)))
    .map((user) => ({
      ...userJson(user, { origin: call.origin, seesPrivate: rights.isStaff }),
      ...(call.includes.has('enrollments')
        ? {
            enrollments: (enrollments.get(user.id) ?? []).map((row) =>
              enrollmentJson(row, rights, call.origin),
            ),
          }
        : {}),
    }))
}

function isTestStudent(rows: EnrollmentRow[] | undefined): boolean {
  return rows?.some((row) => row.type === 'StudentViewEnrollment') ?? false
}

function userQuery(call: Call, rights: CourseRights) {
  const types = call.params.list('enrollment_type').flatMap((word) => TYPES[word] ?? [])
  const ids = call.params
    .list('user_ids')
    .map(readId)
    .filter((id) => id !== null)
  const search = call.params.text('search_term')
  let query = call.store.db
    .selectFrom('users')
    .selectAll('users')
    .where((eb) => {
      let enrolled = eb
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.user_id', '=', 'users.id')
        .where('enrollments.course_id', '=', rights.course.id)
        .where('enrollments.enrollment_state', 'in', wantedStates(call, rights))
        .where(visibleEnrollments(rights))
      if (types.length > 0) enrolled = enrolled.where('enrollments.type', 'in', types)
      return eb.exists(enrolled)
    })
  if (call.params.list('user_ids').length > 0) {
    query = query.where('users.id', 'in', ids.length > 0 ? ids : ['0'])
  }
  if (search !== undefined && search !== '') {
    const like = `%${search.replace(/[%_\\]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('users.name', 'ilike', like),
        eb('users.login_id', 'ilike', like),
        eb('users.sis_user_id', 'ilike', like),
      ]),
    )
  }
  return query.orderBy(sql`lower(users.sortable_name)`).orderBy('users.id')
}

/** Those named; else the current ones, and for staff who want them (2017: by default) inactive ones. */
function wantedStates({ params, era }: Call, { isStaff }: CourseRights): EnrollmentState[] {
  const wanted = params.list('enrollment_state')
  const known = STATES.filter((state) => wanted.includes(state))
  if (known.length > 0) return known
  const given = params.text('include_inactive')
  const wantsInactive = given === undefined ? era.includesInactive : YES.test(given)
  return ['active', 'invited', ...(isStaff && wantsInactive ? (['inactive'] as const) : [])]
}

async function enrollmentsByUser(call: Call, rights: CourseRights, users: UserRow[]) {
  const byUser = new Map<Id, EnrollmentRow[]>()
  if (users.length === 0) return byUser
  const rows = await call.store.db
    .selectFrom('enrollments')
    .selectAll()
    .where('course_id', '=', rights.course.id)
    .where(
      'user_id',
      'in',
      users.map((user) => user.id),
    )
    .where('enrollment_state', 'in', wantedStates(call, rights))
    .where(visibleEnrollments(rights))
    .orderBy('id')
    .execute()
  for (const row of rows) byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), row])
  return byUser
}
