import type { CourseFileInput } from '#server/store/course-file-schema.ts'

const STAFF = {
  1: 'Ines Instructor',
  2: 'Tom Limited',
  3: 'Dora Designer',
  4: 'Otto Observer',
  5: 'Adam Admin',
  6: 'Sam Stranger',
  7: 'Pia Past',
  8: 'Hal Half',
} as const

const STUDENTS = {
  101: 'Ada Lovelace',
  102: 'Grace Hopper',
  103: 'Linus Torvalds',
  104: 'Ivy Invited',
  105: 'Ian Inactive',
  106: 'Cora Completed',
  107: 'Test Student',
  108: 'Bo Both',
  109: 'Rex Released',
} as const

const enrol = (
  user_id: number,
  section_id: number,
  type: NonNullable<CourseFileInput['enrollments']>[number]['type'],
  more: Partial<NonNullable<CourseFileInput['enrollments']>[number]> = {},
) => ({ user_id, section_id, course_id: Math.floor(section_id / 10), type, ...more })

const limited = { limit_privileges_to_course_section: true } as const

/**
 * A small class with one person for each role and state that Canvas tells apart: course 1 has sections
 * 11 and 12, and the assignments 7 (plain), 8 (anonymous), 9 (unpublished), 10 (deleted) and 6 (with a
 * rubric); course 2 is unpublished, 3 deleted, 4 concluded. The token of person N is `t-N`.
 */
