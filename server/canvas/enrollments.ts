import { sql } from 'kysely'
import type { EnrollmentState } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { enrollmentJson, typesOfRole } from './enrollment-json.ts'
import { cutPage } from './enrollment-pages.ts'
import { forbidden } from './errors.ts'
import { usersById } from './find-person.ts'
import { groupIdsByUser } from './group-members.ts'
import { readId } from './ids.ts'
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
 * Filters `type[]`, `role[]`, `state[]` and `user_id`; unknown words find nothing. Anybody may ask for
 * his own with `user_id=self`, else 403 without the roster. Paged by bookmarks, so that who comes or
 * goes between two pages moves nobody else (Canvas: enrollments_api_controller).
 */
export async function listEnrollments(call: Call) {
  const rights = await enterCourse(call)
  const wantedUser = call.params.text('user_id')
  const isOwn = wantedUser === 'self' || readId(wantedUser) === call.caller.user.id
  if (!isOwn && !rights.mayReadRoster) throw forbidden()
  const types = call.params.list('type')
  const roles = call.params.list('role')
  const wantedStates = call.params.list('state')
  const states: EnrollmentState[] =
    wantedStates.length === 0
      ? ['active', 'invited']
      : STATES.filter((state) => wantedStates.includes(state))
  let query = call.store.db
    .selectFrom('enrollments')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .where('enrollments.course_id', '=', rights.course.id)
    .where('enrollments.enrollment_state', '=', sql<EnrollmentState>`any(${states}::text[])`)
  if (isOwn) query = query.where('enrollments.user_id', '=', call.caller.user.id)
  else query = query.where(visibleEnrollments(rights))
  if (!isOwn && wantedUser !== undefined) {
    query = query.where('enrollments.user_id', '=', readId(wantedUser) ?? '0')
  }
  if (types.length > 0)
    query = query.where('enrollments.type', '=', sql<never>`any(${types}::text[])`)
  if (roles.length > 0) {
    const typesOfRoles = roles.flatMap(typesOfRole)
    query = query.where('enrollments.type', '=', sql<never>`any(${typesOfRoles}::text[])`)
  }
  if (rights.section) query = query.where('enrollments.section_id', '=', rights.section.id)
  const rows = await cutPage(call, query)
  const ids = rows.map((row) => row.user_id)
  const users = await usersById(call.store, ids)
  const groupIds = call.includes.has('group_ids')
    ? await groupIdsByUser(call.store, rights.course, ids)
    : null
  return rows.map((row) => {
    const user = users.get(row.user_id)
    return {
      ...enrollmentJson(row, rights, call.origin),
      ...(user
        ? {
            user: {
              ...userJson(user, {
                origin: call.origin,
                seesPrivate: rights.isStaff || isOwn,
                withAvatar: call.includes.has('avatar_url'),
              }),
              ...(groupIds ? { group_ids: groupIds.get(user.id) ?? [] } : {}),
            },
          }
        : {}),
    }
  })
}
