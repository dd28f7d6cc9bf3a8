import type { EnrollmentType } from '#server/store/schema.ts'
import type { CourseRights, EnrollmentRow } from './policy.ts'
import { isoTime } from './json.ts'

/** The built-in roles by the ids that a fresh Canvas gives them; the Test Student is a student. */
const ROLE_IDS: Record<EnrollmentType, bigint> = {
  StudentEnrollment: 3n,
  StudentViewEnrollment: 3n,
  TeacherEnrollment: 4n,
  TaEnrollment: 5n,
  DesignerEnrollment: 6n,
  ObserverEnrollment: 7n,
}

export function roleOf(type: EnrollmentType) {
  return {
    role: type === 'StudentViewEnrollment' ? 'StudentEnrollment' : type,
    role_id: ROLE_IDS[type],
  }
}

/** The types of enrollment whose role has this name; a name that no role has: none. */
export function typesOfRole(role: string): EnrollmentType[] {
  return (Object.keys(ROLE_IDS) as EnrollmentType[]).filter((type) => roleOf(type).role === role)
}

/** One enrollment, in lists of enrollments and inside users (Canvas: enrollment_json). */
export function enrollmentJson(row: EnrollmentRow, { course }: CourseRights, origin: string) {
  return {
    id: BigInt(row.id),
    user_id: BigInt(row.user_id),
    course_id: BigInt(row.course_id),
    type: row.type,
    created_at: isoTime(row.created_at),
    updated_at: isoTime(row.updated_at),
    associated_user_id: row.associated_user_id === null ? null : BigInt(row.associated_user_id),
    start_at: null,
    end_at: null,
    course_section_id: BigInt(row.section_id),
    root_account_id: 1n,
    limit_privileges_to_course_section: row.limit_privileges_to_course_section,
    enrollment_state: row.enrollment_state,
    ...roleOf(row.type),
    last_activity_at: null,
    last_attended_at: null,
    total_activity_time: 0,
    html_url: `${origin}/courses/${course.id}/users/${row.user_id}`,
  }
}
