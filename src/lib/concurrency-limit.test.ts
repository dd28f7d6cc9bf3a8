import { expect, test } from 'vitest'
import { createGate } from '#src/testing/gate.ts'
import { concurrencyLimit } from './concurrency-limit.ts'

test('two run at once, the third starts when one is done, in the order of the calls', async () => {
  const atMostTwo = concurrencyLimit(2)
  const gates = [createGate(), createGate(), createGate(), createGate()]
  const started: number[] = []
  const results = gates.map((gate, index) =>
    atMostTwo(async () => {
      started.push(index)
      await gate.opened
      return index
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  gates[1]?.open()
  expect(await results[1]).toBe(1)
  await Promise.resolve()
  expect(started).toEqual([0, 1, 2])
  for (const gate of gates) gate.open()
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3])
})

test('a task that fails makes room for the next', async () => {
  const oneByOne = concurrencyLimit(1)
  const failing = oneByOne(() => Promise.reject(new Error('no')))
  const next = oneByOne(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('a task given up while it waits is never started', async () => {
  const oneByOne = concurrencyLimit(1)
  const gate = createGate()
  const abort = new AbortController()
  let isStarted = false
  const first = oneByOne(() => gate.opened)
  const second = oneByOne(async () => {
    isStarted = true
  }, abort.signal)
  abort.abort()
  gate.open()
  await first
  await expect(second).rejects.toThrow(/abort/i)
  expect(isStarted).toBe(false)
  expect(await oneByOne(() => Promise.resolve('free again'))).toBe('free again')
})
