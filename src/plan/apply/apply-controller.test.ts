import { describe, expect, test } from 'vitest'
import { seededRandom } from '#server/canvas/faults.ts'
import { itemsOf, type ApplyItem } from '#src/domain/apply/apply-item.ts'
import { sayReceipt } from '#src/domain/apply/receipt.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import { buildPair } from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { fakeLocks } from '#src/testing/fake-locks.ts'
import { memoryStorage } from '#src/testing/memory-storage.ts'
import { simCanvas } from '#src/testing/sim-canvas.ts'
import { createVirtualClock } from '#src/testing/virtual-clock.ts'
import { createApplyController, type Written } from './apply-controller.ts'
import { createApplyStore } from './apply-store.ts'

const owner = { canvasUrl: null, userId: '1', assignmentId: '7' }
const there = buildReview('r1>b1')
const open = buildReview('r2>b2')
const adds = itemsOf(Array.from({ length: 40 }, (_, nth) => addition(buildPair(`r${nth}>a`))))
const removed = itemsOf([removal(there, [there])])
const remind: ApplyItem = { pair: open, wanted: 'remind', base: [open], goes: [] }

/** A browser, of which each tab has a controller of its own. */
function browser({ isAlone = true, most = Infinity } = {}) {
  // Without locks a page that is paused stands for one that is gone.
  const locks = isAlone ? fakeLocks() : undefined
  const clock = createVirtualClock()
  const canvas = simCanvas(clock, { reviews: [there, open] })
  const storage = memoryStorage({}, most)
  const tab = () => {
    const told: Written[] = []
    const ends: number[] = []
    const states: string[] = []
    const controller = createApplyController({
      ...{ lockName: 'apply', locks, clock, random: seededRandom(1), callsOf: () => canvas.calls },
      store: createApplyStore(owner, storage),
      sayRefused: () => 'refused',
      onWritten: (written) => told.push(written),
      onEnd: () => ends.push(clock.now()),
    })
    controller.subscribe(() => states.push(controller.getSnapshot().state))
    return { controller, told, ends, states }
  }
  return { clock, canvas, tab }
}

test('an apply is told in portions, ends with a receipt, and is put away', async () => {
  const { clock, tab } = browser()
  const { controller, told, ends, states } = tab()
  expect(controller.getSnapshot()).toMatchObject({ state: 'idle', receipt: null })
  await clock.until(controller.start([...adds, ...removed, remind]))
  const { state, receipt } = controller.getSnapshot()
  expect(state).toBe('ended')
  expect(receipt && sayReceipt(receipt)).toBe('40 added, 1 removed, 1 reminded')
  expect(told.length).toBeGreaterThan(1)
  expect(told.length).toBeLessThan(10)
  expect(told.flatMap(({ added }) => added)).toHaveLength(40)
  expect(told.flatMap((each) => each.removed)).toEqual([{ id: there.id, state: 'assigned' }])
  expect(told.flatMap(({ remindedKeys }) => remindedKeys)).toEqual(['r2>b2'])
  // A reminder never was in the plan.
  expect(told.flatMap(({ settledKeys }) => settledKeys)).toHaveLength(41)
  expect(ends).toHaveLength(1)
  expect(states[0]).toBe('active')
  const again = tab().controller.getSnapshot()
  expect(again.state).toBe('ended')
  expect(again.receipt && sayReceipt(again.receipt)).toBe(receipt && sayReceipt(receipt))
  controller.dismiss()
  expect(controller.getSnapshot()).toMatchObject({ state: 'idle', receipt: null })
  expect(tab().controller.getSnapshot().state).toBe('idle')
})

test('what failed stays in the plan, and is in the receipt', async () => {
  const { clock, canvas, tab } = browser()
  const { controller, told } = tab()
  const ended = controller.start(adds.slice(0, 1))
  await clock.pass(10)
  const signs = { remaining: null, cost: null }
  canvas.answers.push({ kind: 'refused', status: 404, message: '', signs })
  await clock.until(ended)
  expect(told.flatMap(({ settledKeys }) => settledKeys)).toEqual([])
  expect(controller.getSnapshot().receipt?.lines[0]?.state).toEqual({
    is: 'failed',
    reason: 'refused',
  })
})

