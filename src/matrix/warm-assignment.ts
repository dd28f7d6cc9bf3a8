import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { invariant } from '#src/lib/invariant.ts'
import { warmClassRoomSoFar } from '#src/peer-reviews/class-room.ts'

/** Reads for the loader what the page of an assignment needs. */
export async function warmAssignment(client: QueryClient, params: Params): Promise<void> {
  const { courseId, sectionId, assignmentId } = params
  const scopeId = sectionId ?? courseId
  invariant(scopeId && assignmentId, 'The address names a course or section, and an assignment.')
  const scope = sectionId === undefined ? 'course' : 'section'
  await warmClassRoomSoFar(client, { scope, scopeId, assignmentId })
}
