import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { fetchAssignment, fetchAssignments } from '#src/canvas/assignments.ts'
import { fetchPeerReviews } from '#src/canvas/peer-reviews.ts'
import { fetchSubmissions } from '#src/canvas/submissions.ts'
import { sumUp, type AssignmentSummary } from '#src/domain/assignment-summary.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { concurrencyLimit } from '#src/lib/concurrency-limit.ts'
import type { Submission } from '#src/domain/people.ts'
import { courseQueries } from './course-queries.ts'
import { readKeepingParts } from './list-so-far.ts'

// Home and the page of a course ask this of many assignments; more at once would fill Canvas' rate limit.
const twoAtATime = concurrencyLimit(2)
// Home asks for the list of every course that one teaches.
const fourAtATime = concurrencyLimit(4)

export const assignmentQueries = {
  all: () => ['assignments'] as const,
  progressAll: () => [...assignmentQueries.all(), 'progress'] as const,

  /** Those with peer reviews; Canvas cannot list only these. */
  withPeerReviews: (courseId: string) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'list', { courseId }] as const,
      queryFn: ({ signal }) => fourAtATime(() => fetchAssignments(courseId, signal), signal),
      select: (assignments) => assignments.filter(({ hasPeerReviews }) => hasPeerReviews),
    }),

  detail: (courseId: string, assignmentId: string) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'detail', { courseId, assignmentId }] as const,
      queryFn: ({ signal }) => fetchAssignment(courseId, assignmentId, signal),
    }),

  /** Canvas refuses this list to whoever may not grade. */
  submissions: (ref: AssignmentRef) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'submissions', ref] as const,
      queryFn: ({ client, queryKey, signal }) =>
        readKeepingParts<Submission>(client, queryKey, (onPart) =>
          fetchSubmissions(ref, signal, onPart),
        ),
    }),

  /** How far the reviews have come, and what is wrong with them; only for who may grade. */
  progress: (courseId: string, assignmentId: string) =>
    queryOptions({
      queryKey: [...assignmentQueries.progressAll(), { courseId, assignmentId }] as const,
      queryFn: ({ client, signal }) =>
        twoAtATime(() => fetchProgress(client, courseId, assignmentId, signal), signal),
    }),
}

async function fetchProgress(
  client: QueryClient,
  courseId: string,
  assignmentId: string,
  signal: AbortSignal,
): Promise<AssignmentSummary> {
  const ref: AssignmentRef = { scope: 'course', scopeId: courseId, assignmentId }
  const [{ reviews }, submissions, testStudentId] = await Promise.all([
    fetchPeerReviews(ref, signal),
    fetchSubmissions(ref, signal),
    client.query(courseQueries.testStudent(courseId)),
  ])
  return sumUp(
    reviews,
    submissions.filter(({ authorId }) => authorId !== testStudentId),
  )
}
