import type { Load } from '#src/domain/class-room.ts'

/** How a plan changes the loads of one person; `adds` is how many reviews it adds on each side, whatever it removes. */
export type LoadChange = { given: Load; received: Load; adds: { given: number; received: number } }

/**
 * The loads of a person after the plan: the same numbers for whom it does not touch. Never below zero, also where the plan
 * removes what somebody else has removed and has not been compared with that yet.
 */
export function loadsAfter(
  changes: ReadonlyMap<string, LoadChange>,
  { id, given, received }: { id: string; given: Load; received: Load },
): Pick<LoadChange, 'given' | 'received'> {
  const change = changes.get(id)
  if (!change) return { given, received }
  return {
    given: atLeastNone(sumLoads(given, change.given)),
    received: atLeastNone(sumLoads(received, change.received)),
  }
}

function atLeastNone({ done, assigned }: Load): Load {
  return { done: Math.max(0, done), assigned: Math.max(0, done, assigned) }
}

/** Two loads together. */
export function sumLoads(a: Load, b: Load): Load {
  return { done: a.done + b.done, assigned: a.assigned + b.assigned }
}
