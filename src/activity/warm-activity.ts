import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { invariant } from '#src/lib/invariant.ts'
import { warmClassRoom } from '#src/peer-reviews/class-room.ts'

/** Reads for the loader who the people of the messages are. */
export async function warmActivity(client: QueryClient, params: Params): Promise<void> {
  const { courseId, assignmentId } = params
  invariant(courseId && assignmentId, 'The address names a course and an assignment.')
  await warmClassRoom(client, { scope: 'course', scopeId: courseId, assignmentId })
}
