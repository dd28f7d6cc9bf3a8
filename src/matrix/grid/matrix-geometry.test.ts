import { expect, test } from 'vitest'
import {
  BEYOND,
  cellAt,
  CELLS,
  cells,
  isCovered,
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
const PLACE = { ...VIEW, beyond: BEYOND }

test.each([
  [0, 0, { firstRow: 0, endRow: 37, firstColumn: 0, endColumn: 47 }],
  [500 * CELL, 100 * CELL, { firstRow: 493, endRow: 537, firstColumn: 89, endColumn: 147 }],
  [970 * CELL, 960 * CELL, { firstRow: 963, endRow: 1000, firstColumn: 949, endColumn: 1000 }],
])('scrolled to %i down and %i right the window is %o', (top, left, expected) => {
  expect(windowOf({ ...PLACE, top, left }, SIDES)).toEqual({ ...expected, isFirst: false })
})

test.each([
  ['five rows on', { top: 405 * CELL, left: 400 * CELL }, true],
  ['six rows on', { top: 406 * CELL, left: 400 * CELL }, false],
  ['six columns back', { top: 400 * CELL, left: 394 * CELL }, false],
  ['five of each', { top: 395 * CELL, left: 405 * CELL }, true],
  ['in a larger window', { top: 400 * CELL, left: 400 * CELL, height: 2000 }, false],
  ['in a smaller window', { top: 400 * CELL, left: 400 * CELL, height: 200 }, true],
])('what is drawn still does %s: %o, %s', (_what, place, isEnough) => {
  const drawnAt = { ...PLACE, top: 400 * CELL, left: 400 * CELL }
  expect(isCovered({ ...VIEW, ...place }, drawnAt, SIDES)).toBe(isEnough)
})

test('what is drawn at first, of what is in view alone, does not do for scrolling', () => {
  const first = { ...VIEW, top: 400 * CELL, left: 400 * CELL, beyond: 0 }
  expect(windowOf(first, SIDES)).toMatchObject({ firstRow: 400, endRow: 430, endColumn: 440 })
  expect(windowOf(first, SIDES).isFirst).toBe(true)
  expect(isCovered(first, first, SIDES)).toBe(false)
  // Not for a class that is in view as a whole either: around the focus cells are missing.
  expect(isCovered(first, first, { ...SIDES, rows: 4, columns: 4 })).toBe(false)
})

test('at the edges of the class nothing more is needed', () => {
  const end = { ...PLACE, top: 970 * CELL, left: 960 * CELL }
  expect(isCovered(end, { ...end, top: end.top - 5 * CELL }, SIDES)).toBe(true)
  expect(isCovered(VIEW, { ...PLACE, left: 4 * CELL }, SIDES)).toBe(true)
})

test('a window is never larger than the matrix, nor less than nothing', () => {
  expect(
    windowOf(
      { left: 0, top: 0, width: 100, height: 50, beyond: BEYOND },
      { ...SIDES, rows: 2, columns: 3 },
    ),
  ).toEqual({
    firstRow: 0,
    endRow: 2,
    firstColumn: 0,
    endColumn: 3,
    isFirst: false,
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
  expect(windowOf(PLACE, compact).endRow).toBeGreaterThan(windowOf(PLACE, SIDES).endRow)
  const [x, y] = [LEFT + 10 * CELLS.compact, TOP + 4 * CELLS.compact]
  expect(cellAt(x, y, VIEW, compact)).toEqual({ row: 4, column: 10 })
  expect(scrollToShow(VIEW, { row: 100, column: null }, compact).top).toBe(101 * 20 - 30 * 24)
})

test('lengths are told in cells, whatever their size', () => {
  expect(cells(3)).toBe('calc(var(--mx-cell) * 3)')
})
