import { seededRandom } from '#server/canvas/faults.ts'
import { BUCKET } from '#server/canvas/leaky-bucket.ts'
import { itemsOf, startProgress } from '#src/domain/apply/apply-item.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { addition } from '#src/domain/plan/plan.ts'
import type { Pair } from '#src/domain/review.ts'
import { createApplyQueue } from '#src/plan/apply/apply-queue.ts'
import { simCanvas, type SimCanvas } from '#src/testing/sim-canvas.ts'
import { createVirtualClock, type VirtualClock } from '#src/testing/virtual-clock.ts'
import type { Figure } from './figures.ts'

const CHANGES = 3_000
const AUTHORS = 300
/** How long one call takes: a near Canvas, a usual one, a slow one. */
const DELAYS_MS = [50, 150, 400]
/** So many calls fit into the bucket at once. */
const AT_ONCE = Math.ceil(BUCKET.highWater / BUCKET.upFront) - 1

/** A way to send all changes; answers the refusals by the bucket. */
type Client = (canvas: SimCanvas, clock: VirtualClock) => Promise<void>

/**
 * 3,000 changes in virtual time, against the bucket of the server: what no client can beat, our queue, one call after the
 * other, and all at once again and again.
 */
export async function* measureApply(): AsyncGenerator<Figure> {
  for (const delayMs of DELAYS_MS) {
    const least = leastSeconds(delayMs)
    const ours = await measure(applyQueue, delayMs)
    const sequential = await measure(oneByOne, delayMs)
    const naive = await measure(allAtOnce, delayMs)
    const what = `apply of ${CHANGES} changes, ${delayMs} ms a call`
    const told = `${ours.seconds.toFixed(1)} s, ${ours.share} refused`
    const beside = (words: string, seconds: number): Figure => ({
      what: `${what}, beside ${words}`,
      ours: told,
      baseline: `${seconds.toFixed(1)} s`,
      ratio: (ours.seconds / seconds).toFixed(2),
    })
    yield beside('what bucket and delay allow', least)
    yield beside('one call after the other', sequential.seconds)
    yield beside(`all at once (${naive.share} refused)`, naive.seconds)
  }
}

/** Neither more at once than the bucket holds, nor more in all than it holds and leaks. */
function leastSeconds(delayMs: number): number {
  const byDelay = (CHANGES / AT_ONCE) * (delayMs / 1000)
  const room = BUCKET.highWater - BUCKET.upFront
  return Math.max(byDelay, (CHANGES * BUCKET.write - room) / BUCKET.leakPerSecond)
}

async function measure(client: Client, delayMs: number) {
  const clock = createVirtualClock()
  const canvas = simCanvas(clock, { delayMs })
  await clock.until(client(canvas, clock))
  if (canvas.reviews().length !== CHANGES || canvas.notified.size !== CHANGES) {
    throw new Error(`${canvas.reviews().length} of ${CHANGES} changes were made.`)
  }
  const { refused, served } = canvas.counts
  const share = `${((refused / (refused + served)) * 100).toFixed(1)} %`
  return { seconds: clock.now() / 1000, share }
}

const PAIRS = Array.from({ length: CHANGES }, (_, nth): Pair => {
  const authorId = `a${nth % AUTHORS}`
  return { reviewerId: `r${nth}`, authorId, submissionId: `s${authorId}` }
})

const applyQueue: Client = async (canvas, clock) => {
  const queue = createApplyQueue({
    progress: startProgress(itemsOf(PAIRS.map(addition))),
    calls: canvas.calls,
    clock,
    random: seededRandom(1),
    sayRefused: () => 'refused',
  })
  const { done } = countStates(await queue.run())
  if (done !== CHANGES) throw new Error(`${done} of ${CHANGES} changes are done.`)
}

const oneByOne: Client = async (canvas, clock) => {
  for (const pair of PAIRS) await sendUntilDone(canvas, clock, pair)
}

const allAtOnce: Client = async (canvas, clock) => {
  await Promise.all(PAIRS.map((pair) => sendUntilDone(canvas, clock, pair)))
}

/** A second is what a client without a plan waits. */
const RETRY_MS = 1_000

async function sendUntilDone(canvas: SimCanvas, clock: VirtualClock, pair: Pair): Promise<void> {
  while ((await canvas.calls.add(pair)).kind !== 'done') await clock.wait(RETRY_MS)
}
