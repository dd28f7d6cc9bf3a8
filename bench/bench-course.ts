import { demoCourses } from '#server/store/demo/demo-courses.ts'

const STUDENTS = 1_000
const REVIEWS_EACH = 30
const FIRST_STUDENT = 30_001
const FIRST_SUBMISSION = 5_000_000
const INSTRUCTOR = 1001

/** The demo courses (an index of 3,000 reviews), a course with 30,000 reviews, and a token for both. */
export function benchCourse(): object {
  const demo = demoCourses(new Date())
  const students = Array.from({ length: STUDENTS }, (_, index) => FIRST_STUDENT + index)
  const at = (index: number) => index % STUDENTS
  return {
    ...demo,
    courses: [...demo.courses, { id: 303, name: 'Large lecture' }],
    sections: [...demo.sections, { id: 3031, course_id: 303, name: 'All' }],
    enrollments: [
      ...demo.enrollments,
      { user_id: INSTRUCTOR, course_id: 303, section_id: 3031, type: 'TeacherEnrollment' },
      ...students.map((user_id) => ({
        user_id,
        course_id: 303,
        section_id: 3031,
        type: 'StudentEnrollment',
      })),
    ],
    assignments: [
      ...demo.assignments,
      { id: 3001, course_id: 303, name: 'Thirty reviews', peer_reviews: true },
    ],
    submissions: [
      ...demo.submissions,
      ...students.map((user_id, index) => ({
        id: FIRST_SUBMISSION + index,
        assignment_id: 3001,
        user_id,
      })),
    ],
    peer_reviews: [
      ...demo.peer_reviews,
      ...students.flatMap((assessor_id, index) =>
        Array.from({ length: REVIEWS_EACH }, (_, nth) => ({
          id: FIRST_SUBMISSION + index * REVIEWS_EACH + nth,
          assessor_id,
          asset_id: FIRST_SUBMISSION + at(index + nth + 1),
          user_id: FIRST_STUDENT + at(index + nth + 1),
        })),
      ),
    ],
    tokens: [{ token: 'bench', user_id: INSTRUCTOR }],
  }
}
