import type { CourseRights, EnrollmentRow } from './policy.ts'
import { isoTime } from './json.ts'

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
    role: row.type,
    role_id: 1n,
    html_url: `${origin}/courses/${course.id}/users/${row.user_id}`,
  }
}