export const canvasClass: CourseFileInput = {
  format: 'peer-review-matrix/course@1',
  users: Object.entries({ ...STAFF, ...STUDENTS }).map(([id, name]) => ({
    id,
    name,
    short_name: name.split(' ')[0] ?? name,
    login_id: `login-${id}`,
    sis_user_id: `sis-${id}`,
    email: `${id}@example.edu`,
  })),
  account_admins: [5],
  courses: [
    { id: 1, name: 'Writing 101', sis_course_id: 'c-1' },
    { id: 2, name: 'Draft of a course', workflow_state: 'unpublished' },
    { id: 3, name: 'Deleted', workflow_state: 'deleted' },
    { id: 4, name: 'Concluded', workflow_state: 'completed' },
  ],
  rubrics: [
    { id: 31, course_id: 1, title: 'Essay rubric' },
    { id: 32, course_id: 1, title: 'Older rubric' },
  ],
  sections: [
    { id: 11, course_id: 1, name: 'Section A', sis_section_id: 's-a' },
    { id: 12, course_id: 1, name: 'Section B' },
    { id: 21, course_id: 2, name: 'Draft section' },
    { id: 31, course_id: 3, name: 'Deleted section' },
    { id: 41, course_id: 4, name: 'Concluded section' },
  ],
  enrollments: [
    enrol(1, 11, 'TeacherEnrollment'),
    enrol(2, 11, 'TaEnrollment', limited),
    enrol(3, 11, 'DesignerEnrollment'),
    enrol(4, 11, 'ObserverEnrollment', { associated_user_id: 101 }),
    enrol(7, 11, 'TeacherEnrollment', { enrollment_state: 'completed' }),
    enrol(8, 11, 'TaEnrollment', limited),
    enrol(8, 12, 'TaEnrollment'),
    enrol(101, 11, 'StudentEnrollment'),
    enrol(102, 11, 'StudentEnrollment'),
    enrol(103, 12, 'StudentEnrollment'),
    enrol(104, 11, 'StudentEnrollment', { enrollment_state: 'invited' }),
    enrol(105, 11, 'StudentEnrollment', { enrollment_state: 'inactive' }),
    enrol(106, 12, 'StudentEnrollment', { enrollment_state: 'completed' }),
    enrol(107, 11, 'StudentViewEnrollment'),
    enrol(108, 11, 'StudentEnrollment'),
    enrol(108, 12, 'StudentEnrollment'),
    enrol(109, 11, 'StudentEnrollment'),
    enrol(1, 21, 'TeacherEnrollment'),
    enrol(101, 21, 'StudentEnrollment'),
    enrol(102, 21, 'StudentEnrollment'),
    enrol(1, 31, 'TeacherEnrollment'),
    enrol(1, 41, 'TeacherEnrollment'),
    enrol(101, 41, 'StudentEnrollment'),
    enrol(102, 41, 'StudentEnrollment'),
  ],
  group_categories: [{ id: 5, course_id: 1, name: 'Teams' }],
  groups: [{ id: 51, group_category_id: 5, name: 'Team 1', user_ids: [101, 102] }],
  assignments: [
    {
      id: 7,
      course_id: 1,
      name: 'Essay 1',
      peer_reviews: true,
      peer_review_count: 2,
      group_category_id: 5,
      due_at: '2026-01-10T12:00:00Z',
      sis_assignment_id: 'a-7',
      points_possible: 10,
    },
    { id: 8, course_id: 1, name: 'Essay 2', peer_reviews: true, anonymous_peer_reviews: true },
    { id: 9, course_id: 1, name: 'Essay 3', workflow_state: 'unpublished' },
    { id: 10, course_id: 1, name: 'Essay 4', workflow_state: 'deleted' },
    { id: 6, course_id: 1, name: 'Essay 5', rubric_id: 31, assigned_user_ids: [101, 103] },
    { id: 71, course_id: 2, name: 'Draft essay', peer_reviews: true },
    { id: 73, course_id: 3, name: 'Deleted essay' },
    { id: 74, course_id: 4, name: 'Concluded essay' },
  ],
  submissions: [
    {
      id: 9001,
      assignment_id: 7,
      user_id: 101,
      workflow_state: 'submitted',
      submission_type: 'online_text_entry',
      submitted_at: '2026-01-10T12:00:05.700Z',
      attempt: 1,
      body: '<p>A & B</p>',
    },
    { id: 9002, assignment_id: 7, user_id: 102 },
    { id: 9003, assignment_id: 7, user_id: 103, excused: true },
    { id: 9004, assignment_id: 7, user_id: 104, late_policy_status: 'late' },
    { id: 9005, assignment_id: 7, user_id: 105 },
    { id: 9006, assignment_id: 7, user_id: 106 },
    { id: 9007, assignment_id: 7, user_id: 107 },
    { id: 9008, assignment_id: 7, user_id: 108, score: 8.5, workflow_state: 'graded' },
    { id: 9009, assignment_id: 7, user_id: 109, deleted: true },
    { id: 8001, assignment_id: 8, user_id: 101 },
    { id: 8002, assignment_id: 8, user_id: 102 },
    { id: 6001, assignment_id: 6, user_id: 101 },
    { id: 6003, assignment_id: 6, user_id: 103 },
    { id: 5001, assignment_id: 9, user_id: 101 },
    { id: 7101, assignment_id: 71, user_id: 101 },
    { id: 7401, assignment_id: 74, user_id: 101 },
  ],
  submission_comments: [
    {
      id: 1,
      submission_id: 8001,
      author_id: 102,
      comment: 'Well argued.',
      created_at: '2026-01-11T08:00:00Z',
    },
    {
      id: 2,
      submission_id: 8001,
      author_id: 1,
      comment: 'See me.',
      created_at: '2026-01-12T08:00:00.250Z',
    },
  ],
  peer_reviews: [
    { id: 1, asset_id: 9001, user_id: 101, assessor_id: 102 },
    { id: 2, asset_id: 9002, user_id: 102, assessor_id: 103, workflow_state: 'completed' },
    { id: 3, asset_id: 9005, user_id: 105, assessor_id: 101 },
    { id: 4, asset_id: 8001, user_id: 101, assessor_id: 102 },
    { id: 5, asset_id: 6001, user_id: 101, assessor_id: 103, rubric_id: 32 },
  ],
  tokens: Object.keys({ ...STAFF, ...STUDENTS }).map((id) => ({ token: `t-${id}`, user_id: id })),
}
