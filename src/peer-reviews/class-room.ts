import { useSuspenseQueries, type QueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { createJoin } from '#src/domain/rejoin-class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { useAssignmentContext, warmAssignmentContext } from './assignment-context.ts'
import { peerReviewQueries } from './peer-review-queries.ts'

export { useAssignmentContext, warmAssignmentContext } from './assignment-context.ts'

/**
 * The whole assignment, joined again only where something read has changed. Suspends. Only for who may grade:
 * Canvas refuses the list of submissions to everybody else.
 */
export function useClassRoom(assignmentRef: AssignmentRef): ClassRoom {
  const { course, assignment, sections, section, viewer } = useAssignmentContext(assignmentRef)
  const [people, submissions, list] = useSuspenseQueries({
    queries: [
      courseQueries.people(course.id),
      assignmentQueries.submissions(assignmentRef),
      peerReviewQueries.list(assignmentRef),
    ],
  })
  const hidesNames = useSyncExternalStore(hiddenNames.subscribe, hiddenNames.get)
  const [join] = useState(createJoin)
  return useMemo(
    () =>
      join({
        hidesNames,
        assignment,
        isCoursePublished: course.isPublished,
        sections,
        section,
        viewer,
        people: people.data,
        submissions: submissions.data,
        ...list.data,
      }),
    [
      join,
      hidesNames,
      assignment,
      course,
      sections,
      section,
      viewer,
      people.data,
      submissions.data,
      list.data,
    ],
  )
}

/**
 * Reads for a loader what `useClassRoom` needs, in parallel as far as it goes: people and submissions are
 * asked for once it is known that Canvas will not refuse them. A student's page needs neither.
 */
export async function warmClassRoom(
  client: QueryClient,
  assignmentRef: AssignmentRef,
): Promise<void> {
  await Promise.all([
    client.query({ ...peerReviewQueries.list(assignmentRef), staleTime: 'static' }),
    warmAssignmentContext(client, assignmentRef, async (courseId) => {
      const mayGrade = courseQueries.mayGrade(courseId)
      if (!(await client.query({ ...mayGrade, staleTime: 'static' }))) return
      await Promise.all([
        client.query({ ...courseQueries.people(courseId), staleTime: 'static' }),
        client.query({ ...assignmentQueries.submissions(assignmentRef), staleTime: 'static' }),
      ])
    }),
  ])
}
