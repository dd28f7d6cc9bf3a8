import { expect, test } from 'vitest'
import { seededRandom } from '#server/canvas/faults.ts'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import {
  itemsOf,
  startProgress,
  type ApplyProgress,
  type ItemProgress,
} from '#src/domain/apply/apply-item.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import { buildCourse } from '#src/testing/build-course.ts'
import { gatewayBench } from '#src/testing/gateway-bench.ts'
import { pageCalls } from '#src/testing/page-calls.ts'
import { createApplyQueue } from './apply-queue.ts'
import type { QueueCalls } from './apply-queue-contract.ts'
import { realClock, type Clock } from './clock.ts'

const STUDENTS = 40
const pairOf = (reviewer: number, author: number): Pair => ({
  reviewerId: String(101 + (reviewer % STUDENTS)),
  authorId: String(101 + (author % STUDENTS)),
  submissionId: String(9001 + (author % STUDENTS)),
})
const adds = Array.from({ length: 120 }, (_, n) => pairOf(n, n + 1 + Math.floor(n / STUDENTS)))
const reviews = Array.from({ length: 30 }, (_, n): Review => ({
  ...pairOf(n, n + 10),
  id: String(n + 1),
  state: 'assigned',
}))
const items = itemsOf([...adds.map(addition), ...reviews.map((each) => removal(each, [each]))])
const course: CourseFileInput = {
  ...buildCourse({ students: STUDENTS }),
  peer_reviews: reviews.map((each) => ({
    id: Number(each.id),
    asset_id: Number(each.submissionId),
    user_id: Number(each.authorId),
    assessor_id: Number(each.reviewerId),
    workflow_state: 'assigned' as const,
  })),
}
const bench = gatewayBench()
/** Seconds on an idle machine; all of it is work of the processor, so that the first test takes a minute beside many others. */
const options = { timeout: 180_000 }

/** What takes a second takes 20 ms here. */
const quick: Clock = {
  now: () => realClock.now() * 50,
  after: (ms, run) => realClock.after(ms / 50, run),
}

function queueFor(
  calls: QueueCalls,
  progress: ApplyProgress,
  onItem: (item: ItemProgress) => void = () => undefined,
) {
  return createApplyQueue({
    progress,
    calls,
    clock: quick,
    random: seededRandom(5),
    sayRefused: (_item, { status, message }) => `${status} ${message}`,
    onItem,
  })
}

async function expectOnce() {
  expect((await bench.pairs()).sort()).toEqual(adds.map(pairKey).sort())
  const notified = await bench.notifiedReviews()
  expect(notified).toHaveLength(adds.length)
  expect(new Set(notified).size).toBe(adds.length)
}

test.each([
  ['before the write', { failMode: 'before', failRate: 0.15 }],
  ['after the write', { failMode: 'after', failRate: 0.15 }],
  ['with lost answers', { failMode: 'lost', failRate: 0.15 }],
] as const)(
  '150 changes through a gateway, with a limit, delay, cut connections and calls that fail %s',
  options,
  async (_what, faults) => {
    const browser = await bench.open(course, { ...faults, delayMs: 2 })
    const progress = await queueFor(pageCalls(browser, 0.05), startProgress(items)).run()
    expect(countStates(progress)).toMatchObject({ total: 150, done: 150 })
    await expectOnce()
  },
)

test('a reload in the middle: each pair once, one notification each', options, async () => {
  const browser = await bench.open(course, { delayMs: 2, failMode: 'lost', failRate: 0.1 })
  const kept = new Map(startProgress(items))
  let isGone = false
  let settled = 0
  const queue = queueFor(pageCalls(browser, 0), startProgress(items), (item) => {
    if (isGone) return
    kept.set(pairKey(item.item.pair), item)
    if (item.state.is !== 'done' || ++settled < 60) return
    isGone = true
    queue.cancel()
  })
  // What was under way has arrived before the next page reads: it waits 3 s for that, of which this clock leaves 60 ms.
  // That it does wait is tested in virtual time (apply-queue-end.test.ts).
  await queue.run()
  const states = countStates(kept)
  expect(states.sending + states.checking).toBeGreaterThan(0)
  const progress = await queueFor(pageCalls(browser, 0.05), kept).run()
  expect(countStates(progress)).toMatchObject({ done: 150 })
  await expectOnce()
})
