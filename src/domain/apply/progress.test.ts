import { expect, test } from 'vitest'
import { buildProgress } from '#src/testing/build-apply.ts'
import type { ItemState } from './apply-item.ts'
import { NO_SIGNS } from './call-outcome.ts'
import { countStates, sayCounts, sayTimeLeft, timeLeft, withSettled } from './progress.ts'

const reason = 'x'
const done: ItemState = { is: 'done', isFound: false }

test.each<[string, ItemState[]]>([
  ['0 of 0 changes done', []],
  ['0 of 1 change done', [{ is: 'waiting' }]],
  ['2 of 3 changes done', [done, { is: 'sending' }, { is: 'done', isFound: true }]],
  [
    '1 of 5 changes done, 1 already so, 2 failed, 1 not certain',
    [
      done,
      { is: 'skipped', reason },
      { is: 'failed', reason },
      { is: 'failed', reason },
      { is: 'unknown', reason },
    ],
  ],
])('%s', (words, states) => {
  const entries = states.map((state, n) => [`${n}`, buildProgress(`${n}>9`, { state })] as const)
  expect(sayCounts(countStates(new Map(entries)))).toBe(words)
})

const TEN_A_SECOND = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]

test.each([
  ['nothing is left', 0, [], NO_SIGNS, 1000, 0],
  ['too few are settled to know', 10, [0, 1, 2, 3], NO_SIGNS, 4, null],
  ['nothing is told of the bucket', 20, TEN_A_SECOND, NO_SIGNS, 1000, 2000],
  ['the bucket leaks faster than we fill it', 20, TEN_A_SECOND, sign(0, 0.5), 1000, 2000],
  ['a call costs nothing', 20, TEN_A_SECOND, sign(0, 0), 1000, 2000],
  ['the bucket is full: it goes at the leak', 20, TEN_A_SECOND, sign(0, 2), 1000, 4000],
  ['more than full', 20, TEN_A_SECOND, sign(-50, 2), 1000, 4000],
  // Room for ten calls, and while they are sent it leaks for ten more.
  ['the bucket lasts to the end', 20, TEN_A_SECOND, sign(20, 2), 1000, 2000],
  ['the bucket lasts for half', 40, TEN_A_SECOND, sign(20, 2), 1000, 6000],
])('the time left while %s', (_what, left, pace, signs, now, expected) => {
  expect(timeLeft(left, pace, signs, now)).toBe(expected)
})

function sign(remaining: number, cost: number) {
  return { remaining, cost }
}

test('only the last fifty count for the pace', () => {
  let pace: readonly number[] = []
  for (let at = 0; at < 120; at++) pace = withSettled(pace, at)
  expect([pace[0], pace.at(-1), pace.length]).toEqual([70, 119, 50])
})

test.each([
  [null, ''],
  [0, 'A moment left'],
  [1000, 'A moment left'],
  [1001, 'About 2 seconds left'],
  [10_000, 'About 10 seconds left'],
  [10_001, 'About 15 seconds left'],
  [61_000, 'About 65 seconds left'],
  [90_000, 'About 2 minutes left'],
  [299_000, 'About 5 minutes left'],
])('%s ms are said as "%s"', (ms, words) => {
  expect(sayTimeLeft(ms)).toBe(words)
})
