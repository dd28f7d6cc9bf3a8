import { expect } from 'vitest'
import { seededRandom } from '#server/canvas/faults.ts'
import {
  itemsOf,
  startProgress,
  type ApplyItem,
  type ApplyProgress,
  type ItemProgress,
} from '#src/domain/apply/apply-item.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import { createApplyQueue } from '#src/plan/apply/apply-queue.ts'
import type { ApplyQueue, QueueOptions } from '#src/plan/apply/apply-queue-contract.ts'
import { buildPair } from './build-plan.ts'
import { buildReview } from './build-sources.ts'
import { simCanvas, type SimCanvas, type SimOptions } from './sim-canvas.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

/** A queue before a simulated Canvas, in virtual time. */
export type QueueBench = {
  clock: VirtualClock
  canvas: SimCanvas
  queue: ApplyQueue
  seen: Map<string, ItemProgress>
}

export function openQueue(
  progress: ApplyProgress | ApplyItem[],
  {
    more = {},
    ...sim
  }: SimOptions & { more?: Partial<QueueOptions>; on?: Pick<QueueBench, 'clock' | 'canvas'> } = {},
): QueueBench {
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

/** So many additions. */
export const adds = (count: number) =>
  itemsOf(Array.from({ length: count }, (_, nth) => addition(buildPair(`r${nth}>a${nth % 20}`))))
export const there = Array.from({ length: 70 }, (_, nth) => buildReview(`r${nth}>b${nth % 20}`))
const removals = itemsOf(there.map((review) => removal(review, [review])))
/** 80 additions, and the removal of all that is `there`. */
export const mixed = [...adds(80), ...removals]

/** Each pair exactly once, and each added one was notified once. */
export function expectOnce({ canvas }: QueueBench, added: number) {
  const keys = canvas.reviews().map(pairKey)
  expect(keys.filter((key) => key.includes('>a'))).toHaveLength(added)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => key.includes('>b'))).toEqual([])
  expect([...canvas.notified.values()]).toEqual(Array.from({ length: added }, () => 1))
}
