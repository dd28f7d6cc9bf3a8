import type { Load } from '#src/domain/class-room.ts'
import { isAgreed, completedGone, reviewsGained, type Plan } from './plan.ts'

/** How a plan changes the loads of one person. */
export type LoadChange = { given: Load; received: Load }

/** By the id of each person whose loads the plan changes: how many reviews more (or fewer), and how many of them done. */
export function loadChanges(plan: Plan): ReadonlyMap<string, LoadChange> {
  const changes = new Map<string, LoadChange>()
  for (const edit of plan.values()) {
    if (isAgreed(edit)) continue
    const gained = { assigned: reviewsGained(edit), done: -completedGone(edit).length }
    const { reviewerId, authorId } = edit.pair
    changes.set(reviewerId, withLoad(changes.get(reviewerId), 'given', gained))
    changes.set(authorId, withLoad(changes.get(authorId), 'received', gained))
  }
  return changes
}

/**
 * The loads of a person after the plan: the same numbers for whom it does not touch. Never below zero, also where the plan
 * removes what somebody else has removed and has not been compared with that yet.
 */
export function loadsAfter(
  changes: ReadonlyMap<string, LoadChange>,
  { id, given, received }: { id: string; given: Load; received: Load },
): LoadChange {
  const change = changes.get(id)
  if (!change) return { given, received }
  return {
    given: atLeastNone(sum(given, change.given)),
    received: atLeastNone(sum(received, change.received)),
  }
}

const NONE: LoadChange = {
  given: { done: 0, assigned: 0 },
  received: { done: 0, assigned: 0 },
}

function withLoad(change = NONE, side: keyof LoadChange, gained: Load): LoadChange {
  return { ...change, [side]: sum(change[side], gained) }
}

function atLeastNone({ done, assigned }: Load): Load {
  return { done: Math.max(0, done), assigned: Math.max(0, done, assigned) }
}

function sum(a: Load, b: Load): Load {
  return { done: a.done + b.done, assigned: a.assigned + b.assigned }
}
