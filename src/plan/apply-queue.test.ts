import { expect, test } from 'vitest'
import { seededRandom } from '#server/canvas/faults.ts'
import {
  itemsOf,
  startProgress,
  type ApplyItem,
  type ApplyProgress,
  type ItemProgress,
} from '#src/domain/apply/apply-item.ts'
import { NO_SIGNS } from '#src/domain/apply/call-outcome.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import { buildPair, type PairText } from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { simCanvas, type SimCanvas, type SimOptions } from '#src/testing/sim-canvas.ts'
import { createVirtualClock, type VirtualClock } from '#src/testing/virtual-clock.ts'
import { createApplyQueue, type ApplyQueue, type QueueOptions } from './apply-queue.ts'

type Bench = {
  clock: VirtualClock
  canvas: SimCanvas
  queue: ApplyQueue
  seen: Map<string, ItemProgress>
}

function open(
  progress: ApplyProgress | ApplyItem[],
  {
    more = {},
    ...sim
  }: SimOptions & { more?: Partial<QueueOptions>; on?: Pick<Bench, 'clock' | 'canvas'> } = {},
): Bench {
  const clock = sim.on?.clock ?? createVirtualClock()
  const canvas = sim.on?.canvas ?? simCanvas(clock, sim)
  const seen = new Map<string, ItemProgress>()
  const queue = createApplyQueue({
    progress: Array.isArray(progress) ? startProgress(progress) : progress,
    calls: canvas.calls,
    clock,
    random: seededRandom(7),
    sayRefused: (_item, { status }) => `refused ${status}`,
    onItem: (item) => seen.set(pairKey(item.item.pair), item),
    ...more,
  })
  return { clock, canvas, queue, seen }
}

const adds = (count: number) =>
  itemsOf(Array.from({ length: count }, (_, nth) => addition(buildPair(`r${nth}>a${nth % 20}`))))
const there = Array.from({ length: 70 }, (_, nth) => buildReview(`r${nth}>b${nth % 20}`))
const removals = itemsOf(there.map((review) => removal(review, [review])))
const mixed = [...adds(80), ...removals]

const matching = (text: RegExp) => expect.stringMatching(text) as string
const stateOf = (progress: ApplyProgress, text: PairText) => progress.get(text)?.state
const counts = (progress: ApplyProgress) => countStates(progress)

/** Each pair exactly once, and each added one was notified once. */
function expectOnce({ canvas }: Bench, added: number) {
  const keys = canvas.reviews().map(pairKey)
  expect(keys.filter((key) => key.includes('>a'))).toHaveLength(added)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => key.includes('>b'))).toEqual([])
  expect([...canvas.notified.values()]).toEqual(Array.from({ length: added }, () => 1))
}

test.each<[string, SimOptions]>([
  ['without trouble', {}],
  ['where calls fail before the write', { failRate: 0.3, failMode: 'before' }],
  ['where calls fail after the write', { failRate: 0.3, failMode: 'after' }],
  ['where answers are lost', { failRate: 0.3, failMode: 'lost' }],
  ['where a lost write happens later', { failRate: 0.3, failMode: 'late' }],
  ['without headers of a limit', { hasLimit: false, failRate: 0.1 }],
])('150 changes %s: each pair once, one notification each', async (_what, options) => {
  const bench = open(mixed, { reviews: there, ...options })
  const progress = await bench.clock.until(bench.queue.run())
  expect(counts(progress)).toMatchObject({ total: 150, done: 150 })
  expectOnce(bench, 80)
  expect(bench.queue.getSnapshot()).toMatchObject({ phase: 'ended', timeLeft: 0 })
})

test('what is so already is not sent, and what somebody changed is not touched', async () => {
  const open1 = buildReview('r1>b1')
  const completed = { ...open1, state: 'completed' as const }
  const bench = open(
    itemsOf([
      addition(buildPair('r0>a0')),
      removal(buildPair('r9>b9'), [buildReview('r9>b9')]),
      removal(open1, [open1]),
    ]),
    { reviews: [buildReview('r0>a0'), completed] },
  )
  const progress = await bench.clock.until(bench.queue.run())
  expect(stateOf(progress, 'r0>a0')).toEqual({
    is: 'skipped',
    reason: 'Somebody has assigned it already',
  })
  expect(stateOf(progress, 'r9>b9')).toEqual({
    is: 'skipped',
    reason: 'Somebody has removed it already',
  })
  expect(stateOf(progress, 'r1>b1')).toMatchObject({
    is: 'failed',
    reason: matching(/completed since/),
  })
  expect(bench.canvas.counts.served).toBe(1)
  expect(bench.canvas.notified.size).toBe(0)
})

