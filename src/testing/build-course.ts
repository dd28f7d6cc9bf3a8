import type { CourseFileInput } from '#server/store/course-file-schema.ts'

type Rows<K extends keyof CourseFileInput> = NonNullable<CourseFileInput[K]>
type Row<K extends 'assignments' | 'submissions' | 'enrollments' | 'courses'> = Rows<K>[number]

/** A student by name alone, or with what differs from an active one of Section A who has handed in. */
export type StudentInput = {
  name: string
  section?: string
  group?: string
  state?: Row<'enrollments'>['enrollment_state']
  submission?: Partial<Row<'submissions'>>
}

export type CourseInput = {
  /** People from 101 on, in this order; a number makes that many with names of the builder. */
  students?: number | readonly (string | StudentInput)[]
  /** "Ada > Grace" is open, "Ada > Grace: completed" is done. */
  reviews?: readonly string[]
  course?: Partial<Row<'courses'>>
  assignment?: Partial<Row<'assignments'>>
  seed?: number
}

/** Ids that a built course always has. */
export const built = {
  courseId: '1',
  assignmentId: '7',
  teacher: '1',
  /** A TA limited to Section B. */
  limitedTa: '2',
  path: '/courses/1/assignments/7',
} as const

const FIRST_STUDENT = 101
const FIRST_SUBMISSION = 9001
const GIVEN = ['Ada', 'Björn', 'Chidi', 'Dunya', 'Emeka', 'Farah', 'Goran', 'Hana', 'Ilya', 'Jun']
const FAMILY = ['Abe', 'Bello', 'Costa', 'Demir', 'Eze', 'Fischer', 'García', 'Haddad', 'Ito']

/**
 * A course file for a test: course 1 with Section A (11) and B (12), a teacher (1), a TA limited to Section
 * B (2), students from 101, and the assignment 7 "Essay 1" with submissions from 9001. The same input gives
 * the same file.
 */
export function buildCourse(input: CourseInput = {}): CourseFileInput {
  const students = toStudents(input.students ?? ['Ada Lovelace', 'Grace Hopper'], input.seed ?? 1)
  const groups = [...new Set(students.flatMap(({ group }) => group ?? []))]
  const sections = [
    ...new Set(['Section A', 'Section B', ...students.map(({ section }) => section)]),
  ]
  const sectionId = (name: string) => 11 + sections.indexOf(name)
  return {
    format: 'peer-review-matrix/course@1',
    users: [
      { id: 1, name: 'Maya Teacher' },
      { id: 2, name: 'Tom Assistant' },
      ...students.map(({ id, name }) => ({ id, name, login_id: `login${id}` })),
    ],
    courses: [{ id: 1, name: 'Writing 101', course_code: 'WR101', ...input.course }],
    sections: sections.map((name) => ({ id: sectionId(name), course_id: 1, name })),
    enrollments: [
      { user_id: 1, course_id: 1, section_id: 11, type: 'TeacherEnrollment' },
      {
        user_id: 2,
        course_id: 1,
        section_id: sectionId('Section B'),
        type: 'TaEnrollment',
        limit_privileges_to_course_section: true,
      },
      ...students.map(({ id, section, state }) => ({
        user_id: id,
        course_id: 1,
        section_id: sectionId(section),
        type: 'StudentEnrollment' as const,
        ...(state && { enrollment_state: state }),
      })),
    ],
    group_categories: groups.length > 0 ? [{ id: 5, course_id: 1, name: 'Teams' }] : [],
    groups: groups.map((name, index) => ({
      id: 51 + index,
      group_category_id: 5,
      name,
      user_ids: students.filter(({ group }) => group === name).map(({ id }) => id),
    })),
    assignments: [
      {
        id: 7,
        course_id: 1,
        name: 'Essay 1',
        peer_reviews: true,
        ...(groups.length > 0 && { group_category_id: 5 }),
        ...input.assignment,
      },
    ],
    submissions: students.map(({ id, submissionId, submission }) => ({
      id: submissionId,
      assignment_id: 7,
      user_id: id,
      workflow_state: 'submitted',
      submission_type: 'online_text_entry',
      submitted_at: '2026-09-30T10:00:00Z',
      attempt: 1,
      ...submission,
    })),
    peer_reviews: (input.reviews ?? []).map((text, index) => toReview(text, index + 1, students)),
  }
}

type Student = StudentInput & { id: number; submissionId: number; section: string }

function toStudents(students: NonNullable<CourseInput['students']>, seed: number): Student[] {
  const inputs =
    typeof students === 'number'
      ? Array.from({ length: students }, (_none, index) => inventName(index, seed))
      : students
  return inputs.map((input, index) => ({
    section: 'Section A',
    ...(typeof input === 'string' ? { name: input } : input),
    id: FIRST_STUDENT + index,
    submissionId: FIRST_SUBMISSION + index,
  }))
}

/** Different for each index: the number after the name begins when all pairs of names are used. */
function inventName(index: number, seed: number): string {
  const pairs = GIVEN.length * FAMILY.length
  // 37 shares no factor with the number of pairs, so each of them comes once.
  const pair = ((index + seed) * 37) % pairs
  const name = `${GIVEN[pair % GIVEN.length]} ${FAMILY[Math.floor(pair / GIVEN.length)]}`
  return index < pairs ? name : `${name} ${Math.floor(index / pairs) + 1}`
}

function toReview(text: string, id: number, students: readonly Student[]) {
  const [, reviewer = '', author = '', state] = /^(.*?) > (.*?)(?:: (\w+))?$/.exec(text) ?? []
  const [from, to] = [find(students, reviewer), find(students, author)]
  return {
    id,
    asset_id: to.submissionId,
    user_id: to.id,
    assessor_id: from.id,
    workflow_state: state === 'completed' ? ('completed' as const) : ('assigned' as const),
  }
}

/** By the whole name, or by its beginning. */
function find(students: readonly Student[], name: string): Student {
  const student =
    students.find((each) => each.name === name) ??
    students.find((each) => each.name.startsWith(`${name} `))
  if (!student) throw new Error(`No student is called "${name}".`)
  return student
}
