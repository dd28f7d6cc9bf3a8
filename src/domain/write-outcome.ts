import type { Pair } from './review.ts'

/** What became of one write. `skipped`: another write of the same pair was still under way. */
export type WriteOutcome = {
  pair: Pair
  wanted: 'assign' | 'remove'
  state: 'done' | 'failed' | 'skipped'
  /** What Canvas said; null unless it failed. */
  message: string | null
}

/**
 * One sentence for a burst of writes of one kind: "2 reviewers assigned, 1 failed". Several submissions of
 * one and the same reviewer are counted as submissions, pairs that have neither in common as reviews. Null if nothing was
 * written.
 */
export function summarizeWrites(outcomes: readonly WriteOutcome[]): string | null {
  const written = outcomes.filter(({ state }) => state !== 'skipped')
  const [first] = written
  if (!first) return null
  const done = written.filter(({ state }) => state === 'done').length
  const failed = written.length - done
  const verb = first.wanted === 'assign' ? 'assigned' : 'removed'
  const isOneAuthor = written.every(({ pair }) => pair.authorId === first.pair.authorId)
  const isOneReviewer = written.every(({ pair }) => pair.reviewerId === first.pair.reviewerId)
  const noun = isOneAuthor ? 'reviewer' : isOneReviewer ? 'submission' : 'review'
  const summary = `${done} ${done === 1 ? noun : `${noun}s`} ${verb}`
  return failed === 0 ? summary : `${summary}, ${failed} failed`
}
