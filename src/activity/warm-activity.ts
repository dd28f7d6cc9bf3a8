import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { assignmentRefOf } from '#src/peer-reviews/address-ref.ts'
import { warmClassRoom } from '#src/peer-reviews/class-room.ts'

/** Reads for the loader who the people of the messages are. */
export async function warmActivity(client: QueryClient, params: Params): Promise<void> {
  await warmClassRoom(client, assignmentRefOf(params))
}
