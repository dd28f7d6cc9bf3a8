import { BUCKET, leakyBucket } from '#server/canvas/leaky-bucket.ts'
import { seededRandom } from '#server/canvas/faults.ts'
import { NO_SIGNS, type CallOutcome, type RateSigns } from '#src/domain/apply/call-outcome.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { isSamePair, type Pair, type Review } from '#src/domain/review.ts'
import type { QueueCalls } from '#src/plan/apply/apply-queue-contract.ts'
import type { VirtualClock } from './virtual-clock.ts'

export type SimOptions = {
  reviews?: Review[]
  delayMs?: number
  /** The server's own bucket. */
  hasLimit?: boolean
  failRate?: number
  /** As FAIL_MODE of the server; `late`: the answer is lost at once, and the write happens 400 ms later. */
  failMode?: 'before' | 'after' | 'lost' | 'late'
  seed?: number
}

export type SimCanvas = {
  calls: QueueCalls
  reviews: () => Review[]
  /** How many notifications went out for a pair, by `pairKey`. */
  notified: Map<string, number>
  /** Calls let in, and calls refused by the bucket. */
  counts: { served: number; refused: number; most: number }
  /** What the next call answers instead, once for each. */
  answers: CallOutcome<never>[]
  /** Canvas does not answer at all. */
  isAway: boolean
}

const ANSWER_MS = 1

/**
 * What the queue sees of Canvas, at the time of a virtual clock: the real server cannot live in it. The bucket is that of
 * the server; server and queue meet in apply.server.test.ts.
 */
export function simCanvas(clock: VirtualClock, options: SimOptions = {}): SimCanvas {
  const { delayMs = 50, hasLimit = true, failRate = 0, failMode = 'before', seed = 1 } = options
  const random = seededRandom(seed)
  const bucket = leakyBucket(clock.now)
  let reviews = [...(options.reviews ?? [])]
  let nextId = 1
  let running = 0
  const sim: SimCanvas = {
    calls: {
      readAll: () => serve(BUCKET.read, () => ({ reviews: [...reviews] })),
      readSubmission: (id) =>
        serve(BUCKET.read, () => reviews.filter((r) => r.submissionId === id)),
      add: (pair) => serve(BUCKET.write, () => add(pair)),
      remove: (pair) => serve(BUCKET.write, () => remove(pair)),
    },
    reviews: () => reviews,
    notified: new Map(),
    counts: { served: 0, refused: 0, most: 0 },
    answers: [],
    isAway: false,
  }

  function add(pair: Pair): Review {
    const there = reviews.find((review) => isSamePair(review, pair))
    const review: Review = there ?? { ...pair, id: `made-${nextId++}`, state: 'assigned' }
    if (!there) reviews.push(review)
    if (review.state === 'assigned') {
      sim.notified.set(pairKey(pair), (sim.notified.get(pairKey(pair)) ?? 0) + 1)
    }
    return review
  }

  function remove(pair: Pair): Review | null {
    const review = reviews.find((each) => isSamePair(each, pair))
    reviews = reviews.filter((each) => each !== review)
    return review ?? null
  }

  async function serve<T>(cost: number, act: () => T | null): Promise<CallOutcome<T>> {
    const told = sim.answers.shift()
    if (sim.isAway || told) {
      await clock.wait(ANSWER_MS)
      return told ?? noAnswer(NO_SIGNS)
    }
    if (hasLimit && !bucket.enter()) {
      sim.counts.refused += 1
      await clock.wait(ANSWER_MS)
      return { kind: 'throttled', signs: { remaining: 0, cost: null } }
    }
    sim.counts.served += 1
    running += 1
    sim.counts.most = Math.max(sim.counts.most, running)
    await clock.wait(delayMs)
    running -= 1
    return finish(cost, act)
  }

  function finish<T>(cost: number, act: () => T | null): CallOutcome<T> {
    const signs: RateSigns = hasLimit ? { remaining: bucket.leave(cost), cost } : NO_SIGNS
    const isFailing = random() < failRate
    if (isFailing && failMode === 'before') return noAnswer(signs)
    if (isFailing && failMode === 'late') {
      clock.after(400, act)
      return noAnswer(NO_SIGNS)
    }
    const value = act()
    if (isFailing) return noAnswer(failMode === 'lost' ? NO_SIGNS : signs)
    if (value === null) return { kind: 'refused', status: 400, message: 'Delete failed', signs }
    return { kind: 'done', value, signs }
  }

  return sim
}

function noAnswer(signs: RateSigns): CallOutcome<never> {
  return { kind: 'no-answer', message: 'No answer came back.', signs }
}
