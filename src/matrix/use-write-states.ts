import { useMemo } from 'react'
import { NOTHING_PLANNED } from '#src/domain/plan/plan.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { useFailedPairs, usePendingPairs } from '#src/peer-reviews/write-states.ts'
import type { WriteStates } from './cell-look.ts'

/** The pairs with a planned edit (there is no way to plan one yet), those being written and those whose last write failed; the same object while nothing changes. */
export function useWriteStates(assignmentRef: AssignmentRef): WriteStates {
  const pending = usePendingPairs(assignmentRef)
  const failed = useFailedPairs(assignmentRef)
  return useMemo(() => ({ planned: NOTHING_PLANNED, pending, failed }), [pending, failed])
}
