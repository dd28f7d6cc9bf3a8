import { expect, test } from 'vitest'
import { itemsOf, type ApplyProgress } from '#src/domain/apply/apply-item.ts'
import { NO_SIGNS } from '#src/domain/apply/call-outcome.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import { buildPair, type PairText } from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { adds, expectOnce, mixed, openQueue, there } from '#src/testing/queue-bench.ts'
import { type SimOptions } from '#src/testing/sim-canvas.ts'

const matching = (text: RegExp) => expect.stringMatching(text) as string
const stateOf = (progress: ApplyProgress, text: PairText) => progress.get(text)?.state
const counts = (progress: ApplyProgress) => countStates(progress)

test.each<[string, SimOptions]>([
  ['without trouble', {}],
  ['where calls fail before the write', { failRate: 0.3, failMode: 'before' }],
  ['where calls fail after the write', { failRate: 0.3, failMode: 'after' }],
  ['where answers are lost', { failRate: 0.3, failMode: 'lost' }],
  ['where a lost write happens later', { failRate: 0.3, failMode: 'late' }],
  ['without headers of a limit', { hasLimit: false, failRate: 0.1 }],
])('150 changes %s: each pair once, one notification each', async (_what, options) => {
  const bench = openQueue(mixed, { reviews: there, ...options })
  const progress = await bench.clock.until(bench.queue.run())
  expect(counts(progress)).toMatchObject({ total: 150, done: 150 })
  expectOnce(bench, 80)
  expect(bench.queue.getSnapshot()).toMatchObject({ phase: 'ended', timeLeft: 0 })
})

test('what is so already is not sent, and what somebody changed is not touched', async () => {
  const open1 = buildReview('r1>b1')
  const completed = { ...open1, state: 'completed' as const }
  const bench = openQueue(
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
  const bench = openQueue(adds(5))
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
  const bench = openQueue(itemsOf([removal(two[0]!, two), removal(other[0]!, other, 1)]), {
    reviews: [...two, ...other],
  })
  const progress = await bench.clock.until(bench.queue.run())
  expect(bench.canvas.reviews().map(({ id }) => id)).toEqual(['w'])
  expect(progress.get('r1>b1')?.removed.map(({ id }) => id)).toEqual(['x', 'y'])
})
