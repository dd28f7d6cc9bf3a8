import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AssignmentRef, Pair } from '#src/domain/review.ts'
import { summarizeWrites, type WriteOutcome } from '#src/domain/write-outcome.ts'
import { runQueue } from '#src/lib/run-queue.ts'
import { peerReviewMutations } from '#src/peer-reviews/peer-review-mutations.ts'
import { isPairPending } from '#src/peer-reviews/write-states.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'

// Canvas lets about twelve calls in parallel through before it throttles; four leave room for reading.
const WRITES_AT_ONCE = 4

export type ReviewWrites = {
  assign: (pairs: readonly Pair[]) => Promise<WriteOutcome[]>
  remove: (pairs: readonly Pair[]) => Promise<WriteOutcome[]>
}

export function useReviewWrites(assignmentRef: AssignmentRef): ReviewWrites {
  const client = useQueryClient()
  const announce = useAnnounce()
  const { mutateAsync: assignPair } = useMutation(peerReviewMutations.assign(assignmentRef))
  const { mutateAsync: removePair } = useMutation(peerReviewMutations.unassign(assignmentRef))

  return useMemo(() => {
    async function write(
      wanted: WriteOutcome['wanted'],
      pairs: readonly Pair[],
    ): Promise<WriteOutcome[]> {
      const send = wanted === 'assign' ? assignPair : removePair
      const outcomes = await runQueue(
        pairs,
        WRITES_AT_ONCE,
        async (pair): Promise<WriteOutcome> => {
          if (isPairPending(client, assignmentRef, pair))
            return { pair, wanted, state: 'skipped', message: null }
          try {
            await send(pair)
            return { pair, wanted, state: 'done', message: null }
          } catch (error) {
            // Told by the mutation cache and by the caller; the other writes go on.
            const message = error instanceof Error ? error.message : String(error)
            return { pair, wanted, state: 'failed', message }
          }
        },
      )
      const summary = summarizeWrites(outcomes)
      if (summary) announce(summary)
      return outcomes
    }

    return {
      assign: (pairs) => write('assign', pairs),
      remove: (pairs) => write('remove', pairs),
    }
  }, [client, announce, assignmentRef, assignPair, removePair])
}
