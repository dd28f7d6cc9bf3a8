/** Sizes of the matrix in px; matrix.css draws with the same numbers through its variables. */
export const CELL = 24
export const STRIP = 18
export const ROW_HEADER = 214
export const LEFT = STRIP + ROW_HEADER
export const NAMES = 108
export const BAND = 18
export const LOADS = 36
export const TOP = NAMES + BAND + LOADS
export const TOTAL_COLUMN = 46
export const TOTAL_ROW = 24
/** Room for the name of the last author, which leans out over the totals. */
export const LEAN = 34

export type GridSides = { rows: number; columns: number }
export type Scroll = { left: number; top: number; width: number; height: number }

/** A half-open range of rows and one of columns. */
export type GridWindow = {
  firstRow: number
  endRow: number
  firstColumn: number
  endColumn: number
}

// The window moves in steps of so many cells, and reaches so far beyond what is in view: one render for several frames.
const STEP = 4
const BEYOND = 4
// The name of a column out of view leans into view from the left.
const LEANING_COLUMNS = 4

/** Which rows and columns are drawn for a place that was scrolled to. */
export function windowOf(scroll: Scroll, { rows, columns }: GridSides): GridWindow {
  const [firstRow, endRow] = range(scroll.top, scroll.height - TOP - TOTAL_ROW, rows)
  const [firstColumn, endColumn] = range(scroll.left, scroll.width - LEFT - TOTAL_COLUMN, columns)
  return { firstRow, endRow, firstColumn: Math.max(0, firstColumn - LEANING_COLUMNS), endColumn }
}

function range(start: number, length: number, count: number): [first: number, end: number] {
  const first = Math.floor(start / CELL)
  const end = Math.ceil((start + Math.max(0, length)) / CELL)
  return [
    clamp(Math.floor((first - BEYOND) / STEP) * STEP, count),
    clamp(Math.ceil((end + BEYOND) / STEP) * STEP, count),
  ]
}

/** How many whole rows are in view: a page of PageUp and PageDown. */
export function rowsInView({ height }: Scroll): number {
  return Math.max(1, Math.floor((height - TOP - TOTAL_ROW) / CELL))
}

/** Row and column under a point of the scroller; -1 beside the cells on that axis. */
export function cellAt(
  x: number,
  y: number,
  scroll: Scroll,
  { rows, columns }: GridSides,
): { row: number; column: number } {
  const isBesideRight = x >= scroll.width - TOTAL_COLUMN
  const isBelow = y >= scroll.height - TOTAL_ROW
  const row = y < TOP || isBelow ? -1 : Math.floor((y - TOP + scroll.top) / CELL)
  const column = x < LEFT || isBesideRight ? -1 : Math.floor((x - LEFT + scroll.left) / CELL)
  return { row: row < rows ? row : -1, column: column < columns ? column : -1 }
}

/** Where to scroll so that a cell is in view, moving no further than needed; `isCentred` puts it in the middle. */
export function scrollToShow(
  scroll: Scroll,
  { row, column }: { row: number | null; column: number | null },
  isCentred = false,
): { left: number; top: number } {
  return {
    top: alongAxis(scroll.top, scroll.height - TOP - TOTAL_ROW, row, isCentred),
    left: alongAxis(scroll.left, scroll.width - LEFT - TOTAL_COLUMN, column, isCentred),
  }
}

function alongAxis(now: number, length: number, index: number | null, isCentred: boolean): number {
  if (index === null) return now
  const start = index * CELL
  const isInView = start >= now && start + CELL <= now + length
  if (isInView) return now
  if (isCentred) return Math.max(0, start - Math.floor((length - CELL) / 2))
  return start < now ? start : start + CELL - length
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count)
}