test('a refusal fails its item alone, with the reason', async () => {
  const bench = open(adds(5))
  const done = bench.queue.run()
  await bench.clock.pass(10)
  bench.canvas.answers.push({
    kind: 'refused',
    status: 404,
    message: 'x',
    signs: NO_SIGNS,
  })
  const progress = await bench.clock.until(done)
  expect(counts(progress)).toMatchObject({ done: 4, failed: 1 })
  expect([...progress.values()].find(({ state }) => state.is === 'failed')?.state).toMatchObject({
    reason: 'refused 404',
  })
})

test('two reviews of a pair take two calls; of the first alone the second stays', async () => {
  const two = [buildReview('r1>b1', { id: 'x' }), buildReview('r1>b1', { id: 'y' })]
  const other = [buildReview('r2>b1', { id: 'v' }), buildReview('r2>b1', { id: 'w' })]
  const bench = open(itemsOf([removal(two[0]!, two), removal(other[0]!, other, 1)]), {
    reviews: [...two, ...other],
  })
  const progress = await bench.clock.until(bench.queue.run())
  expect(bench.canvas.reviews().map(({ id }) => id)).toEqual(['w'])
  expect(progress.get('r1>b1')?.removed.map(({ id }) => id)).toEqual(['x', 'y'])
})

test('401 pauses until somebody is signed in, then all pairs are read again', async () => {
  const bench = open(adds(30))
  const done = bench.queue.run()
  await bench.clock.pass(120)
  bench.canvas.answers.push(
    ...Array.from({ length: 4 }, () => ({
      kind: 'signed-out' as const,
      signs: NO_SIGNS,
    })),
  )
  await bench.clock.pass(60_000)
  expect(bench.queue.getSnapshot()).toMatchObject({
    phase: 'paused',
    inFlight: 0,
    pause: { by: 'signed-out' },
  })
  bench.canvas.answers.length = 0
  await bench.clock.until(bench.canvas.calls.add(buildPair('r29>a9')))
  bench.queue.resume()
  const progress = await bench.clock.until(done)
  expect(counts(progress)).toMatchObject({ done: 29, skipped: 1 })
  expectOnce(bench, 30)
})

test('a pause awaits what is under way and sends nothing; a cancel leaves the rest unsent', async () => {
  const bench = open(adds(60))
  const done = bench.queue.run()
  await bench.clock.pass(180)
  bench.queue.pause()
  expect(bench.queue.getSnapshot().inFlight).toBeGreaterThan(0)
  await bench.clock.pass(1000)
  const { inFlight, progress: paused } = bench.queue.getSnapshot()
  expect(inFlight).toBe(0)
  await bench.clock.pass(60_000)
  expect(counts(bench.queue.getSnapshot().progress)).toEqual(counts(paused))
  bench.queue.resume()
  await bench.clock.pass(150)
  bench.queue.cancel()
  const progress = await bench.clock.until(done)
  const { done: sent, waiting, total } = counts(progress)
  expect(sent).toBeGreaterThan(counts(paused).done)
  expect(waiting).toBeGreaterThan(0)
  expect(sent + waiting).toBe(total)
  expectOnce(bench, sent)
})

test('a cancel before the pairs are read sends nothing', async () => {
  const bench = open(adds(4))
  const done = bench.queue.run()
  await bench.clock.pass(20)
  expect(bench.queue.getSnapshot().phase).toBe('reading')
  bench.queue.cancel()
  expect(counts(await bench.clock.until(done))).toMatchObject({ waiting: 4 })
  expect(bench.canvas.notified.size).toBe(0)
})

const LOST = { kind: 'no-answer' as const, message: '', signs: NO_SIGNS }

