import { expect, test } from 'vitest'
import { nextRow } from './next-row.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 24, 24],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, -1],
  ['PageDown', 3, 13],
  ['PageDown', 20, 24],
  ['PageUp', 13, 3],
  ['PageUp', 3, 0],
  ['Home', 7, 0],
  ['End', 7, 24],
  ['a', 7, null],
])('%s on row %i of 25 moves to %s', (key, index, next) => {
  expect(nextRow(key, index, 25)).toBe(next)
})
