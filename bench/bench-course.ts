import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { demoCourses } from '#server/store/demo/demo-courses.ts'
import { lecture } from './lecture.ts'

const STUDENTS = 1_000
const REVIEWS_EACH = 30
const FIRST_STUDENT = 30_001
const INSTRUCTOR = 1001

/** The demo courses (an index of 3,000 reviews), a course with 30,000 reviews, and a token for both. */
export function benchCourse(): CourseFileInput {
  const demo = demoCourses(new Date())
  const large = lecture({
    id: 303,
    name: 'Large lecture',
    teacherId: INSTRUCTOR,
    studentIds: Array.from({ length: STUDENTS }, (_, index) => FIRST_STUDENT + index),
    reviewsEach: REVIEWS_EACH,
  })
  return {
    ...demo,
    courses: [...demo.courses, ...large.courses],
    sections: [...demo.sections, ...large.sections],
    enrollments: [...demo.enrollments, ...large.enrollments],
    assignments: [...demo.assignments, ...large.assignments],
    submissions: [...demo.submissions, ...large.submissions],
    peer_reviews: [...demo.peer_reviews, ...large.peer_reviews],
    tokens: [{ token: 'bench', user_id: INSTRUCTOR }],
  }
}