test.each([
  ['reads what was lost once more', false, { done: 3, waiting: 1, unknown: 0 }],
  ['says what is not known when Canvas is away', true, { done: 3, waiting: 0, unknown: 1 }],
])('a cancel %s', async (_what, isAway, expected) => {
  const bench = open(adds(4))
  const done = bench.queue.run()
  await bench.clock.pass(10)
  bench.canvas.answers.push(LOST)
  await bench.clock.pass(60)
  bench.canvas.isAway = isAway
  bench.queue.cancel()
  expect(bench.queue.getSnapshot().phase).toBe('cancelling')
  expect(counts(await bench.clock.until(done))).toMatchObject(expected)
})

test('after a reload in the middle it goes on from where it was, and nobody hears twice', async () => {
  for (const at of [60, 90, 140, 260]) {
    const first = open(mixed, { reviews: there, failRate: 0.3, failMode: 'late' })
    const start = startProgress(mixed)
    void first.queue.run()
    await first.clock.pass(at)
    // The page is gone: what it has kept is all there is; its calls under way still reach Canvas.
    const kept: ApplyProgress = new Map([...start, ...first.seen])
    const written = new Set(first.seen.keys())
    first.queue.cancel()
    const second = open(kept, { on: first })
    const progress = await second.clock.until(second.queue.run())
    expect(written.size).toBeGreaterThan(0)
    expect(counts(progress)).toMatchObject({ done: 150 })
    expectOnce(second, 80)
  }
})

test('a Canvas that is away pauses the queue; resumed, it ends as if nothing had been', async () => {
  const bench = open(mixed, { reviews: there })
  const done = bench.queue.run()
  await bench.clock.pass(200)
  bench.canvas.isAway = true
  await bench.clock.pass(3_600_000)
  expect(bench.queue.getSnapshot()).toMatchObject({
    phase: 'paused',
    timeLeft: null,
    pause: { by: 'no-answer', message: 'No answer came back.' },
  })
  bench.canvas.isAway = false
  bench.queue.resume()
  expect(counts(await bench.clock.until(done))).toMatchObject({ done: 150 })
  expectOnce(bench, 80)
})

test('a reminder whose answer is lost is not sent again, as it may have been heard', async () => {
  const open1 = buildReview('r1>b1')
  const item: ApplyItem = { pair: open1, wanted: 'remind', base: [open1], goes: [] }
  const done2 = buildReview('r2>b1', { state: 'completed' })
  const gone = buildReview('r3>b1')
  const bench = open(
    [item, { ...item, pair: done2, base: [done2] }, { ...item, pair: gone, base: [gone] }],
    { reviews: [open1, done2] },
  )
  const ended = bench.queue.run()
  await bench.clock.pass(45)
  bench.canvas.isAway = true
  const progress = await bench.clock.until(ended)
  expect(stateOf(progress, 'r1>b1')).toMatchObject({ is: 'unknown' })
  expect(stateOf(progress, 'r2>b1')).toMatchObject({
    is: 'skipped',
    reason: matching(/completed by now/),
  })
  expect(stateOf(progress, 'r3>b1')).toMatchObject({ is: 'skipped', reason: matching(/removed/) })
})

test('what is taken out of the plan while it waits is not sent', async () => {
  const bench = open(adds(20), { more: { isWanted: (key) => key !== 'r19>a19' } })
  const progress = await bench.clock.until(bench.queue.run())
  expect(stateOf(progress, 'r19>a19')).toMatchObject({
    is: 'skipped',
    reason: matching(/out of the plan/),
  })
  expectOnce(bench, 19)
})

test('a Canvas full of other calls refuses; nothing is lost, and the window shrinks', async () => {
  const bench = open(adds(40))
  const done = bench.queue.run()
  await bench.clock.pass(60)
  const windows: number[] = []
  for (let nth = 0; nth < 40; nth++) {
    void bench.canvas.calls.readAll()
    void bench.canvas.calls.readAll()
    await bench.clock.pass(9)
    windows.push(bench.queue.getSnapshot().window)
  }
  const progress = await bench.clock.until(done)
  expect(counts(progress)).toMatchObject({ done: 40 })
  expect(bench.canvas.counts.refused).toBeGreaterThan(0)
  expectOnce(bench, 40)
})