describe('one at a time', () => {
  test('two presses start one', async () => {
    const { clock, canvas, tab } = browser()
    const { controller, states, ends } = tab()
    await clock.until(Promise.all([controller.start(adds), controller.start(adds)]))
    expect([...canvas.notified.values()]).toEqual(adds.map(() => 1))
    expect(states).not.toContain('elsewhere')
    expect(ends).toHaveLength(1)
  })

  test('a tab that is opened meanwhile sees that another one applies, and how it ends', async () => {
    const { clock, tab } = browser()
    const ended = tab().controller.start(adds)
    await clock.pass(100)
    const { controller } = tab()
    await clock.pass(1)
    expect(controller.getSnapshot().state).toBe('elsewhere')
    await clock.until(ended)
    await clock.pass(1)
    expect(controller.getSnapshot()).toMatchObject({ state: 'ended', interrupted: null })
  })

  test('a second tab is told that another one applies, and may when that has ended', async () => {
    const { clock, canvas, tab } = browser()
    const [first, second] = [tab(), tab()]
    const ended = first.controller.start(adds)
    await clock.pass(100)
    await clock.until(second.controller.start(removed))
    expect(second.controller.getSnapshot().state).toBe('elsewhere')
    expect(canvas.reviews()).toContainEqual(there)
    expect(second.controller.getSnapshot().interrupted?.size).toBe(40)
    await clock.until(ended)
    // What the other tab has left is shown without asking.
    await clock.pass(1)
    expect(second.controller.getSnapshot().receipt?.lines).toHaveLength(40)
    await clock.until(second.controller.start(removed))
    expect(second.controller.getSnapshot().state).toBe('ended')
    expect(canvas.reviews()).not.toContainEqual(there)
  })
})

test('after a reload it is unfinished, and goes on where it was', async () => {
  const { clock, canvas, tab } = browser()
  const first = tab()
  const left = first.controller.start(adds)
  await clock.pass(200)
  const { controller, ends } = tab()
  expect(controller.getSnapshot().state).toBe('unfinished')
  first.controller.cancel()
  await clock.until(left)
  // The first tab has ended it meanwhile: there is nothing to go on with.
  await clock.until(controller.goOn())
  expect(controller.getSnapshot().state).toBe('ended')
  // Once: what the first tab has written is read here as well.
  expect(ends).toHaveLength(1)
  const sent = canvas.notified.size
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThan(40)
})

test('a page that was left is gone on with: each pair once', async () => {
  const { clock, canvas, tab } = browser({ isAlone: false })
  const first = tab()
  void first.controller.start(adds)
  await clock.pass(200)
  canvas.isAway = true
  first.controller.pause()
  await clock.pass(1000)
  canvas.isAway = false
  const { controller } = tab()
  await clock.until(controller.goOn())
  expect(controller.getSnapshot().receipt?.lines.map(({ state }) => state.is)).toEqual(
    adds.map(() => 'done'),
  )
  expect([...canvas.notified.values()]).toEqual(adds.map(() => 1))
})

test('a page that was left may also end it: nothing more is sent, and the receipt says what was', async () => {
  const { clock, canvas, tab } = browser({ isAlone: false })
  const first = tab()
  void first.controller.start(adds)
  await clock.pass(200)
  canvas.isAway = true
  first.controller.pause()
  await clock.pass(1000)
  canvas.isAway = false
  const sent = canvas.notified.size
  const { controller } = tab()
  expect(controller.getSnapshot().interrupted?.size).toBe(40)
  await clock.until(controller.giveUp())
  expect(canvas.notified.size).toBe(sent)
  const { receipt } = controller.getSnapshot()
  expect(receipt && sayReceipt(receipt)).toBe(`${sent} added, ${40 - sent} not sent`)
})

test('a browser that cannot keep it says so', async () => {
  const { clock, tab } = browser({ most: 500 })
  const { controller } = tab()
  const ended = controller.start(adds)
  await clock.pass(100)
  expect(controller.getSnapshot()).toMatchObject({ state: 'active', isKept: false })
  controller.cancel()
  await clock.until(ended)
})
