import { useMutationState, useQuery, type Mutation, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { pairKey } from '#src/domain/class-room.ts'
import type { AssignmentRef, Pair, PersonIds } from '#src/domain/review.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { firstOfPair } from './review-list.ts'

type Wanted = 'assign' | 'remove'

export type FailedWrite = { wanted: Wanted; message: string }

/** The pairs being written at this moment, by `pairKey`. */
export function usePendingPairs(
  assignmentRef: AssignmentRef,
): ReadonlyMap<string, 'assigning' | 'removing'> {
  const pending = useMutationState({
    filters: { mutationKey: peerReviewQueries.writes(assignmentRef), status: 'pending' },
    select: (mutation) => ({ key: pairKey(pairOf(mutation)), wanted: wantedOf(mutation) }),
  })
  return useMemo(
    () =>
      new Map(
        pending.map(({ key, wanted }) => [key, wanted === 'assign' ? 'assigning' : 'removing']),
      ),
    [pending],
  )
}

/**
 * The pairs whose last write failed, by `pairKey`. A pair that has meanwhile become what was wanted, because
 * only the answer was lost or somebody else did it, has not failed.
 */
export function useFailedPairs(assignmentRef: AssignmentRef): ReadonlyMap<string, FailedWrite> {
  const writes = useMutationState({
    filters: { mutationKey: peerReviewQueries.writes(assignmentRef) },
    select: (mutation) => ({
      pair: pairOf(mutation),
      wanted: wantedOf(mutation),
      message: mutation.state.status === 'error' ? (mutation.state.error?.message ?? '') : null,
    }),
  })
  const { data: list } = useQuery({ ...peerReviewQueries.list(assignmentRef), enabled: false })
  return useMemo(() => {
    // In the order in which they were begun: the last write of a pair stands.
    const last = new Map(writes.map((write) => [pairKey(write.pair), write]))
    return new Map(
      [...last].flatMap(([key, { pair, wanted, message }]) => {
        const isAssigned = firstOfPair(list?.reviews ?? [], pair) !== undefined
        const isAsWanted = list !== undefined && isAssigned === (wanted === 'assign')
        return message === null || isAsWanted ? [] : [[key, { wanted, message }] as const]
      }),
    )
  }, [writes, list])
}

/** Whether a pair is being written: for handlers, which may run twice before anything renders. */
export function isPairPending(
  client: QueryClient,
  assignmentRef: AssignmentRef,
  pair: PersonIds,
): boolean {
  return client
    .getMutationCache()
    .findAll({ mutationKey: peerReviewQueries.writes(assignmentRef), status: 'pending' })
    .some((mutation) => pairKey(pairOf(mutation)) === pairKey(pair))
}

type AnyWrite = Pick<Mutation, 'state' | 'options'>

function pairOf(mutation: AnyWrite): Pair {
  return mutation.state.variables as Pair
}

function wantedOf(mutation: AnyWrite): Wanted {
  return mutation.options.mutationKey?.at(-1) === 'assign' ? 'assign' : 'remove'
}
