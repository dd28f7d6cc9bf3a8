import { completedGone, isAgreed, reviewsGained, type Plan } from './plan.ts'
import { sumLoads, type LoadChange } from './loads-after.ts'
import type { Load } from '#src/domain/class-room.ts'

/** By the id of each person whose loads the plan changes: how many reviews more (or fewer), and how many of them done. */
export function loadChanges(plan: Plan): ReadonlyMap<string, LoadChange> {
  const changes = new Map<string, LoadChange>()
  for (const edit of plan.values()) {
    if (isAgreed(edit)) continue
    const gained = { assigned: reviewsGained(edit), done: -completedGone(edit).length }
    const { reviewerId, authorId } = edit.pair
    const added = edit.edit === 'add' ? 1 : 0
    changes.set(reviewerId, withLoad(changes.get(reviewerId), 'given', gained, added))
    changes.set(authorId, withLoad(changes.get(authorId), 'received', gained, added))
  }
  return changes
}

const NONE: LoadChange = {
  given: { done: 0, assigned: 0 },
  received: { done: 0, assigned: 0 },
  adds: { given: 0, received: 0 },
}

function withLoad(
  change = NONE,
  side: 'given' | 'received',
  gained: Load,
  added: number,
): LoadChange {
  return {
    ...change,
    [side]: sumLoads(change[side], gained),
    adds: { ...change.adds, [side]: change.adds[side] + added },
  }
}
