import type { CourseFileInput } from '#server/store/course-file-schema.ts'

/** Who asks, by the role and the state of his enrollment in each of the courses. */
export const PEOPLE = {
  teacher: 1,
  /** A TA who is limited to section A. */
  ta: 2,
  designer: 3,
  observer: 4,
  /** Of the account, without an enrollment. */
  admin: 5,
  /** A teacher whose enrollment is concluded. */
  former: 6,
  stranger: 7,
  /** The author of the work that the tables are about. */
  student: 101,
  reviewer: 102,
  /** A student of section B. */
  other: 103,
  invited: 104,
  inactive: 105,
  /** A student whose enrollment is concluded. */
  concluded: 106,
} as const

/** The same course in each state, by its id. */
export const COURSES = { available: 1, unpublished: 2, completed: 3, overByDate: 4 } as const

type Enrollment = NonNullable<CourseFileInput['enrollments']>[number]
type CourseState = keyof typeof COURSES

const COURSE_FIELDS: Record<CourseState, object> = {
  available: {},
  unpublished: { workflow_state: 'unpublished' },
  completed: { workflow_state: 'completed' },
  overByDate: { end_at: '2026-01-01T12:00:00Z', restrict_enrollments_to_course_dates: true },
}

const enrollmentsOf = (course: number): Enrollment[] => {
  const enrol = (
    user_id: number,
    part: 1 | 2,
    type: Enrollment['type'],
    more: Partial<Enrollment> = {},
  ): Enrollment => ({ user_id, course_id: course, section_id: course * 10 + part, type, ...more })
  return [
    enrol(PEOPLE.teacher, 1, 'TeacherEnrollment'),
    enrol(PEOPLE.ta, 1, 'TaEnrollment', { limit_privileges_to_course_section: true }),
    enrol(PEOPLE.designer, 1, 'DesignerEnrollment'),
    enrol(PEOPLE.observer, 1, 'ObserverEnrollment', { associated_user_id: PEOPLE.student }),
    enrol(PEOPLE.former, 1, 'TeacherEnrollment', { enrollment_state: 'completed' }),
    enrol(PEOPLE.student, 1, 'StudentEnrollment'),
    enrol(PEOPLE.reviewer, 1, 'StudentEnrollment'),
    enrol(PEOPLE.other, 2, 'StudentEnrollment'),
    enrol(PEOPLE.invited, 1, 'StudentEnrollment', { enrollment_state: 'invited' }),
    enrol(PEOPLE.inactive, 1, 'StudentEnrollment', { enrollment_state: 'inactive' }),
    enrol(PEOPLE.concluded, 1, 'StudentEnrollment', { enrollment_state: 'completed' }),
  ]
}

const COURSE_IDS = Object.values(COURSES)
const USER_IDS = Object.values(PEOPLE)
/** Per course: the essay is published, the draft is not. */
const ASSIGNMENTS = [7, 9]

/**
 * One course in each state, all with the same people and work, for the tables of permissions. Course
 * 1 has sections 11 and 12, the group 16 in the set 15, the essay 17, the draft 19, and on each a work
 * of the student (1701, 1901) that 102 reviews; course 2 has 21 and so on. Person N has the token `t-N`.
 */
export const permissionClass: CourseFileInput = {
  format: 'peer-review-matrix/course@1',
  users: USER_IDS.map((id) => ({ id, name: `Person ${id}` })),
  account_admins: [PEOPLE.admin],
  courses: Object.entries(COURSE_FIELDS).map(([state, fields]) => ({
    id: COURSES[state as CourseState],
    name: state,
    features: ['peer_review_allocation_and_grading'],
    ...fields,
  })),
  sections: COURSE_IDS.flatMap((id) => [
    { id: id * 10 + 1, course_id: id, name: 'Section A' },
    { id: id * 10 + 2, course_id: id, name: 'Section B' },
  ]),
  enrollments: COURSE_IDS.flatMap(enrollmentsOf),
  group_categories: COURSE_IDS.map((id) => ({ id: id * 10 + 5, course_id: id, name: 'Teams' })),
  groups: COURSE_IDS.map((id) => ({
    id: id * 10 + 6,
    group_category_id: id * 10 + 5,
    name: 'Team 1',
    user_ids: [PEOPLE.student, PEOPLE.reviewer],
  })),
  assignments: COURSE_IDS.flatMap((id) =>
    ASSIGNMENTS.map((number) => ({
      id: id * 10 + number,
      course_id: id,
      name: number === 7 ? 'Essay' : 'Draft',
      workflow_state: number === 7 ? ('published' as const) : ('unpublished' as const),
      peer_reviews: true,
      peer_review_count: 2,
    })),
  ),
  submissions: worksOf((id, user_id, assignment_id) => ({
    id,
    user_id,
    assignment_id,
    workflow_state: 'submitted' as const,
    submission_type: 'online_text_entry',
    submitted_at: '2025-12-01T12:00:00Z',
  })),
  // These two review one another: nothing is left that they could be given.
  peer_reviews: worksOf((id, user_id) => ({
    id,
    asset_id: id,
    user_id,
    assessor_id: user_id === PEOPLE.reviewer ? PEOPLE.student : PEOPLE.reviewer,
  })),
  tokens: USER_IDS.map((id) => ({ token: `t-${id}`, user_id: id })),
}

/** One row for each work of the student (its id ends in 01) and of the reviewer (in 02). */
function worksOf<Row>(row: (id: number, userId: number, assignmentId: number) => Row): Row[] {
  return COURSE_IDS.flatMap((course) =>
    ASSIGNMENTS.flatMap((number) =>
      [PEOPLE.student, PEOPLE.reviewer].map((userId) => {
        const assignmentId = course * 10 + number
        return row(assignmentId * 100 + userId - 100, userId, assignmentId)
      }),
    ),
  )
}
