import { sql } from 'kysely'
import type { EnrollmentState, EnrollmentType, Id } from '#server/store/schema.ts'
import type { UserRow } from './authenticate.ts'
import { enterCourse, type Call } from './context.ts'
import { enrollmentJson } from './enrollment-json.ts'
import { CanvasFailure, forbidden } from './errors.ts'
import { readFlag } from './flags.ts'
import { groupIdsByUser } from './group-members.ts'
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

/** The caller himself (Canvas: users_controller). */
export function showSelf(call: Call) {
  const { user } = call.caller
  const [last = '', first = ''] = user.sortable_name.split(/,\s*/, 2)
  return Promise.resolve({
    ...userJson(user, { origin: call.origin, seesPrivate: true }),
    first_name: first,
    last_name: last,
    locale: null,
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
 * more follow. 400 for a `search_term` of one character (Canvas: courses_controller).
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
  const groupIds = call.includes.has('group_ids')
    ? await groupIdsByUser(
        call.store,
        rights.course,
        slice.map((user) => user.id),
      )
    : null
  const enrollments = await enrollmentsByUser(call, rights, slice)
  const wantsTestStudent =
    call.includes.has('test_student') ||
    call.params.list('enrollment_type').includes('student_view')
  return slice
    .filter((user) => wantsTestStudent || !isTestStudent(enrollments.get(user.id)))
    .map((user) => ({
      ...userJson(user, {
        origin: call.origin,
        seesPrivate: rights.isStaff,
        withAvatar: call.includes.has('avatar_url'),
      }),
      ...(groupIds ? { group_ids: groupIds.get(user.id) ?? [] } : {}),
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
  const wantedTypes = call.params.list('enrollment_type')
  // A word that names no type finds nobody.
  const types = wantedTypes.flatMap((word) => TYPES[word] ?? [])
  const ids = call.params
    .list('user_ids')
    .map(readId)
    .filter((id) => id !== null)
  const search = readSearch(call)
  let query = call.store.db
    .selectFrom('users')
    .selectAll('users')
    .where((eb) => {
      let enrolled = eb
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.user_id', '=', 'users.id')
        .where('enrollments.course_id', '=', rights.course.id)
        .where(inWantedState(call, rights))
        .where(visibleEnrollments(rights))
      if (wantedTypes.length > 0) {
        enrolled = enrolled.where('enrollments.type', '=', sql<never>`any(${types}::text[])`)
      }
      return eb.exists(enrolled)
    })
  if (call.params.list('user_ids').length > 0) {
    query = query.where('users.id', '=', sql<Id>`any(${ids}::bigint[])`)
  }
  if (search !== null) {
    const like = `%${search.replace(/[%_\\]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('users.name', 'ilike', like),
        ...(readId(search) === null ? [] : [eb('users.id', '=', search)]),
        // Who does not see a login, a SIS id or an address does not find them out by search.
        ...(rights.isStaff
          ? [
              eb('users.login_id', 'ilike', like),
              eb('users.sis_user_id', 'ilike', like),
              eb('users.email', 'ilike', like),
            ]
          : []),
      ]),
    )
  }
  return query.orderBy(sql`lower(users.sortable_name)`).orderBy('users.id')
}

/** A search of one character is refused; none, and an empty one, is no search. */
function readSearch({ params }: Call): string | null {
  const search = params.text('search_term') ?? ''
  if (search === '') return null
  if (search.length >= 2) return search
  throw new CanvasFailure(400, {
    errors: [
      { field: 'search_term', code: 'invalid', message: '2 or more characters is required' },
    ],
  })
}

/**
 * By default people who are here or invited; `include_inactive` (in older Canvas without being asked)
 * adds those set inactive, for staff.
 */
function inWantedState({ params, era }: Call, rights: CourseRights) {
  const wanted = params.list('enrollment_state')
  const given = params.text('include_inactive')
  const wantsInactive = given === undefined ? era.includesInactive : readFlag(given)
  const states: EnrollmentState[] =
    wanted.length > 0
      ? STATES.filter((state) => wanted.includes(state))
      : rights.isStaff && wantsInactive
        ? ['active', 'invited', 'inactive']
        : ['active', 'invited']
  return sql<boolean>`enrollments.enrollment_state = any(${states}::text[])`
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
    .where(inWantedState(call, rights))
    .where(visibleEnrollments(rights))
    .orderBy('id')
    .execute()
  for (const row of rows) byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), row])
  return byUser
}
