import { expect, test } from 'vitest'
import { drawnColumns, type DrawnPart } from './drawn-columns.ts'

const FILLED = [2, 11, 14, 19, 40]
const PART: DrawnPart = {
  firstColumn: 10,
  endColumn: 20,
  focusedColumn: -1,
  isFocusedRow: false,
  isOutOfView: false,
  isFirst: false,
}
const WINDOW = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]

test.each<[string, Partial<DrawnPart>, number, number[]]>([
  ['what is filled', {}, -1, [11, 14, 19]],
  ['what is pointed at', {}, 12, [11, 12, 14, 19]],
  ['nothing twice', { focusedColumn: 14 }, 14, [11, 14, 19]],
  ['the column of the focus', { focusedColumn: 17 }, -1, [11, 14, 17, 19]],
  ['nothing of a column of the focus beyond the window', { focusedColumn: 40 }, -1, [11, 14, 19]],
  ['all of the row of the focus', { isFocusedRow: true, focusedColumn: 13 }, -1, WINDOW],
  ['its focused cell to the right', { isFocusedRow: true, focusedColumn: 40 }, -1, [...WINDOW, 40]],
  ['its focused cell to the left', { isFocusedRow: true, focusedColumn: 2 }, -1, [2, ...WINDOW]],
  ['with the focus in its header all', { isFocusedRow: true }, -1, WINDOW],
  [
    'beyond the window the focused cell alone',
    { isFocusedRow: true, isOutOfView: true, focusedColumn: 14 },
    -1,
    [14],
  ],
  [
    'in the first picture, of the row of the focus, what is filled and the focused cell',
    { isFirst: true, isFocusedRow: true, focusedColumn: 13 },
    -1,
    [11, 13, 14, 19],
  ],
  [
    'in the first picture nothing of the column of the focus',
    { isFirst: true, focusedColumn: 13 },
    -1,
    [11, 14, 19],
  ],
  ['beyond the window nothing else', { isFocusedRow: true, isOutOfView: true }, -1, []],
])('drawn is %s', (_what, part, hovered, columns) => {
  expect(drawnColumns({ ...PART, ...part }, FILLED, hovered)).toEqual(columns)
})
