import { describe, expect, test } from 'vitest'
import { NO_SIGNS } from '#src/domain/apply/call-outcome.ts'
import {
  afterAnswer,
  afterStart,
  afterThrottle,
  createRateControl,
  waitForNext,
  type RateControl,
} from './rate-control.ts'

const fresh = createRateControl()
const full = { remaining: 600, cost: 0.5 }

function answered(times: number, signs = NO_SIGNS): RateControl {
  let control = fresh
  for (let nth = 0; nth < times; nth++) control = afterAnswer(control, signs, nth)
  return control
}

const throttled = (control: RateControl, now: number, startedAt = now, random = 0.5) =>
  afterThrottle(control, { startedAt, now, random })

describe('how many at once', () => {
  test.each([
    ['at the start', fresh, 4],
    ['after a round of answers', answered(5), 5],
    ['after two rounds', answered(11), 6],
    ['after thousands', answered(5000), 10],
    ['after a refusal', throttled(fresh, 0), 2],
    ['after ever more refusals', [1, 2, 3, 4].reduce((c, at) => throttled(c, at), fresh), 1],
  ])('%s', (_when, control, most) => {
    const later = 1_000_000
    expect(waitForNext(control, most - 1, later)).toBe(0)
    expect(waitForNext(control, most, later)).toBe(Infinity)
  })

  test('calls refused together halve it once; one that was started after that does so again', () => {
    const once = throttled(fresh, 100, 50)
    expect(throttled(once, 101, 60).window).toBe(2)
    expect(throttled(once, 201, 150).window).toBe(1)
  })
})

describe('how long to wait', () => {
  test.each([
    ['the first', 0, 0.5, 500],
    ['the second', 1, 0.5, 1000],
    ['the fourth', 3, 0.5, 4000],
    ['by chance less', 0, 0, 250],
    ['by chance more', 0, 1, 750],
    ['never longer than half a minute by itself', 20, 0.5, 30_000],
  ])('after refusals in a row: %s', (_what, before, random, expected) => {
    const control = throttled({ ...fresh, refusals: before }, 1000, 1000, random)
    expect(waitForNext(control, 0, 1000)).toBe(expected)
    expect(waitForNext(control, 0, 1000 + expected)).toBe(0)
  })

  test('an answer that tells of the bucket ends the pause; one without signs ends only the row', () => {
    const paused = throttled(fresh, 0)
    expect(waitForNext(afterAnswer(paused, full, 1), 0, 1)).toBe(0)
    const silent = afterAnswer(paused, NO_SIGNS, 1)
    expect(waitForNext(silent, 0, 1)).toBe(499)
    expect(silent.refusals).toBe(0)
  })

  // Each running call holds 50, and the bucket leaks 10 a second.
  test.each([
    ['there is room', 600, 0, 0],
    ['it would be exactly full', 50, 0, 10],
    ['10 are missing', 40, 0, 1010],
    ['started calls hold the rest', 120, 2, 3010],
    ['nothing is left', 0, 0, 5010],
  ])('while %s', (_what, remaining, started, freeAt) => {
    let control = afterAnswer(fresh, { remaining, cost: 0.5 }, 0)
    for (let nth = 0; nth < started; nth++) control = afterStart(control)
    const wait = waitForNext(control, 0, 0)
    // Fractions of a second have their own opinion about the last millisecond.
    expect(wait - freeAt).toBeGreaterThanOrEqual(0)
    expect(wait - freeAt).toBeLessThanOrEqual(1)
    expect(waitForNext(control, 0, freeAt / 2)).toBeCloseTo(freeAt / 2, -1)
    expect(waitForNext(control, 0, wait + 1)).toBe(0)
  })

  test('the wait is whole milliseconds', () => {
    const control = afterAnswer(fresh, { remaining: 33.333, cost: 0.5 }, 0)
    const wait = waitForNext(control, 0, 0)
    expect(Number.isInteger(wait)).toBe(true)
    expect(waitForNext(control, 0, wait + 1)).toBe(0)
  })

  test('after a refusal the level that was told before is not believed any longer', () => {
    const control = throttled(afterAnswer(fresh, { remaining: 0, cost: 0.5 }, 0), 0)
    expect(waitForNext(control, 0, 500)).toBe(0)
  })
})

test('a cost that an answer leaves out stays what it was', () => {
  const control = afterAnswer(afterAnswer(fresh, full, 0), { remaining: 500, cost: null }, 1)
  expect(control.signs).toEqual({ remaining: 500, cost: 0.5 })
})
