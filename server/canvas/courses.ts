import { sql } from 'kysely'
import type { EnrollmentState, EnrollmentType } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { roleOf } from './enrollment-json.ts'
import { forbidden, unreadable } from './errors.ts'
import { isoTime } from './json.ts'
import { linkPages, readPage } from './pagination.ts'
import { judge, type CourseRights, type CourseRow, type EnrollmentRow } from './policy.ts'

const STATES: Record<string, EnrollmentState[]> = {
  active: ['active'],
  invited_or_pending: ['invited'],
  completed: ['completed'],
}

/** The caller's courses by name, paginated (Canvas: courses_controller). */
export async function listCourses(call: Call) {
  const { store, caller, params, request, reply } = call
  const page = readPage(params)
  const type = params.text('enrollment_type')
  const state = params.text('enrollment_state')
  const states = params.list('state')
  const mine = store.db
    .selectFrom('enrollments')
    .selectAll()
    .where('user_id', '=', caller.user.id)
    .where('enrollment_state', 'in', STATES[state ?? ''] ?? ['active', 'invited'])
  const enrollments = await (
    type === undefined ? mine : mine.where('type', '=', longType(type))
  ).execute()
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

function longType(type: string): EnrollmentType {
  const long = `${type.charAt(0).toUpperCase()}${type.slice(1)}Enrollment` as EnrollmentType
  const known = ['Teacher', 'Student', 'Ta', 'Observer', 'Designer'].map(
    (word) => `${word}Enrollment`,
  )
  if (!known.includes(long)) throw unreadable('invalid enrollment_type')
  return long
}

/** The short word that `enrollments` of a course use for a type: `TaEnrollment` is `ta`. */
export function shortType(type: EnrollmentType): string {
  return type === 'StudentViewEnrollment'
    ? 'student_view'
    : type.replace(/Enrollment$/, '').toLowerCase()
}

async function courseJson(call: Call, rights: CourseRights, own: EnrollmentRow[]) {
  const { course } = rights
  if (isBarredByDate(rights)) return { id: BigInt(course.id), access_restricted_by_date: true }
  return {
    id: BigInt(course.id),
    name: course.name,
    account_id: 1n,
    root_account_id: 1n,
    uuid: `course-${course.id}`,
    start_at: isoTime(course.start_at),
    end_at: isoTime(course.end_at),
    created_at: isoTime(course.created_at),
    course_code: course.course_code,
    default_view: 'modules',
    enrollment_term_id: 1n,
    is_public: false,
    grading_standard_id: null,
    workflow_state: course.workflow_state,
    time_zone: 'Etc/UTC',
    blueprint: false,
    apply_assignment_group_weights: false,
    restrict_enrollments_to_course_dates: course.restrict_enrollments_to_course_dates,
    ...(rights.isStaff ? { sis_course_id: course.sis_course_id } : {}),
    enrollments: own.map((row) => ({
      type: shortType(row.type),
      ...roleOf(row.type),
      user_id: BigInt(row.user_id),
      enrollment_state: row.enrollment_state,
      limit_privileges_to_course_section: row.limit_privileges_to_course_section,
    })),
    ...(call.includes.has('sections') ? { sections: await ownSections(call, own) } : {}),
    ...(call.includes.has('total_students')
      ? { total_students: await countStudents(call, course) }
      : {}),
    ...(call.includes.has('permissions') && call.path['course_id'] !== undefined
      ? {
          permissions: {
            create_discussion_topic: rights.isStaff,
            create_announcement: rights.isStaff,
          },
        }
      : {}),
  }
}

/** Canvas tells no more than the id of a course whose dates bar the caller. */
function isBarredByDate({ course, isStaff }: CourseRights): boolean {
  if (isStaff || !course.restrict_enrollments_to_course_dates) return false
  const now = new Date()
  return (
    (course.start_at !== null && course.start_at > now) ||
    (course.end_at !== null && course.end_at < now)
  )
}

async function ownSections({ store }: Call, own: EnrollmentRow[]) {
  if (own.length === 0) return []
  const ids = own.map((row) => row.section_id)
  const sections = await store.db
    .selectFrom('sections')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('name')
    .execute()
  return sections.map((section) => ({
    id: BigInt(section.id),
    name: section.name,
    start_at: null,
    end_at: null,
    enrollment_role: own.find((row) => row.section_id === section.id)?.type,
  }))
}

async function countStudents({ store }: Call, course: CourseRow): Promise<number> {
  const row = await store.db
    .selectFrom('enrollments')
    .select(({ fn }) => fn.count<string>('user_id').distinct().as('n'))
    .where('course_id', '=', course.id)
    .where('type', '=', 'StudentEnrollment')
    .where('enrollment_state', 'in', ['active', 'invited'])
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
