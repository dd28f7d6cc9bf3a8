import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { assignmentRefOf } from '#src/peer-reviews/address-ref.ts'
import { warmClassRoomSoFar } from '#src/peer-reviews/class-room.ts'

/** Reads for the loader what the page of an assignment needs. */
export async function warmAssignment(client: QueryClient, params: Params): Promise<void> {
  await warmClassRoomSoFar(client, assignmentRefOf(params))
}
