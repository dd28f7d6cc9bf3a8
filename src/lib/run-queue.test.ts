import { expect, test } from 'vitest'
import { runQueue } from './run-queue.ts'

function deferredRuns() {
  const finish = new Map<string, (result: string) => void>()
  const started: string[] = []
  const run = (name: string) => {
    started.push(name)
    return new Promise<string>((resolve) => finish.set(name, resolve))
  }
  const end = async (name: string) => {
    finish.get(name)!(name.toUpperCase())
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { run, started, end }
}

test('no more than the limit run at a time, and the next starts when one has ended', async () => {
  const { run, started, end } = deferredRuns()
  const results = runQueue(['a', 'b', 'c', 'd'], 2, run)
  expect(started).toEqual(['a', 'b'])
  await end('b')
  expect(started).toEqual(['a', 'b', 'c'])
  await end('a')
  expect(started).toEqual(['a', 'b', 'c', 'd'])
  await end('d')
  await end('c')
  expect(await results).toEqual(['A', 'B', 'C', 'D'])
})

test('nothing to run ends at once', async () => {
  expect(await runQueue([], 4, async () => 1)).toEqual([])
})
