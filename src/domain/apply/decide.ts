import { pairKey } from '#src/domain/class-room.ts'
import { mergePlan, type ConflictKind } from '#src/domain/plan/merge.ts'
import type { Review } from '#src/domain/review.ts'
import type { ItemProgress, ItemState } from './apply-item.ts'

/** What is to be done with an item now that its pair has been read; `send` sends one call. */
export type Decision = { send: true } | { send: false; state: ItemState; created: string | null }

/**
 * Compares an item with the reviews that its pair has in Canvas at this moment. What is so already is not sent: it was
 * done by us if we had sent it and no answer came, else by somebody else. What somebody changed since it was planned
 * fails with the reason; a person decides.
 */
export function decide(progress: ItemProgress, theirs: readonly Review[]): Decision {
  switch (progress.item.wanted) {
    case 'add':
      return decideAdd(progress, theirs)
    case 'remove':
      return decideRemoval(progress, theirs)
    case 'remind':
      return decideReminder(progress, theirs)
  }
}

const SEND: Decision = { send: true }

function decideAdd({ item, sent }: ItemProgress, theirs: readonly Review[]): Decision {
  const known = new Set(item.base.map(({ id }) => id))
  const made = theirs.find(({ id }) => !known.has(id))
  if (theirs.length === 0) return SEND
  if (sent > 0) return settled({ is: 'done', isFound: true }, made?.id ?? null)
  return settled({ is: 'skipped', reason: 'Somebody has assigned it already' })
}

function decideRemoval(progress: ItemProgress, theirs: readonly Review[]): Decision {
  const { item, sent, removed } = progress
  const gone = new Set(removed.map(({ id }) => id))
  const left = theirs.filter(({ id }) => item.goes.includes(id))
  const conflict = conflictOf(progress, gone, theirs)
  if (conflict) return settled({ is: 'failed', reason: CHANGED[conflict] })
  if (left.length === 0) {
    return sent > 0
      ? settled({ is: 'done', isFound: true })
      : settled({ is: 'skipped', reason: 'Somebody has removed it already' })
  }
  const [first] = theirs
  // Canvas deletes the first review of a pair and cannot be told which: the wrong one would go.
  if (first && !item.goes.includes(first.id)) return settled({ is: 'failed', reason: OTHER_FIRST })
  return SEND
}

function decideReminder({ sent }: ItemProgress, theirs: readonly Review[]): Decision {
  // A call for a pair without a review would assign it.
  if (theirs.length === 0) return settled({ is: 'skipped', reason: 'The review was removed' })
  if (theirs.every(({ state }) => state === 'completed')) {
    return settled({ is: 'skipped', reason: 'The review is completed by now' })
  }
  return sent > 0 ? settled({ is: 'unknown', reason: MAY_BE_SENT }) : SEND
}

/** As the merge of a plan would see it, without the reviews that we have deleted ourselves. */
function conflictOf(
  { item }: ItemProgress,
  gone: ReadonlySet<string>,
  theirs: readonly Review[],
): ConflictKind | null {
  const key = pairKey(item.pair)
  const base = item.base.filter(({ id }) => !gone.has(id))
  const goes = item.goes.filter((id) => !gone.has(id))
  const edit = { pair: item.pair, edit: 'remove' as const, base, goes }
  const { conflicts } = mergePlan(new Map([[key, edit]]), new Map([[key, theirs]]))
  return conflicts[0]?.kind ?? null
}

function settled(state: ItemState, created: string | null = null): Decision {
  return { send: false, state, created }
}

const CHANGED: Record<ConflictKind, string> = {
  'they-removed': 'Somebody removed it since you planned. It is still in your plan.',
  'they-added': 'Somebody assigned it anew since you planned. Nothing was removed.',
  'completed-meanwhile': 'It was completed since you planned. Nothing was removed.',
}
const OTHER_FIRST =
  'The pair has several reviews, and Canvas would delete another one than you planned. Nothing was removed.'

/** For reminders: Canvas does not tell whether a notification went out. */
export const MAY_BE_SENT =
  'No answer came back. The reminder may have been sent, so it was not sent again.'
