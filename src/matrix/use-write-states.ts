import { useMemo } from 'react'
import type { AssignmentRef } from '#src/domain/review.ts'
import { useFailedPairs, usePendingPairs } from '#src/peer-reviews/write-states.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import type { WriteStates } from './grid/cell-look.ts'

/** The pairs with a planned edit, those being written and those whose last write failed; the same object while nothing changes. */
export function useWriteStates(assignmentRef: AssignmentRef): WriteStates {
  const { planned, loads } = usePlan()
  const pending = usePendingPairs(assignmentRef)
  const failed = useFailedPairs(assignmentRef)
  return useMemo(() => ({ planned, loads, pending, failed }), [planned, loads, pending, failed])
}
