import { useQueries } from '@tanstack/react-query'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { pickLatest } from '#src/domain/attention.ts'
import type { Course } from '#src/domain/course.ts'
import type { Assignment } from '#src/domain/people.ts'

/** A course with what was read of it: null while it is read, and where that failed. */
export type TaughtCourse = {
  course: Course
  assignments: Assignment[] | null
  mayGrade: boolean
  error: Error | null
  /** It failed before; also while it is tried again, so that the others need not wait once more. */
  hasFailed: boolean
  readAgain: () => void
}

// Each is two calls or more, two assignments at a time: what one can wait for while the page is looked at.
const LOOKED_AT = 20

/**
 * The assignments of these courses and, once all that can be read are known, the latest of them: those whose
 * reviews are read. Before that any one would be a guess, and read for nothing.
 */
export function useTaughtCourses(courses: readonly Course[]) {
  const lists = useQueries({
    queries: courses.map(({ id }) => assignmentQueries.withPeerReviews(id)),
  })
  const rights = useQueries({
    queries: courses.map(({ id }, index) => ({
      ...courseQueries.mayGrade(id),
      enabled: (lists[index]?.data ?? []).length > 0,
    })),
  })
  const taught = courses.flatMap((course, index): TaughtCourse[] => {
    const list = lists[index]
    const right = rights[index]
    if (!list || !right) return []
    const isKnown = list.data !== undefined && (list.data.length === 0 || right.data !== undefined)
    return [
      {
        course,
        assignments: isKnown ? list.data : null,
        mayGrade: right.data ?? false,
        error: isKnown ? null : (list.error ?? right.error),
        hasFailed: !isKnown && list.errorUpdateCount + right.errorUpdateCount > 0,
        readAgain: () => void (list.data ? right : list).refetch(),
      },
    ]
  })
  const isReading = taught.some(({ assignments, hasFailed }) => !assignments && !hasFailed)
  const gradable = taught.flatMap(({ assignments, mayGrade }) => (mayGrade && assignments) || [])
  return { taught, isReading, ...pickLatest(gradable, LOOKED_AT) }
}
