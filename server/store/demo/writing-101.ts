import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { workOf, type AssignmentWork, type Student, type StudentReview } from './assignment-work.ts'
import { onDay } from './days.ts'
import { distributeReviews } from '#server/distribution/distribute-reviews.ts'
import { SEMINAR_NAMES } from './names.ts'
import { seededRandom } from '#server/distribution/random.ts'
import { INES, loginOf } from './staff.ts'

const COURSE = 101
const LEFT = 19
const NOT_SUBMITTED = [13, 34, 45]
const STARVED = [6, 26, 41]
const IDLE = [9, 30]
const OVERLOADED = 25
const RUBRIC = { current: 301, older: 300 }

type SeminarStudent = Student & { index: number; section: number; team: number }
const students: SeminarStudent[] = SEMINAR_NAMES.map((_name, index) => ({
  id: 2001 + index,
  index,
  section: index >> 4,
  team: index >> 2,
}))
const TEST_STUDENT = 2099
const TOMASZ = 1002
const ADWOA = 1003

/** A writing seminar of 48, in four states: finished, half done, a group project, not allocated yet. */
export function writing101(today: Date): CourseFileInput {
  const works = [narrative(today), essay(today), project(today), proposal(today)]
  const people = SEMINAR_NAMES.map((name, index) => ({ id: 2001 + index, name }))
  const enrol = { course_id: COURSE } as const
  const ta = { ...enrol, type: 'TaEnrollment', limit_privileges_to_course_section: true } as const
  return {
    format: 'peer-review-matrix/course@1',
    users: [
      {
        id: TOMASZ,
        name: 'Tomasz Zieliński',
        login_id: 'tzielinski',
        email: 'tzielinski@example.edu',
      },
      { id: ADWOA, name: 'Adwoa Mensah-Bonsu', login_id: 'amensah', email: 'amensah@example.edu' },
      ...people.map(({ id, name }) => ({ id, name, ...loginOf('w', id) })),
      { id: TEST_STUDENT, name: 'Test Student', sortable_name: 'Student, Test' },
    ],
    courses: [{ id: COURSE, name: 'Writing 101', course_code: 'WR101', sis_course_id: 'WR101-F' }],
    rubrics: [
      { id: RUBRIC.older, course_id: COURSE, title: 'Essay rubric (first version)' },
      { id: RUBRIC.current, course_id: COURSE, title: 'Essay rubric' },
    ],
    sections: ['A', 'B', 'C'].map((letter, index) => ({
      id: 1011 + index,
      course_id: COURSE,
      name: `Section ${letter}`,
      sis_section_id: `WR101-F-${letter}`,
    })),
    enrollments: [
      { ...enrol, user_id: INES, section_id: 1011, type: 'TeacherEnrollment' },
      { ...ta, user_id: TOMASZ, section_id: 1011 },
      { ...ta, user_id: ADWOA, section_id: 1012 },
      { ...ta, user_id: ADWOA, section_id: 1013 },
      ...students.map((student) => ({
        ...enrol,
        user_id: student.id,
        section_id: 1011 + student.section,
        type: 'StudentEnrollment' as const,
        enrollment_state: student.index === LEFT ? ('completed' as const) : ('active' as const),
      })),
      { ...enrol, user_id: TEST_STUDENT, section_id: 1011, type: 'StudentViewEnrollment' },
    ],
    group_categories: [{ id: 51, course_id: COURSE, name: 'Teams' }],
    groups: Array.from({ length: 12 }, (_, team) => ({
      id: 511 + team,
      group_category_id: 51,
      name: `Team ${team + 1}`,
      user_ids: students.filter((student) => student.team === team).map(({ id }) => id),
    })),
    assignments: [
      assignment(today, 1001, 'Personal narrative', -24, {}),
      assignment(today, 1002, 'Argumentative essay', -4, { rubric_id: RUBRIC.current }),
      assignment(today, 1003, 'Community project report', -1, {
        anonymous_peer_reviews: true,
        peer_review_count: 2,
      }),
      assignment(today, 1004, 'Research proposal', 9, {}),
    ],
    submissions: works.flatMap((work) => work.submissions),
    submission_comments: works.flatMap((work) => work.submission_comments),
    peer_reviews: works.flatMap((work) => work.peer_reviews),
  }
}

