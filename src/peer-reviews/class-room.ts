import { useSuspenseQueries, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { useListSoFar, whenPartArrives } from '#src/assignments/list-so-far.ts'
import type { PeerReviewList } from '#src/canvas/peer-reviews.ts'
import type { ClassRoom, ClassRoomSources } from '#src/domain/class-room.ts'
import { createJoin } from '#src/domain/rejoin-class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import {
  useAssignmentContext,
  warmAssignmentContext,
  type AssignmentContext,
} from './assignment-context.ts'
import { peerReviewQueries } from './peer-review-queries.ts'

export { useAssignmentContext, warmAssignmentContext } from './assignment-context.ts'

/**
 * The whole assignment, joined again only where something read has changed. Suspends. Only for who may grade:
 * Canvas refuses the list of submissions to everybody else.
 */
export function useClassRoom(assignmentRef: AssignmentRef): ClassRoom {
  const context = useAssignmentContext(assignmentRef)
  const [readPeople, readSubmissions, readList] = useSuspenseQueries({
    queries: [
      courseQueries.people(context.course.id),
      assignmentQueries.submissions(assignmentRef),
      peerReviewQueries.list(assignmentRef),
    ],
  })
  return useJoined(context, {
    people: readPeople.data,
    submissions: readSubmissions.data,
    list: readList.data,
    isPartial: false,
  })
}

/**
 * The assignment as far as it is known: all reviews with the names that came along, and of a large class those people
 * and submissions whose pages have come. Suspends for the reviews only.
 */
export function useClassRoomSoFar(assignmentRef: AssignmentRef): ClassRoom {
  const context = useAssignmentContext(assignmentRef)
  const { data: list } = useSuspenseQuery(peerReviewQueries.list(assignmentRef))
  const readPeople = useListSoFar(courseQueries.people(context.course.id))
  const readSubmissions = useListSoFar(assignmentQueries.submissions(assignmentRef))
  // Pages come faster than a class is drawn: what has come meanwhile is drawn at once, and the page goes on with that.
  const people = useDeferredValue(readPeople)
  const submissions = useDeferredValue(readSubmissions)
  return useJoined(context, {
    people: people.items,
    submissions: submissions.items,
    list,
    isPartial: !people.isWhole || !submissions.isWhole,
  })
}

type Lists = Pick<ClassRoomSources, 'people' | 'submissions'> & {
  list: PeerReviewList
  isPartial: boolean
}

function useJoined(context: AssignmentContext, lists: Lists): ClassRoom {
  const { course, assignment, sections, section, viewer } = context
  const { people, submissions, list, isPartial } = lists
  const hidesNames = useSyncExternalStore(hiddenNames.subscribe, hiddenNames.get)
  const [join] = useState(createJoin)
  return useMemo(
    () =>
      join({
        hidesNames,
        isPartial,
        assignment,
        isCoursePublished: course.isPublished,
        sections,
        section,
        viewer,
        people,
        submissions,
        ...list,
      }),
    [
      join,
      hidesNames,
      isPartial,
      assignment,
      course,
      sections,
      section,
      viewer,
      people,
      submissions,
      list,
    ],
  )
}

// Fewer reviews are those of a small class: all of it is there a moment later, and a picture that changes at once flickers.
const MANY_REVIEWS = 250

/**
 * Reads for a loader what `useClassRoomSoFar` needs to begin with: everything, or of a class of several pages all
 * reviews, and a first page. Many reviews are shown with the names that come along, before any page. What comes after
 * that, and what fails then, the page tells.
 */
export async function warmClassRoomSoFar(
  client: QueryClient,
  assignmentRef: AssignmentRef,
): Promise<void> {
  const everything = warmClassRoom(client, assignmentRef)
  const part = whenPartArrives(client, everything)
  await Promise.race([
    everything,
    Promise.all([
      client
        .query({ ...peerReviewQueries.list(assignmentRef), staleTime: 'static' })
        .then(({ reviews }) => (reviews.length < MANY_REVIEWS ? part : undefined)),
      warmAssignmentContext(client, assignmentRef),
    ]),
  ])
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
