import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { invariant } from '#src/lib/invariant.ts'

/** Reads for the loader what the list of courses needs. */
export async function warmHome(client: QueryClient): Promise<void> {
  await client.query({ ...courseQueries.list(), staleTime: 'static' })
}

/** Reads for the loader what the page of a course needs, all of it in parallel; progress comes later. */
export async function warmCourse(client: QueryClient, { courseId }: Params): Promise<void> {
  invariant(courseId, 'The address names a course.')
  await Promise.all([
    client.query({ ...courseQueries.detail(courseId), staleTime: 'static' }),
    client.query({ ...assignmentQueries.withPeerReviews(courseId), staleTime: 'static' }),
    client.query({ ...courseQueries.sections(courseId), staleTime: 'static' }),
    client.query({ ...courseQueries.mayGrade(courseId), staleTime: 'static' }),
    client.query({ ...courseQueries.ownLimits(courseId), staleTime: 'static' }),
  ])
}
