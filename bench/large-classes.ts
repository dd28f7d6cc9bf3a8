import { checkCourseFile } from '#server/store/course-file.ts'
import type { CourseFile } from '#server/store/course-file-schema.ts'
import { CULTURES } from '#server/store/demo/names.ts'
import { assignmentIdOf, lecture } from './lecture.ts'

const REVIEWS_EACH = 3
const FIRST_STUDENT = 40_001
export const TEACHER = 4001

export type LargeClass = { courseId: number; students: number; path: string }

export const LARGE_CLASSES: LargeClass[] = [300, 1_000, 3_000].map((students, index) => {
  const courseId = 401 + index
  const path = `/courses/${courseId}/assignments/${assignmentIdOf(courseId)}`
  return { courseId, students, path }
})

/** Three lectures, of which the larger ones have the students of the smaller ones too. */
export function largeClasses(): CourseFile {
  const most = Math.max(...LARGE_CLASSES.map(({ students }) => students))
  const lectures = LARGE_CLASSES.map(({ courseId, students }) =>
    lecture({
      id: courseId,
      name: `Lecture of ${students}`,
      teacherId: TEACHER,
      studentIds: Array.from({ length: students }, (_, index) => FIRST_STUDENT + index),
      reviewsEach: REVIEWS_EACH,
    }),
  )
  return checkCourseFile({
    format: 'peer-review-matrix/course@1',
    users: [
      { id: TEACHER, name: 'Tove Lang' },
      ...Array.from({ length: most }, (_, index) => ({
        id: FIRST_STUDENT + index,
        name: nameAt(index),
        // In the order of their numbers: all reviews stand beside the diagonal, where the bench scrolls.
        sortable_name: String(index),
      })),
    ],
    courses: lectures.flatMap((each) => each.courses),
    sections: lectures.flatMap((each) => each.sections),
    enrollments: lectures.flatMap((each) => each.enrollments),
    assignments: lectures.flatMap((each) => each.assignments),
    submissions: lectures.flatMap((each) => each.submissions),
    peer_reviews: lectures.flatMap((each) => each.peer_reviews),
  })
}

function nameAt(index: number): string {
  const culture = CULTURES[index % CULTURES.length]!
  const turn = Math.floor(index / CULTURES.length)
  const first = culture.first[turn % culture.first.length]!
  const last = culture.last[Math.floor(turn / culture.first.length) % culture.last.length]!
  return `${first} ${last}`
}
