import { sql } from 'kysely'
import type { EnrollmentState, EnrollmentType } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { courseJson } from './course-json.ts'
import { typesOfRole } from './enrollment-json.ts'
import { forbidden, unreadable } from './errors.ts'
import { linkPages, readPage } from './pagination.ts'
import { judge, type CourseRights, type CourseRow } from './policy.ts'

const STATES: Record<string, EnrollmentState[]> = {
  active: ['active'],
  invited_or_pending: ['invited'],
  completed: ['completed'],
}

/**
 * The caller's courses by name, paginated. `enrollment_role` is asked for a role by its long name, and
 * then `enrollment_type` is not looked at; an unknown type: 400 (Canvas: courses_controller).
 */
export async function listCourses(call: Call) {
  const { store, caller, params, request, reply } = call
  const page = readPage(params)
  const types = wantedTypes(call)
  const state = params.text('enrollment_state')
  const states = params.list('state')
  const mine = store.db
    .selectFrom('enrollments')
    .selectAll()
    .where('user_id', '=', caller.user.id)
    .where('enrollment_state', 'in', STATES[state ?? ''] ?? ['active', 'invited'])
  const enrollments = (await mine.execute()).filter((row) => types?.includes(row.type) ?? true)
  const ids = [...new Set(enrollments.map((row) => row.course_id))]
  if (ids.length === 0) {
    linkPages(request, reply, page, { total: 0 })
    return []
  }
  const courses = await store.db
    .selectFrom('courses')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  const visible = courses
    .map((course) => ({ course, own: enrollments.filter((row) => row.course_id === course.id) }))
    .filter(({ course, own }) =>
      states.length > 0
        ? states.includes(course.workflow_state)
        : isListed(course, judge(caller, course, own)),
    )
  linkPages(request, reply, page, { total: visible.length })
  return Promise.all(
    visible
      .slice(page.offset, page.offset + page.size)
      .map(({ course, own }) => courseJson(call, judge(caller, course, own), own)),
  )
}

/** One course; 403 without the right to read it. */
export async function showCourse(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  return courseJson(call, rights, rights.enrollments)
}

/** The rights asked for by `permissions[]` as booleans, all when none is named; unknown ones are left out. */
export async function showPermissions(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  const all: Record<string, boolean> = {
    manage_grades: rights.mayGrade,
    view_all_grades: rights.mayViewAllGrades,
    read_roster: rights.mayReadRoster,
    read: rights.mayRead,
  }
  const wanted = call.params.list('permissions')
  if (wanted.length === 0) return all
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
}

/** By default students and observers see available courses only, others all but deleted ones. */
function isListed(course: CourseRow, rights: CourseRights): boolean {
  return rights.isStaff
    ? course.workflow_state !== 'deleted'
    : course.workflow_state === 'available'
}

function wantedTypes({ params }: Call): EnrollmentType[] | null {
  const role = params.text('enrollment_role')
  if (role !== undefined) return typesOfRole(role)
  const type = params.text('enrollment_type')
  return type === undefined ? null : [longType(type)]
}

function longType(type: string): EnrollmentType {
  const long = `${type.charAt(0).toUpperCase()}${type.slice(1)}Enrollment` as EnrollmentType
  const known = ['Teacher', 'Student', 'Ta', 'Observer', 'Designer'].map(
    (word) => `${word}Enrollment`,
  )
  if (!known.includes(long)) throw unreadable('invalid enrollment_type')
  return long
}
