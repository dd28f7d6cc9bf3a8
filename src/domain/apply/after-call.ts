import type { Review } from '#src/domain/review.ts'
import type { ApplyItem, ItemProgress } from './apply-item.ts'
import type { CallOutcome } from './call-outcome.ts'
import { decide, MAY_BE_SENT } from './decide.ts'

/** Sent so often without an answer, an item fails: Canvas answers others, so it is this one that it cannot do. */
export const MOST_SENDS = 12

export type SayRefused = (item: ApplyItem, refusal: { status: number; message: string }) => string

/**
 * An item after its call. In the state `waiting` it is to be sent (again), in `checking` its pair is to be read first.
 * What Canvas did not begin, because of too many calls or because nobody is signed in, does not count as sent.
 */
export function afterCall(
  progress: ItemProgress,
  outcome: CallOutcome<Review>,
  sayRefused: SayRefused,
): ItemProgress {
  const { item, sent } = progress
  switch (outcome.kind) {
    case 'done':
      return afterAnswer(progress, outcome.value)
    case 'throttled':
    case 'signed-out':
      return { ...progress, sent: sent - 1, state: { is: 'waiting' } }
    case 'no-answer':
      return item.wanted === 'remind'
        ? { ...progress, state: { is: 'unknown', reason: MAY_BE_SENT } }
        : { ...progress, state: { is: 'checking', message: outcome.message } }
    case 'refused':
      return afterRefusal(progress, outcome, sayRefused)
  }
}

function afterAnswer(progress: ItemProgress, review: Review): ItemProgress {
  const { item, removed } = progress
  if (item.wanted === 'add') {
    return { ...progress, created: review.id, state: { is: 'done', isFound: false } }
  }
  if (item.wanted === 'remind') {
    const isKnown = item.base.some(({ id }) => id === review.id)
    if (isKnown) return { ...progress, state: { is: 'done', isFound: false } }
    return { ...progress, created: review.id, state: { is: 'failed', reason: ASSIGNED_ANEW } }
  }
  const gone = [...removed, { id: review.id, state: review.state }]
  const next = { ...progress, removed: gone }
  if (!item.goes.includes(review.id)) {
    return { ...next, state: { is: 'failed', reason: OTHER_REMOVED } }
  }
  const isLeft = item.goes.some((id) => gone.every((each) => each.id !== id))
  return { ...next, state: isLeft ? { is: 'waiting' } : { is: 'done', isFound: false } }
}

function afterRefusal(
  progress: ItemProgress,
  refusal: { status: number; message: string },
  sayRefused: SayRefused,
): ItemProgress {
  const { item, removed, sent } = progress
  // 400 to a removal: the pair has no review any longer, which is what was wanted.
  if (item.wanted === 'remove' && refusal.status === 400) {
    if (removed.length > 0) return { ...progress, state: { is: 'done', isFound: false } }
    // It was sent before, and done after the pair was read.
    if (sent > 1) {
      return { ...progress, removed: foundRemoved(progress), state: { is: 'done', isFound: true } }
    }
    return { ...progress, state: { is: 'skipped', reason: 'Somebody has removed it already' } }
  }
  return { ...progress, state: { is: 'failed', reason: sayRefused(item, refusal) } }
}

/** An item after its pair was read: settled, or to be sent. Too often sent without an answer, it fails. */
export function afterReading(progress: ItemProgress, theirs: readonly Review[]): ItemProgress {
  const decision = decide(progress, theirs)
  if (!decision.send) {
    return {
      ...progress,
      state: decision.state,
      created: decision.created ?? progress.created,
      removed: decision.state.is === 'done' ? foundRemoved(progress) : progress.removed,
    }
  }
  if (progress.sent < MOST_SENDS) return { ...progress, state: { is: 'waiting' } }
  const reason = `Canvas gave no answer ${progress.sent} times, and nothing has changed there.`
  return { ...progress, state: { is: 'failed', reason } }
}

/** A removal that is found done has deleted all that it named. */
function foundRemoved({ item }: ItemProgress): ItemProgress['removed'] {
  return item.base.filter(({ id }) => item.goes.includes(id))
}

const OTHER_REMOVED = 'Canvas deleted another review of this pair than you planned.'
const ASSIGNED_ANEW =
  'The review had been removed in the meantime, and Canvas assigned it anew. Remove it if it is not wanted.'
