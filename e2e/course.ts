/** Whom the specs know, by role. */
export const PEOPLE = {
  instructor: { id: 1, label: 'Maya Torres' },
  ta: { id: 2, label: 'Tom Becker' },
  student: { id: 101, label: 'Ada Lovelace' },
} as const
export type Role = keyof typeof PEOPLE

/** One assignment a test, so that tests which write cannot meet. */
export const ASSIGNMENTS = {
  mainJob: 10,
  refused: 11,
  ta: 12,
  student: 13,
  look: 14,
  keyboard: 15,
  restart: 16,
  focus: 17,
  groups: 18,
  completed: 19,
  submission: 20,
  keys: 21,
  spoken: 22,
  activity: 23,
  listKeys: 31,
  print: 32,
  plan: 41,
  planTogether: 42,
  planOffline: 43,
  planSignedOut: 44,
  planReload: 45,
  planTa: 46,
  planAxe: 47,
} as const
export type Subject = keyof typeof ASSIGNMENTS

/** [id, name, section, enrollment state] */
const STUDENTS: [number, string, number, string][] = [
  [101, 'Ada Lovelace', 11, 'active'],
  [102, 'Grace Hopper', 11, 'active'],
  [103, 'Joan Clarke', 11, 'active'],
  [104, 'Maria Silva', 11, 'active'],
  [105, 'Maria Silva', 12, 'active'],
  [106, 'דוד לוי', 12, 'active'],
  [107, 'Hana Kobayashi', 12, 'active'],
  [108, 'Olu Bankole', 12, 'completed'],
]

/** The submission of a student in an assignment. */
export const submissionId = (subject: Subject, userId: number) =>
  ASSIGNMENTS[subject] * 1000 + userId

export const tokenOf = (role: Role) => `t-${role}`

/** A small class with everything that the specs speak of, as a course file. */
export function courseFile(): object {
  const subjects = Object.keys(ASSIGNMENTS) as Subject[]
  return {
    format: 'peer-review-matrix/course@1',
    users: [
      ...Object.values(PEOPLE)
        .filter(({ id }) => id < 100)
        .map(({ id, label }) => ({ id, name: label })),
      ...STUDENTS.map(([id, name]) => ({ id, name, login_id: `student${id}` })),
    ],
    courses: [{ id: 1, name: 'Writing 101' }],
    sections: [
      { id: 11, course_id: 1, name: 'Section A' },
      { id: 12, course_id: 1, name: 'Section B' },
    ],
    enrollments: [
      { user_id: 1, course_id: 1, section_id: 11, type: 'TeacherEnrollment' },
      {
        user_id: 2,
        course_id: 1,
        section_id: 11,
        type: 'TaEnrollment',
        limit_privileges_to_course_section: true,
      },
      ...STUDENTS.map(([user_id, , section_id, enrollment_state]) => ({
        user_id,
        course_id: 1,
        section_id,
        type: 'StudentEnrollment',
        enrollment_state,
      })),
    ],
    group_categories: [{ id: 5, course_id: 1, name: 'Teams' }],
    groups: [{ id: 51, group_category_id: 5, name: 'Team 1', user_ids: [101, 102] }],
    assignments: subjects.map((subject) => ({
      id: ASSIGNMENTS[subject],
      course_id: 1,
      name: `Essay ${subject}`,
      peer_reviews: true,
      due_at: '2026-10-01T12:00:00Z',
      anonymous_peer_reviews: subject === 'student',
      group_category_id: subject === 'groups' ? 5 : null,
    })),
    submissions: subjects.flatMap((subject) =>
      STUDENTS.map(([userId]) => ({
        id: submissionId(subject, userId),
        assignment_id: ASSIGNMENTS[subject],
        user_id: userId,
        workflow_state: 'submitted',
        submission_type: 'online_text_entry',
        submitted_at: '2026-09-30T10:00:00Z',
        attempt: 1,
      })),
    ),
    // In every assignment: one completed, one open, one across sections, one by somebody who left.
    peer_reviews: subjects.flatMap((subject, index) =>
      [
        [102, 101, 'completed'],
        [103, 102, 'assigned'],
        [105, 101, 'assigned'],
        [108, 103, 'assigned'],
      ].map(([reviewer, author, state], nth) => ({
        id: index * 10 + nth + 1,
        asset_id: submissionId(subject, Number(author)),
        user_id: author,
        assessor_id: reviewer,
        workflow_state: state,
      })),
    ),
    submission_comments: subjects.map((subject, index) => ({
      id: index + 1,
      submission_id: submissionId(subject, 101),
      author_id: 102,
      comment: 'The second paragraph carries the argument.',
      created_at: '2026-10-02T09:00:00Z',
    })),
    tokens: (Object.keys(PEOPLE) as Role[]).map((role) => ({
      token: tokenOf(role),
      user_id: PEOPLE[role].id,
    })),
  }
}
