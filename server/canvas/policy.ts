import { sql, type ExpressionBuilder, type Selectable } from 'kysely'
import type { Database, EnrollmentState, EnrollmentType, Id } from '#server/store/schema.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Caller } from './authenticate.ts'

export type CourseRow = Selectable<Database['courses']>
export type EnrollmentRow = Selectable<Database['enrollments']>

/** What one caller may do and see in one course (Canvas: course.rb and its permission table). */
export type CourseRights = {
  caller: Caller
  course: CourseRow
  /** The caller's own enrollments here that are not deleted or rejected. */
  enrollments: EnrollmentRow[]
  /** Canvas' `manage_grades`, which gives `grade` on every assignment. */
  mayGrade: boolean
  /** Canvas' `manage_assignments_edit`: who may change an assignment. */
  mayManageAssignments: boolean
  mayViewAllGrades: boolean
  mayReadRoster: boolean
  mayRead: boolean
  isStaff: boolean
  /** Whom the caller sees: everybody, the people of some sections, himself alone, or nobody. */
  sees: { who: 'all' } | { who: 'sections'; sectionIds: Id[] } | { who: 'self' } | { who: 'nobody' }
}

const STAFF: EnrollmentType[] = ['TeacherEnrollment', 'TaEnrollment', 'DesignerEnrollment']
const GRADERS: EnrollmentType[] = ['TeacherEnrollment', 'TaEnrollment']
const LIVE: EnrollmentState[] = ['active', 'invited']

/** The types that make somebody a student whom the peer review calls accept, and those without the Test Student. */
export const STUDENT_TYPES: EnrollmentType[] = ['StudentEnrollment', 'StudentViewEnrollment']
export const REAL_STUDENT_TYPES: EnrollmentType[] = ['StudentEnrollment']

/** Reads what the caller may do in a course: by enrollments there, or as admin of the account. */
export async function rightsIn(
  store: Store,
  caller: Caller,
  course: CourseRow,
): Promise<CourseRights> {
  const enrollments = await store.remember(`enrollments of ${caller.user.id} in ${course.id}`, () =>
    store.db
      .selectFrom('enrollments')
      .selectAll()
      .where('course_id', '=', course.id)
      .where('user_id', '=', caller.user.id)
      .where('enrollment_state', 'not in', ['deleted', 'rejected'])
      .orderBy('id')
      .execute(),
  )
  return judge(caller, course, enrollments)
}

/** The rules themselves, apart from the database: a table of roles and states tests them. */
export function judge(
  caller: Caller,
  course: CourseRow,
  enrollments: EnrollmentRow[],
): CourseRights {
  const { isAdmin } = caller
  const isConcluded = course.workflow_state === 'completed' || isOver(course)
  const holds = (types: EnrollmentType[], states: EnrollmentState[]) =>
    enrollments.some((row) => types.includes(row.type) && states.includes(row.enrollment_state))
  const isStaff = isAdmin || holds(STAFF, [...LIVE, 'completed'])
  const isMember = enrollments.some((row) => row.enrollment_state !== 'inactive')
  const mayRead = isStaff || (isMember && course.workflow_state !== 'unpublished')
  return {
    caller,
    course,
    enrollments,
    isStaff,
    mayGrade: isAdmin || (!isConcluded && holds(GRADERS, ['active'])),
    mayManageAssignments: isAdmin || (!isConcluded && holds(GRADERS, ['active'])),
    mayViewAllGrades: isAdmin || holds(GRADERS, ['active', 'completed']),
    mayRead,
    mayReadRoster: mayRead,
    sees: whomCallerSees(isAdmin, mayRead, enrollments),
  }
}

/** A course that ends by its own dates is concluded for everybody but the account's admins. */
export function isOver({ restrict_enrollments_to_course_dates, end_at }: CourseRow): boolean {
  return restrict_enrollments_to_course_dates && end_at !== null && end_at < new Date()
}

/** Canvas' `participate_as_student`: an active student (or the Test Student) while the course runs. */
export function isParticipant({ course, enrollments }: CourseRights): boolean {
  return (
    course.workflow_state === 'available' &&
    !isOver(course) &&
    enrollments.some((row) => STUDENT_TYPES.includes(row.type) && row.enrollment_state === 'active')
  )
}

/** With several enrollments all of them must be limited to their section for the limit to bite. */
function whomCallerSees(
  isAdmin: boolean,
  mayRead: boolean,
  enrollments: EnrollmentRow[],
): CourseRights['sees'] {
  if (isAdmin) return { who: 'all' }
  if (!mayRead) return enrollments.length > 0 ? { who: 'self' } : { who: 'nobody' }
  const current = enrollments.filter((row) => row.enrollment_state !== 'inactive')
  if (current.every((row) => row.limit_privileges_to_course_section)) {
    return { who: 'sections', sectionIds: [...new Set(current.map((row) => row.section_id))] }
  }
  return { who: 'all' }
}

/** Keeps, of a query over `enrollments`, the rows of people whom the caller sees. */
export function visibleEnrollments(rights: CourseRights) {
  return (eb: ExpressionBuilder<Database, 'enrollments'>) => {
    const { sees, caller } = rights
    switch (sees.who) {
      case 'all':
        return sql<boolean>`true`
      case 'sections':
        return eb('enrollments.section_id', 'in', sees.sectionIds)
      case 'self':
        return eb('enrollments.user_id', '=', caller.user.id)
      case 'nobody':
        return sql<boolean>`false`
    }
  }
}

/** Keeps, of a query over `enrollments`, the students of a course now: those who are here or invited. */
export function studentsOf(courseId: Id, types = STUDENT_TYPES) {
  return (eb: ExpressionBuilder<Database, 'enrollments'>) =>
    eb.and([
      eb('enrollments.course_id', '=', courseId),
      eb('enrollments.type', 'in', types),
      eb('enrollments.enrollment_state', 'in', LIVE),
    ])
}

/**
 * Whether `userId` is a student of the course now and visible to the caller: what the peer review
 * calls demand of reviewer and author (Canvas: peer_reviews_api_controller, course.rb).
 */
export async function seesStudent(
  store: Store,
  rights: CourseRights,
  userId: Id,
): Promise<boolean> {
  const row = await store.db
    .selectFrom('enrollments')
    .select('enrollments.id')
    .where(studentsOf(rights.course.id))
    .where('enrollments.user_id', '=', userId)
    .where(visibleEnrollments(rights))
    .executeTakeFirst()
  return row !== undefined
}
