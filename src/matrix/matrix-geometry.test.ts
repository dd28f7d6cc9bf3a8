import { expect, test } from 'vitest'
import {
  cellAt,
  CELLS,
  cells,
  LEFT,
  rowsInView,
  scrollToShow,
  TOP,
  windowOf,
} from './matrix-geometry.ts'

const CELL = CELLS.standard
const SIDES = { rows: 1000, columns: 1000, cell: CELL }
// 30 whole rows and 40 whole columns are in view.
const VIEW = { left: 0, top: 0, width: LEFT + 46 + 40 * CELL, height: TOP + 24 + 30 * CELL }

test.each([
  [0, 0, { firstRow: 0, endRow: 36, firstColumn: 0, endColumn: 44 }],
  [500 * CELL, 100 * CELL, { firstRow: 496, endRow: 536, firstColumn: 92, endColumn: 144 }],
  [970 * CELL, 960 * CELL, { firstRow: 964, endRow: 1000, firstColumn: 952, endColumn: 1000 }],
])('scrolled to %i down and %i right the window is %o', (top, left, expected) => {
  expect(windowOf({ ...VIEW, top, left }, SIDES)).toEqual(expected)
})

test('the window stays the same for steps smaller than its own', () => {
  const at = (top: number) => windowOf({ ...VIEW, top }, SIDES)
  expect(at(401 * CELL)).toEqual(at(402 * CELL))
})

test('a window is never larger than the matrix, nor less than nothing', () => {
  expect(
    windowOf({ left: 0, top: 0, width: 100, height: 50 }, { ...SIDES, rows: 2, columns: 3 }),
  ).toEqual({
    firstRow: 0,
    endRow: 2,
    firstColumn: 0,
    endColumn: 3,
  })
})

test('a page is the whole rows in view, at least one', () => {
  expect(rowsInView(VIEW, SIDES)).toBe(30)
  expect(rowsInView({ ...VIEW, height: 40 }, SIDES)).toBe(1)
})

test.each([
  ['a cell', LEFT + 5, TOP + 30, 1, 0],
  ['a row header', 40, TOP + 1, 0, -1],
  ['a column header', LEFT + 25, 20, -1, 1],
  ['the totals at the right', VIEW.width - 10, TOP + 1, 0, -1],
  ['the totals below', LEFT + 1, VIEW.height - 10, -1, 0],
])('under the pointer is %s', (_what, x, y, row, column) => {
  expect(cellAt(x, y, VIEW, SIDES)).toEqual({ row, column })
})

test('what was scrolled counts, and beyond the last person there is nobody', () => {
  const scrolled = { ...VIEW, top: 10 * CELL, left: 7 * CELL }
  expect(cellAt(LEFT, TOP, scrolled, SIDES)).toEqual({ row: 10, column: 7 })
  expect(cellAt(LEFT + 5 * CELL, TOP, VIEW, { ...SIDES, rows: 1, columns: 5 })).toEqual({
    row: 0,
    column: -1,
  })
})

test.each([
  ['stays for what is in view', { row: 3, column: 3 }, false, { top: 0, left: 0 }],
  ['goes no further than needed', { row: 30, column: 40 }, false, { top: CELL, left: CELL }],
  ['moves one way only', { row: 30, column: null }, false, { top: CELL, left: 0 }],
  ['puts it in the middle', { row: 500, column: 0 }, true, { top: 500 * CELL - 348, left: 0 }],
])('to show a cell it %s', (_what, cell, isCentred, expected) => {
  expect(scrollToShow(VIEW, cell, SIDES, isCentred)).toEqual(expected)
})

test('back up the cell comes to the edge', () => {
  const scrolled = { ...VIEW, top: 100 * CELL, left: 100 * CELL }
  expect(scrollToShow(scrolled, { row: 5, column: 6 }, SIDES)).toEqual({
    top: 5 * CELL,
    left: 6 * CELL,
  })
})

test('with smaller cells more of them are in the window, on a page and under the same point', () => {
  const compact = { ...SIDES, cell: CELLS.compact }
  expect(rowsInView(VIEW, compact)).toBe(36)
  expect(windowOf(VIEW, compact).endRow).toBeGreaterThan(windowOf(VIEW, SIDES).endRow)
  const [x, y] = [LEFT + 10 * CELLS.compact, TOP + 4 * CELLS.compact]
  expect(cellAt(x, y, VIEW, compact)).toEqual({ row: 4, column: 10 })
  expect(scrollToShow(VIEW, { row: 100, column: null }, compact).top).toBe(101 * 20 - 30 * 24)
})

test('lengths are told in cells, whatever their size', () => {
  expect(cells(3)).toBe('calc(var(--mx-cell) * 3)')
})
