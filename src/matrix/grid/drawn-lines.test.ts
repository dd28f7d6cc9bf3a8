import { expect, test } from 'vitest'
import { plainLines } from '#src/domain/matrix-lines.ts'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import { drawnLines } from './drawn-lines.ts'

const { members } = buildRoom({
  people: Array.from({ length: 20 }, (_, index) => buildPerson(String(100 + index))),
})
const WINDOW = { firstRow: 5, endRow: 9, firstColumn: 0, endColumn: 9, isFirst: false }

test.each([
  ['with the focus in none', -1, [5, 6, 7, 8], -1, -1],
  ['with the focus in one', 7, [5, 6, 7, 8], 7, -1],
  ['with the focus above', 2, [2, 5, 6, 7, 8], 2, 2],
  ['with the focus below', 9, [5, 6, 7, 8, 9], 9, 9],
])('the lines of the window %s', (_what, focusedRow, indexes, focused, outOfView) => {
  const lines = drawnLines(plainLines(members), WINDOW, focusedRow)
  expect(lines.map(({ index }) => index)).toEqual(indexes)
  expect(lines.find(({ isFocused }) => isFocused)?.index ?? -1).toBe(focused)
  expect(lines.find(({ isOutOfView }) => isOutOfView)?.index ?? -1).toBe(outOfView)
})

test('a window beyond the end of the class has the lines that there are', () => {
  const lines = drawnLines(plainLines(members), { ...WINDOW, firstRow: 18, endRow: 24 }, 30)
  expect(lines.map(({ index }) => index)).toEqual([18, 19])
})
