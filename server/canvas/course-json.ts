import { sql } from 'kysely'
import type { EnrollmentType } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { roleOf } from './enrollment-json.ts'
import { isoTime } from './json.ts'
import { isOver, type CourseRights, type CourseRow, type EnrollmentRow } from './policy.ts'
import { userDisplay } from './user-json.ts'

/** The short word that `enrollments` of a course use for a type: `TaEnrollment` is `ta`. */
export function shortType(type: EnrollmentType): string {
  return type === 'StudentViewEnrollment'
    ? 'student_view'
    : type.replace(/Enrollment$/, '').toLowerCase()
}

/**
 * A course with the caller's own enrollments and what `include[]` asks for; only its id when its
 * dates bar the caller (Canvas: course.rb, api).
 */
export async function courseJson(call: Call, rights: CourseRights, own: EnrollmentRow[]) {
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
    calendar: { ics: `${call.origin}/feeds/calendars/course_course-${course.id}.ics` },
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
    ...(call.includes.has('term')
      ? { term: { id: 1n, name: 'Default Term', start_at: null, end_at: null } }
      : {}),
    ...(call.includes.has('concluded') ? { concluded: isConcluded(course) } : {}),
    ...(call.includes.has('teachers') ? { teachers: await teachersOf(call, course) } : {}),
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

/** Concluded by hand, or by its own dates. */
export function isConcluded(course: CourseRow): boolean {
  return course.workflow_state === 'completed' || isOver(course)
}

async function teachersOf({ store, origin, era }: Call, course: CourseRow) {
  const users = await store.db
    .selectFrom('users')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('enrollments')
        .select('user_id')
        .where('course_id', '=', course.id)
        .where('type', '=', 'TeacherEnrollment')
        .where('enrollment_state', 'in', ['active', 'invited']),
    )
    .orderBy(sql`lower(sortable_name)`)
    .orderBy('id')
    .execute()
  return users.map((user) =>
    userDisplay(user, { origin, era, courseId: course.id, isTestStudent: false }),
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
