import { useMemo } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { reviewsAfter } from '#src/domain/plan/plan.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { outcomeOf, type Outcome } from './allocation-outcome.ts'
import type { AllocationSettings } from './allocation-settings.ts'
import { existingPairs } from './build-problem.ts'
import { buildRepair, type BuiltRepair } from './build-repair.ts'
import { explainImpossible } from './impossible-words.ts'
import type { Phrase } from './people-phrase.ts'
import { diffOf, type DiffLine } from './repair-diff.ts'
import { sayRepair } from './repair-words.ts'
import { findTroubles, firstKinds, type TroubleKind, type Troubles } from './troubles.ts'
import { useRepair } from './use-allocation.ts'

export type RepairProposal = { outcome: Outcome; words: Phrase; lines: readonly DiffLine[] }

export type RepairState = {
  troubles: Troubles
  /** Those that are to be repaired. */
  kinds: ReadonlySet<TroubleKind>
  /** Something is wrong, and it is to be repaired. */
  isAsked: boolean
  isRunning: boolean
  error: Error | null
  proposal: RepairProposal | null
  /** Why there can be none. */
  impossible: readonly (readonly Phrase[])[] | null
}

/** What a repair would change; `chosen` null: what is usually repaired. */
export function useRepairProposal(
  room: ClassRoom,
  settings: AllocationSettings,
  wanted: number,
  chosen: readonly TroubleKind[] | null,
  now: Date,
): RepairState {
  const { plan } = usePlan().history
  const troubles = useMemo(
    () => findTroubles(room, existingPairs(reviewsAfter(room.reviewsByPair, plan)), wanted, now),
    [room, plan, wanted, now],
  )
  const kinds = useMemo(
    () => new Set(chosen ?? firstKinds(room, troubles, now)),
    [chosen, room, troubles, now],
  )
  const built = useMemo(() => {
    const isAsked = !room.isPartial && [...kinds].some((kind) => troubles[kind].length > 0)
    return isAsked ? buildRepair(room, plan, settings, wanted, kinds, now) : null
  }, [room, plan, settings, wanted, kinds, troubles, now])
  const { answer, error, isRunning } = useRepair<BuiltRepair>(built)
  const shown = built === null ? null : answer
  const proposal = useMemo((): RepairProposal | null => {
    if (!shown?.result.ok) return null
    const { question, result } = shown
    const outcome = outcomeOf(room, plan, question, result.pairs)
    const words = sayRepair(room, outcome, result.extra, question.wanted)
    return { outcome, words, lines: diffOf(room, question, outcome) }
  }, [room, plan, shown])
  const impossible = useMemo(
    () =>
      shown && !shown.result.ok
        ? explainImpossible(room, shown.question.rules, shown.result.explanation)
        : null,
    [room, shown],
  )
  return { troubles, kinds, isAsked: built !== null, isRunning, error, proposal, impossible }
}
