import type { CourseFileInput } from '#server/store/course-file-schema.ts'

export type LectureOptions = {
  /** The id of the course; those of everything in it are made from it. */
  id: number
  name: string
  teacherId: number
  studentIds: readonly number[]
  reviewsEach: number
}

const SUBMITTING = Date.parse('2026-03-02T12:00:00Z')

/** The id of the one assignment of a lecture. */
export function assignmentIdOf(courseId: number): number {
  return courseId * 10 + 1
}

/** The id of the submission of the first student; the others follow. */
export function firstSubmissionOf(courseId: number): number {
  return courseId * 100_000
}

/** A course in which everybody reviews those who come next in the list. */
export function lecture({ id, name, teacherId, studentIds, reviewsEach }: LectureOptions) {
  const assignmentId = assignmentIdOf(id)
  const firstSubmission = firstSubmissionOf(id)
  const section = { id: id * 10 + 1, course_id: id, name: 'All' }
  const enrol = { course_id: id, section_id: section.id }
  return {
    courses: [{ id, name }],
    sections: [section],
    enrollments: [
      { ...enrol, user_id: teacherId, type: 'TeacherEnrollment' as const },
      ...studentIds.map((user_id) => ({ ...enrol, user_id, type: 'StudentEnrollment' as const })),
    ],
    assignments: [
      { id: assignmentId, course_id: id, name: `${reviewsEach} reviews each`, peer_reviews: true },
    ],
    submissions: studentIds.map((user_id, index) => ({
      id: firstSubmission + index,
      assignment_id: assignmentId,
      user_id,
      workflow_state: 'submitted' as const,
      // Whoever is last in the list was first.
      submitted_at: new Date(SUBMITTING - index * 1000).toISOString(),
    })),
    peer_reviews: studentIds.flatMap((assessor_id, index) =>
      Array.from({ length: reviewsEach }, (_, nth) => {
        const author = (index + nth + 1) % studentIds.length
        return {
          id: firstSubmission + index * reviewsEach + nth,
          assessor_id,
          asset_id: firstSubmission + author,
          user_id: studentIds[author]!,
          // Every other reviewer is done.
          workflow_state: index % 2 === 0 ? ('completed' as const) : ('assigned' as const),
        }
      }),
    ),
  } satisfies Partial<CourseFileInput>
}
