import { count } from '#src/domain/sentences.ts'
import type { ApplyProgress, ItemProgress, ItemState } from './apply-item.ts'
import type { RateSigns } from './call-outcome.ts'

/** How many items are in each state. */
export type Counts = Record<ItemState['is'], number> & { total: number }

export function countStates(progress: ApplyProgress): Counts {
  const counts: Counts = {
    total: progress.size,
    ...{ waiting: 0, sending: 0, checking: 0, done: 0, skipped: 0, failed: 0, unknown: 0 },
  }
  for (const { state } of progress.values()) counts[state.is] += 1
  return counts
}

/** For the live region: "17 of 19 changes done, 1 already so, 1 failed"; of reminders "3 of 3 reminders sent". */
export function sayCounts(
  { total, done, skipped, failed, unknown }: Counts,
  isReminding = false,
): string {
  const parts: [number, string][] = [
    [skipped, 'already so'],
    [failed, 'failed'],
    [unknown, 'not certain'],
  ]
  return [
    isReminding
      ? `${done} of ${count(total, 'reminder')} sent`
      : `${done} of ${count(total, 'change')} done`,
    ...parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`),
  ].join(', ')
}

/** Whether all of it are reminders: they are never mixed with changes. */
export function isReminding(items: Iterable<ItemProgress>): boolean {
  const [first] = items
  return first?.item.wanted === 'remind'
}

/** What Canvas' bucket lets flow for ever: 10 a second (Canvas: request_throttle.rb, its default). */
export const LEAK_PER_SECOND = 10

/** When items were settled, in milliseconds; only the last ones count. */
export type Pace = readonly number[]

const LEAST_SETTLED = 5
const REMEMBERED = 50

export function withSettled(pace: Pace, at: number): Pace {
  return [...pace.slice(1 - REMEMBERED), at]
}

/**
 * The milliseconds that `left` items will take at the pace of the last ones; null while too few are settled to know.
 * What is left in Canvas' bucket runs out when we are faster than it leaks: from then on it goes at the pace of the leak.
 */
export function timeLeft(
  left: number,
  pace: Pace,
  { remaining, cost }: RateSigns,
  now: number,
): number | null {
  const [first] = pace
  if (left === 0) return 0
  if (first === undefined || pace.length < LEAST_SETTLED) return null
  const perSecond = (pace.length / Math.max(1, now - first)) * 1000
  const steady = cost === null || cost <= 0 ? Infinity : LEAK_PER_SECOND / cost
  if (remaining === null || cost === null || perSecond <= steady) return (left / perSecond) * 1000
  const burst = Math.min(left, (Math.max(0, remaining) / cost) * (perSecond / (perSecond - steady)))
  return (burst / perSecond + (left - burst) / steady) * 1000
}

/** "About 4 seconds left", "About 2 minutes left"; empty while it is not known. */
export function sayTimeLeft(ms: number | null): string {
  if (ms === null) return ''
  const seconds = Math.ceil(ms / 1000)
  if (seconds <= 1) return 'A moment left'
  if (seconds < 90)
    return `About ${seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds} seconds left`
  return `About ${Math.round(seconds / 60)} minutes left`
}
