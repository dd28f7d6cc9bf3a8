import { useMemo } from 'react'
import type { AssignmentRef } from '#src/domain/review.ts'
import { useFailedPairs, usePendingPairs } from '#src/peer-reviews/write-states.ts'
import type { WriteStates } from './cell-look.ts'

/** The pairs being written and those whose last write failed; the same object while nothing changes. */
export function useWriteStates(assignmentRef: AssignmentRef): WriteStates {
  const pending = usePendingPairs(assignmentRef)
  const failed = useFailedPairs(assignmentRef)
  return useMemo(() => ({ pending, failed }), [pending, failed])
}
