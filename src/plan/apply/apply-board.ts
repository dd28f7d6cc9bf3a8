import { afterReading } from '#src/domain/apply/after-call.ts'
import { isSettled, type ApplyProgress, type ItemProgress } from '#src/domain/apply/apply-item.ts'
import { withSettled, type Pace } from '#src/domain/apply/progress.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { groupByPair } from '#src/domain/review-counts.ts'
import type { Review } from '#src/domain/review.ts'
import type { Clock } from './clock.ts'

const FIRST_CHECK_MS = 1_000
const LONGEST_CHECK_MS = 30_000

/** The items of an apply: whose turn it is, and when pairs without an answer are read again. */
export type ApplyBoard = {
  items: ReadonlyMap<string, ItemProgress>
  /** Takes over how far an item is; what is to be sent again comes first. */
  update: (next: ItemProgress) => void
  /** Decides about everything that is not settled, with all pairs as they are now. */
  sortOut: (reviews: readonly Review[]) => void
  /** The next item to send stays in its place until `update`. */
  firstWaiting: () => ItemProgress | null
  dueCheck: (now: number) => ItemProgress | null
  /** Not due again before it is put off or updated. */
  hold: (progress: ItemProgress) => void
  putOff: (progress: ItemProgress, ms: number) => void
  nextCheckAt: () => number
  /** When the last of the pairs without an answer may be read; -Infinity if there is none. */
  lastCheckAt: () => number
  hasChecks: () => boolean
  /** After a cancel, when Canvas cannot be asked any longer. */
  giveUpChecks: () => void
  /** Longer with each time, and never the same for two: a Canvas that comes back is not run over. */
  backOff: (times: number) => number
  left: () => number
  pace: () => Pace
}

type BoardOptions = {
  progress: ApplyProgress
  clock: Clock
  random: () => number
  onItem?: ((progress: ItemProgress) => void) | undefined
}

export function createBoard({ progress, clock, random, onItem }: BoardOptions): ApplyBoard {
  const items = new Map(progress)
  let waiting: string[] = []
  const checks = new Map<string, number>()
  let pace: Pace = []
  let left = [...items.values()].filter(({ state }) => !isSettled(state)).length

  // What was under way when the page was left: nobody has heard the answer.
  for (const [key, each] of items) {
    if (each.state.is === 'sending') items.set(key, { ...each, state: UNHEARD })
    if (items.get(key)?.state.is === 'checking') checks.set(key, Infinity)
  }

  function backOff(times: number): number {
    const wait = Math.min(LONGEST_CHECK_MS, FIRST_CHECK_MS * 2 ** Math.max(0, times - 1))
    return wait * (0.5 + random())
  }

  function record(next: ItemProgress): string {
    const key = pairKey(next.item.pair)
    items.set(key, next)
    checks.delete(key)
    if (next.state.is === 'checking') checks.set(key, clock.now() + backOff(next.sent))
    if (isSettled(next.state)) {
      left -= 1
      pace = withSettled(pace, clock.now())
    }
    onItem?.(next)
    return key
  }

  return {
    items,
    backOff,
    update: (next) => {
      const key = pairKey(next.item.pair)
      if (waiting[0] === key) waiting.shift()
      record(next)
      if (next.state.is === 'waiting') waiting.unshift(key)
    },
    sortOut: (reviews) => {
      const byPair = groupByPair(reviews)
      waiting = []
      for (const [key, each] of items) {
        if (isSettled(each.state)) continue
        const next = afterReading(each, byPair.get(key) ?? [])
        record(next)
        if (next.state.is === 'waiting') waiting.push(key)
      }
    },
    firstWaiting: () => items.get(waiting[0] ?? '') ?? null,
    dueCheck: (now) => {
      const [key] = [...checks].find(([, due]) => due <= now) ?? []
      return items.get(key ?? '') ?? null
    },
    hold: ({ item }) => checks.set(pairKey(item.pair), Infinity),
    putOff: ({ item }, ms) => checks.set(pairKey(item.pair), clock.now() + ms),
    nextCheckAt: () => Math.min(Infinity, ...checks.values()),
    lastCheckAt: () => Math.max(-Infinity, ...[...checks.values()].filter(Number.isFinite)),
    hasChecks: () => checks.size > 0,
    giveUpChecks: () => {
      for (const key of [...checks.keys()]) {
        const each = items.get(key)
        if (each) record({ ...each, state: { is: 'unknown', reason: NOT_KNOWN } })
      }
    },
    left: () => left,
    pace: () => pace,
  }
}

const UNHEARD: ItemProgress['state'] = { is: 'checking', message: 'The page was left.' }
const NOT_KNOWN = 'No answer came back: whether it was done is not known.'
