import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { workOf } from './assignment-work.ts'
import { onDay } from './days.ts'
import { distributeReviews } from '#server/distribution/distribute-reviews.ts'
import { CULTURES } from './names.ts'
import { seededRandom, type Random } from '#server/distribution/random.ts'
import { INES, loginOf } from './staff.ts'

const COURSE = 202
const ASSIGNMENT = 2001
const STUDENTS = 1_000
const SECTIONS = 5
const NALEDI = 1101
const TAS = ['Hiroshi Endo', 'Marta Kowalska', 'Deniz Aydın', 'Rosa Quispe', 'Callum Fraser']

/** A lecture of a thousand, three reviews each, two days after the due date. */
export function psychology(today: Date): CourseFileInput {
  const random = seededRandom(ASSIGNMENT)
  const names = drawNames(random)
  const students = names.map((_name, index) => ({ id: 30_001 + index }))
  const silent = new Set(students.filter(() => random.next() < 0.03))
  const authors = students.filter((student) => !silent.has(student))
  const reviews = distributeReviews(random, {
    reviewers: students,
    authors,
    count: 3,
    mayReview: () => true,
  }).map((deal) => ({
    ...deal,
    done: !silent.has(deal.reviewer) && random.next() < 0.55,
    rubricId: null,
  }))
  const enrol = { course_id: COURSE } as const
  return {
    format: 'peer-review-matrix/course@1',
    users: [
      { id: NALEDI, name: 'Naledi Dlamini', login_id: 'ndlamini', email: 'ndlamini@example.edu' },
      ...TAS.map((name, index) => ({ id: 1102 + index, name, ...loginOf('ta', 1102 + index) })),
      ...names.map((name, index) => ({
        id: 30_001 + index,
        name,
        ...loginOf('p', 30_001 + index),
      })),
    ],
    courses: [
      {
        id: COURSE,
        name: 'Introduction to Psychology',
        course_code: 'PSY110',
        sis_course_id: 'PSY110-F',
      },
    ],
    sections: Array.from({ length: SECTIONS }, (_, index) => ({
      id: 2021 + index,
      course_id: COURSE,
      name: `Discussion ${index + 1}`,
      sis_section_id: `PSY110-F-${index + 1}`,
    })),
    enrollments: [
      { ...enrol, user_id: NALEDI, section_id: 2021, type: 'TeacherEnrollment' },
      { ...enrol, user_id: INES, section_id: 2021, type: 'TeacherEnrollment' },
      ...TAS.map((_name, index) => ({
        ...enrol,
        user_id: 1102 + index,
        section_id: 2021 + index,
        type: 'TaEnrollment' as const,
        limit_privileges_to_course_section: true,
      })),
      ...students.map((student, index) => ({
        ...enrol,
        user_id: student.id,
        section_id: 2021 + (index % SECTIONS),
        type: 'StudentEnrollment' as const,
      })),
    ],
    assignments: [
      {
        id: ASSIGNMENT,
        course_id: COURSE,
        name: 'Reflection on a classic experiment',
        peer_reviews: true,
        peer_review_count: 3,
        due_at: onDay(today, -2, 20 * 60),
        submission_types: ['online_text_entry'],
        points_possible: 10,
      },
    ],
    ...workOf({
      random,
      today,
      assignmentId: ASSIGNMENT,
      dueInDays: -2,
      students,
      hasSubmitted: (student) => !silent.has(student),
      isLate: () => random.next() < 0.05,
      textKey: (student) => String(student.id),
      reviews,
    }),
  }
}

/** Distinct names: those who share one are shown in the seminar, where it is easy to see. */
function drawNames(random: Random): string[] {
  const names = new Set<string>()
  while (names.size < STUDENTS) {
    const { first, last } = random.pick(CULTURES)
    names.add(`${random.pick(first)} ${random.pick(last)}`)
  }
  return [...names]
}