type AssignmentInput = NonNullable<CourseFileInput['assignments']>[number]

function assignment(
  today: Date,
  id: number,
  name: string,
  dueInDays: number,
  more: Partial<AssignmentInput>,
): AssignmentInput {
  return {
    id,
    course_id: COURSE,
    name,
    peer_reviews: true,
    peer_review_count: 3,
    due_at: onDay(today, dueInDays, 20 * 60),
    group_category_id: 51,
    intra_group_peer_reviews: false,
    submission_types: ['online_text_entry'],
    points_possible: 20,
    ...more,
  }
}

const notTeamMates = (one: SeminarStudent, other: SeminarStudent) => one.team !== other.team
const common = {
  students,
  hasSubmitted: () => true,
  isLate: () => false,
  textKey: (student: Student) => String(student.id),
}

function narrative(today: Date): AssignmentWork {
  const random = seededRandom(1001)
  const among = { reviewers: students, authors: students, count: 3, mayReview: notTeamMates }
  const reviews = distributeReviews(random, among).map((deal) => ({
    ...deal,
    done: true,
    rubricId: null,
  }))
  const facts = { ...common, random, today, assignmentId: 1001, dueInDays: -24, reviews }
  const work = workOf({ ...facts, isLate: (_student, index) => index % 17 === 5 })
  work.submission_comments.push({
    id: 10_019_999,
    submission_id: 10_010_005,
    author_id: INES,
    comment: 'A brave piece. Please read it aloud once before you revise: your ear finds the rest.',
    created_at: onDay(today, -15, 9 * 60),
  })
  return work
}

function essay(today: Date): AssignmentWork {
  const random = seededRandom(1002)
  const isAuthor = (student: SeminarStudent) =>
    ![...NOT_SUBMITTED, ...STARVED].includes(student.index)
  const wanted = (student: SeminarStudent) =>
    IDLE.includes(student.index) ? 0 : [2, 8, 11, 17, 36, 40].includes(student.index) ? 2 : 3
  const authors = students.filter(isAuthor)
  const deals = distributeReviews(random, {
    reviewers: students,
    authors,
    count: 3,
    wanted,
    mayReview: notTeamMates,
  })
  // Six of another section chose the same text, beside those who were given it.
  const popular = students[OVERLOADED]
  const extra = students.filter(({ index }) => [1, 5, 10, 22, 35, 38].includes(index))
  for (const reviewer of extra) {
    const met = deals.some((deal) => deal.reviewer === reviewer && deal.author === popular)
    if (popular !== undefined && !met) deals.push({ reviewer, author: popular })
  }
  const reviews: StudentReview[] = deals.map((deal) => ({
    ...deal,
    done: random.next() < 0.85 - 0.27 * deal.reviewer.section,
    rubricId: RUBRIC.current,
  }))
  // The rubric was replaced on the second day: who had a review by the first got another one.
  const repeated = reviews.find((review) => review.done)
  if (repeated !== undefined) reviews.push({ ...repeated, rubricId: RUBRIC.older })
  const departed = reviews.filter((review) => review.reviewer.id === students[LEFT]?.id)
  for (const review of departed) review.done = false
  return workOf({
    ...common,
    random,
    today,
    assignmentId: 1002,
    dueInDays: -4,
    reviews,
    hasSubmitted: (_student, index) => !NOT_SUBMITTED.includes(index),
    isLate: (_student, index) => index % 11 === 7,
  })
}

function project(today: Date): AssignmentWork {
  const random = seededRandom(1003)
  const present = students.filter(({ index }) => index !== LEFT)
  const among = { reviewers: present, authors: present, count: 2, mayReview: notTeamMates }
  const reviews = distributeReviews(random, among).map((deal) => ({
    ...deal,
    done: random.next() < 0.35,
    rubricId: null,
  }))
  return workOf({
    ...common,
    random,
    today,
    assignmentId: 1003,
    dueInDays: -1,
    reviews,
    textKey: (_student, index) => `team ${index >> 2}`,
  })
}

function proposal(today: Date): AssignmentWork {
  const random = seededRandom(1004)
  const facts = { ...common, random, today, assignmentId: 1004, dueInDays: 9, reviews: [] }
  return workOf({ ...facts, hasSubmitted: () => false })
}
