import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FileError, loadFile, loadSoon } from './load-file.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A file that comes after so many failures. */
function fileAfter(failures: number) {
  let asked = 0
  return vi.fn(async () => {
    asked += 1
    if (asked <= failures) throw new TypeError('Failed to fetch dynamically imported module')
    return { part: 'here' }
  })
}

test.each([0, 1, 2])('a file that fails %i times is there', async (failures) => {
  const load = fileAfter(failures)
  const loaded = loadFile(load)
  await vi.runAllTimersAsync()
  expect(await loaded).toEqual({ part: 'here' })
  expect(load).toHaveBeenCalledTimes(failures + 1)
})

test('a file that fails three times is told as such, with what the browser said', async () => {
  const load = fileAfter(3)
  const loaded = loadFile(load).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  const error = await loaded
  expect(error).toBeInstanceOf(FileError)
  expect(error).toHaveProperty('cause.message', 'Failed to fetch dynamically imported module')
  expect(load).toHaveBeenCalledTimes(3)
})

test('the second pause is longer than the first', async () => {
  const load = fileAfter(3)
  loadFile(load).catch(() => undefined)
  await vi.advanceTimersByTimeAsync(500)
  expect(load).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(500)
  expect(load).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(load).toHaveBeenCalledTimes(3)
})

test('what is loaded before it is wanted comes one after the other, in idle moments', async () => {
  const log: string[] = []
  const part = (name: string, ms: number) => async () => {
    log.push(`begin ${name}`)
    await new Promise((resolve) => setTimeout(resolve, ms))
    log.push(`end ${name}`)
  }
  loadSoon(part('menu', 1_000))
  loadSoon(() => Promise.reject(new FileError('It did not come.')))
  loadSoon(part('dialog', 10))
  await Promise.resolve()
  expect(log).toEqual([])
  await vi.runAllTimersAsync()
  expect(log).toEqual(['begin menu', 'end menu', 'begin dialog', 'end dialog'])
})
