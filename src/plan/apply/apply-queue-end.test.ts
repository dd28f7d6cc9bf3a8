import { expect, test } from 'vitest'
import { startProgress, type ApplyItem, type ApplyProgress } from '#src/domain/apply/apply-item.ts'
import { NO_SIGNS } from '#src/domain/apply/call-outcome.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { buildPair, type PairText } from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { adds, expectOnce, mixed, openQueue, there } from '#src/testing/queue-bench.ts'
import { simCanvas } from '#src/testing/sim-canvas.ts'
import { createVirtualClock, type VirtualClock } from '#src/testing/virtual-clock.ts'
import type { Clock } from './clock.ts'

const matching = (text: RegExp) => expect.stringMatching(text) as string
const stateOf = (progress: ApplyProgress, text: PairText) => progress.get(text)?.state
const counts = (progress: ApplyProgress) => countStates(progress)

test('401 pauses until somebody is signed in, then all pairs are read again', async () => {
  const bench = openQueue(adds(30))
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
  const bench = openQueue(adds(60))
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
  const bench = openQueue(adds(4))
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
  const bench = openQueue(adds(4))
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
    const first = openQueue(mixed, { reviews: there, failRate: 0.3, failMode: 'late' })
    const start = startProgress(mixed)
    void first.queue.run()
    await first.clock.pass(at)
    // The page is gone: what it has kept is all there is; its calls under way still reach Canvas.
    const kept: ApplyProgress = new Map([...start, ...first.seen])
    const written = new Set(first.seen.keys())
    first.queue.cancel()
    const second = openQueue(kept, { on: first })
    const progress = await second.clock.until(second.queue.run())
    expect(written.size).toBeGreaterThan(0)
    expect(counts(progress)).toMatchObject({ done: 150 })
    expectOnce(second, 80)
  }
})

test('a Canvas that is away pauses the queue; resumed, it ends as if nothing had been', async () => {
  const bench = openQueue(mixed, { reviews: there })
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
  const bench = openQueue(
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
  const bench = openQueue(adds(20), { more: { isWanted: ({ pair }) => pair.reviewerId !== 'r19' } })
  const progress = await bench.clock.until(bench.queue.run())
  expect(stateOf(progress, 'r19>a19')).toMatchObject({
    is: 'skipped',
    reason: matching(/out of the plan/),
  })
  expectOnce(bench, 19)
})

test('a Canvas full of other calls refuses; nothing is lost, and the window shrinks', async () => {
  const bench = openQueue(adds(40))
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

test.each([
  ['all pairs are', 0],
  ['a pair is', 10],
])('%s read again though that falls due between two looks at the clock', async (_what, lostAt) => {
  const time = createVirtualClock()
  const on = { clock: time, canvas: simCanvas(time) }
  const bench = openQueue(adds(1), { on, more: { clock: hesitant(time) } })
  if (lostAt === 0) bench.canvas.answers.push(LOST)
  else time.after(lostAt, () => bench.canvas.answers.push(LOST))
  expect(counts(await time.until(bench.queue.run()))).toMatchObject({ done: 1 })
})

/** A timer goes off half a millisecond early, as those of browsers do, and time passes while the queue looks at the clock. */
function hesitant(time: VirtualClock): Clock {
  let early = 0
  return {
    now: () => {
      const now = time.now() - early
      early = 0
      return now
    },
    after: (ms, run) =>
      time.after(ms, () => {
        early = 0.5
        run()
      }),
  }
}
