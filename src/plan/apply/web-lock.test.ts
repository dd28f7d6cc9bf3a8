import { expect, test, vi } from 'vitest'
import { createGate } from '#src/testing/gate.ts'
import { fakeLocks } from '#src/testing/fake-locks.ts'
import { withLock } from './web-lock.ts'

test('one at a time: the second runs nothing and is told', async () => {
  const locks = fakeLocks()
  const held = createGate()
  const run = vi.fn(async () => undefined)
  const first = withLock(locks, 'a', () => held.opened)
  expect(await withLock(locks, 'a', run)).toBe(false)
  expect(run).not.toHaveBeenCalled()
  expect(await withLock(locks, 'b', run)).toBe(true)
  held.open()
  expect(await first).toBe(true)
  expect(await withLock(locks, 'a', run)).toBe(true)
  expect(run).toHaveBeenCalledTimes(2)
})

test('what fails frees the lock, and the failure is not swallowed', async () => {
  const locks = fakeLocks()
  const fault = new Error('x')
  await expect(withLock(locks, 'a', () => Promise.reject(fault))).rejects.toBe(fault)
  expect(await withLock(locks, 'a', async () => undefined)).toBe(true)
})

test('a browser without locks runs it, and says so only when it is over', async () => {
  const held = createGate()
  let isOver = false
  const running = withLock(undefined, 'a', () => held.opened).finally(() => (isOver = true))
  await Promise.resolve()
  expect(isOver).toBe(false)
  held.open()
  expect(await running).toBe(true)
})
