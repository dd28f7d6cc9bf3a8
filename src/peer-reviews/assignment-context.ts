import { useSuspenseQueries, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import type { Course } from '#src/domain/course.ts'
import type { Assignment, Place, Viewer } from '#src/domain/people.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { invariant } from '#src/lib/invariant.ts'

/** Where an address leads: what the pages of staff and those of students both need. */
export type AssignmentContext = {
  course: Course
  assignment: Assignment
  /** All sections of the course. */
  sections: Place[]
  /** The section of the address; null for that of the whole course. */
  section: Place | null
  viewer: Viewer
}

/** Suspends. Fails as the address does: 404 for an unknown course, section or assignment. */
export function useAssignmentContext(assignmentRef: AssignmentRef): AssignmentContext {
  const { scope, scopeId, assignmentId } = assignmentRef
  const courseId = useCourseId(assignmentRef)
  const [course, assignment, sections, mayGrade, ownLimits, self] = useSuspenseQueries({
    queries: contextQueries(courseId, assignmentId),
  })
  const viewer = useMemo(
    (): Viewer => ({
      id: self.data.id,
      mayGrade: mayGrade.data,
      onlySectionIds: ownLimits.data,
    }),
    [self.data, mayGrade.data, ownLimits.data],
  )
  return useMemo(
    () => ({
      course: course.data,
      assignment: assignment.data,
      sections: sections.data,
      section: sections.data.find(({ id }) => scope === 'section' && id === scopeId) ?? null,
      viewer,
    }),
    [course.data, assignment.data, sections.data, viewer, scope, scopeId],
  )
}

/** The course of an address: a section's has to be asked for. */
function useCourseId(assignmentRef: AssignmentRef): string {
  const { scope, scopeId } = assignmentRef
  const queries: ReturnType<typeof courseQueries.section>[] =
    scope === 'section' ? [courseQueries.section(scopeId)] : []
  const [section] = useSuspenseQueries({ queries })
  if (scope === 'course') return scopeId
  invariant(section, 'A section was asked for.')
  return section.data.courseId
}

/** What an address needs once its course is known, all of it in parallel. */
function contextQueries(courseId: string, assignmentId: string) {
  return [
    courseQueries.detail(courseId),
    assignmentQueries.detail(courseId, assignmentId),
    courseQueries.sections(courseId),
    courseQueries.mayGrade(courseId),
    courseQueries.ownLimits(courseId),
    courseQueries.self(),
  ] as const
}

/** Reads for a loader what `useAssignmentContext` needs, and beside it what `alsoOf` needs of the course. */
export async function warmAssignmentContext(
  client: QueryClient,
  { scope, scopeId, assignmentId }: AssignmentRef,
  alsoOf: (courseId: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const courseId =
    scope === 'course'
      ? scopeId
      : (await client.query({ ...courseQueries.section(scopeId), staleTime: 'static' })).courseId
  const [course, assignment, sections, mayGrade, ownLimits, self] = contextQueries(
    courseId,
    assignmentId,
  )
  await Promise.all([
    client.query({ ...course, staleTime: 'static' }),
    client.query({ ...assignment, staleTime: 'static' }),
    client.query({ ...sections, staleTime: 'static' }),
    client.query({ ...mayGrade, staleTime: 'static' }),
    client.query({ ...ownLimits, staleTime: 'static' }),
    client.query({ ...self, staleTime: 'static' }),
    alsoOf(courseId),
  ])
}
