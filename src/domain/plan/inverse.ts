import { pairKey } from '#src/domain/class-room.ts'
import type { Pair } from '#src/domain/review.ts'
import { addition, removal, type PlanEdit, type ReviewsByPair, type SeenReview } from './plan.ts'
import type { PlanStep } from './plan-step.ts'

/** An edit that was sent: what became of it in Canvas. */
export type AppliedEdit = {
  pair: Pair
  edit: PlanEdit['edit']
  /** The review that it made. */
  created: string | null
  /** The reviews that it deleted. */
  removed: readonly SeenReview[]
}

/** What the inverse cannot bring back as it was. */
export type NotRestored = {
  pair: Pair
  /** `completed`: comes back as open. `double`: one review comes back of several. `changed`: somebody changed it since. */
  why: 'completed' | 'double' | 'changed'
}

/**
 * The edits that take an apply back, against the pairs as Canvas has them now: what was added goes, what was removed is
 * assigned again, which notifies. What somebody has changed since is left as it is. A review comes back open, and as one.
 */
export function invertApplied(
  applied: readonly AppliedEdit[],
  reviews: ReviewsByPair,
): { edits: PlanEdit[]; notRestored: NotRestored[] } {
  const edits: PlanEdit[] = []
  const notRestored: NotRestored[] = []
  for (const { pair, edit, created, removed } of applied) {
    const there = reviews.get(pairKey(pair)) ?? []
    if (edit === 'add') {
      if (there.length === 1 && there[0]?.id === created) edits.push(removal(pair, there))
      // Canvas deletes the first of several: that need not be ours.
      else if (there.length > 0) notRestored.push({ pair, why: 'changed' })
      continue
    }
    if (there.length === 0) edits.push(addition(pair))
    if (removed.some(({ state }) => state === 'completed')) {
      notRestored.push({ pair, why: 'completed' })
    }
    if (removed.length + there.length > 1) notRestored.push({ pair, why: 'double' })
  }
  return { edits, notRestored }
}

/** The step that puts the inverse of an apply into a plan; null if nothing is left to take back. */
export function inverseStep(
  plan: ReadonlyMap<string, PlanEdit>,
  edits: readonly PlanEdit[],
): PlanStep | null {
  if (edits.length === 0) return null
  const changes = edits.map((after) => {
    const key = pairKey(after.pair)
    return { key, before: plan.get(key) ?? null, after }
  })
  return { kind: 'undo-apply', changes }
}
