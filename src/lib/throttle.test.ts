import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttle } from './throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('runs at once, then once for all that is asked meanwhile, and rests again', () => {
  const run = vi.fn()
  const { soon } = throttle(run, 60)
  soon()
  expect(run).toHaveBeenCalledTimes(1)
  soon()
  soon()
  vi.advanceTimersByTime(59)
  expect(run).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(2)
  soon()
  expect(run).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(60)
  expect(run).toHaveBeenCalledTimes(3)
  vi.advanceTimersByTime(600)
  expect(run).toHaveBeenCalledTimes(3)
  soon()
  expect(run).toHaveBeenCalledTimes(4)
})

test('`now` does not wait, and what waited is not run twice', () => {
  const run = vi.fn()
  const throttled = throttle(run, 60)
  throttled.soon()
  throttled.soon()
  throttled.now()
  expect(run).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(600)
  expect(run).toHaveBeenCalledTimes(2)
})

test('what was cancelled is not run', () => {
  const run = vi.fn()
  const throttled = throttle(run, 60)
  throttled.soon()
  throttled.soon()
  throttled.cancel()
  vi.advanceTimersByTime(600)
  expect(run).toHaveBeenCalledTimes(1)
})
