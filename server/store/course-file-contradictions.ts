import type { CourseFileFault } from './course-file-fault.ts'
import type { CourseFile } from './course-file-schema.ts'

/** What is in the file but cannot be true together: things of two courses, reviews of the wrong work. */
export function findContradictions(file: CourseFile): CourseFileFault[] {
  const sections = courseById(file.sections)
  const categories = courseById(file.group_categories)
  const rubrics = courseById(file.rubrics)
  return [
    ...file.enrollments.flatMap((row, index) =>
      ofAnotherCourse(row.course_id, row.section_id, sections, 'section', {
        path: `enrollments[${index}].section_id`,
      }),
    ),
    ...file.assignments.flatMap((row, index) => [
      ...ofAnotherCourse(row.course_id, row.group_category_id, categories, 'group category', {
        path: `assignments[${index}].group_category_id`,
      }),
      ...ofAnotherCourse(row.course_id, row.rubric_id, rubrics, 'rubric', {
        path: `assignments[${index}].rubric_id`,
      }),
    ]),
    ...wrongReviews(file),
  ]
}

function courseById(rows: { id: string; course_id: string }[]): Map<string, string> {
  return new Map(rows.map((row) => [row.id, row.course_id]))
}

function ofAnotherCourse(
  courseId: string,
  id: string | null,
  courses: Map<string, string>,
  what: string,
  { path }: { path: string },
): CourseFileFault[] {
  const course = id === null ? undefined : courses.get(id)
  if (course === undefined || course === courseId) return []
  return [{ path, message: `names ${what} ${id} of course ${course}, not of course ${courseId}` }]
}

function wrongReviews(file: CourseFile): CourseFileFault[] {
  const owners = new Map(file.submissions.map((row) => [row.id, row.user_id]))
  return file.peer_reviews.flatMap((row, index) => {
    const owner = owners.get(row.asset_id)
    if (owner !== undefined && owner !== row.user_id) {
      const message = `must be the author of submission ${row.asset_id}, user ${owner}`
      return [{ path: `peer_reviews[${index}].user_id`, message }]
    }
    if (row.assessor_id !== row.user_id) return []
    const message = 'is the author: nobody reviews oneself'
    return [{ path: `peer_reviews[${index}].assessor_id`, message }]
  })
}
