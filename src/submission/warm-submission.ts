import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { assignmentRefOf } from '#src/peer-reviews/address-ref.ts'
import { warmClassRoom } from '#src/peer-reviews/class-room.ts'

/**
 * Reads for the loader what the page of a submission needs. Not its comments: the page asks for them
 * itself, once it knows whether they may be seen.
 */
export async function warmSubmission(client: QueryClient, params: Params): Promise<void> {
  await warmClassRoom(client, assignmentRefOf(params))
}
