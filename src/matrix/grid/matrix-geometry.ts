import type { Density } from '#src/domain/density.ts'

/** Sizes of the matrix in px; matrix.css draws with the same numbers through its variables. */
export const CELLS: Record<Density, number> = { comfortable: 32, standard: 24, compact: 20 }
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

/** What the frozen headers take of the matrix, in px: those of rows at the left, those of columns at the top. */
export type Frozen = { left: number; top: number }

/** Headers with whole names, and with what a small window has room for: shorter rows, initials above the columns. */
export const FROZEN: Record<'full' | 'short', Frozen> = {
  full: { left: LEFT, top: TOP },
  short: { left: STRIP + 132, top: 28 + BAND + LOADS },
}

/** How many rows and columns, the edge of their cells in px, and, where they are not full, the frozen headers. */
export type GridSides = { rows: number; columns: number; cell: number; frozen?: Frozen }
export type Scroll = { left: number; top: number; width: number; height: number }

/** A place that was scrolled to, and how many rows and columns around it are drawn beyond what is in view. */
export type DrawnPlace = Scroll & { beyond: number }

/** A half-open range of rows and one of columns; `isFirst`: of the first picture, which is as bare as can be. */
export type GridWindow = {
  isFirst: boolean
  firstRow: number
  endRow: number
  firstColumn: number
  endColumn: number
}

/** How far the window reaches beyond what is in view while it is scrolled: one render for many frames. */
export const BEYOND = 7
// When it moves on.
const LEAST = 2
// The name of a column out of view leans into view from the left.
const LEANING_COLUMNS = 4

/** Which rows and columns are drawn for a place. */
export function windowOf(place: DrawnPlace, sides: GridSides): GridWindow {
  const { firstColumn, ...window } = around(place, sides, place.beyond)
  return {
    ...window,
    firstColumn: Math.max(0, firstColumn - LEANING_COLUMNS),
    isFirst: place.beyond === 0,
  }
}

/** Whether what is drawn around one place still does, with something to spare, for another one. */
export function isCovered(scroll: Scroll, drawnAt: DrawnPlace, sides: GridSides): boolean {
  if (drawnAt.beyond === 0) return false
  const needed = around(scroll, sides, LEAST)
  const drawn = around(drawnAt, sides, drawnAt.beyond)
  return (
    needed.firstRow >= drawn.firstRow &&
    needed.endRow <= drawn.endRow &&
    needed.firstColumn >= drawn.firstColumn &&
    needed.endColumn <= drawn.endColumn
  )
}

function around(scroll: Scroll, sides: GridSides, beyond: number): Omit<GridWindow, 'isFirst'> {
  const { rows, columns, cell } = sides
  const { width, height } = bodyOf(scroll, sides)
  const range = (start: number, length: number, count: number): [first: number, end: number] => [
    clamp(Math.floor(start / cell) - beyond, count),
    clamp(Math.ceil((start + length) / cell) + beyond, count),
  ]
  const [firstRow, endRow] = range(scroll.top, height, rows)
  const [firstColumn, endColumn] = range(scroll.left, width, columns)
  return { firstRow, endRow, firstColumn, endColumn }
}

/** The room for cells: what the frozen headers and totals leave of the scroller. */
export function bodyOf(
  { width, height }: Scroll,
  { frozen = FROZEN.full }: Pick<GridSides, 'frozen'>,
): { width: number; height: number } {
  return {
    width: Math.max(0, width - frozen.left - TOTAL_COLUMN),
    height: Math.max(0, height - frozen.top - TOTAL_ROW),
  }
}

/** How many whole rows are in view: a page of PageUp and PageDown. */
export function rowsInView(scroll: Scroll, sides: GridSides): number {
  return Math.max(1, Math.floor(bodyOf(scroll, sides).height / sides.cell))
}

/** Row and column under a point of the scroller; -1 beside the cells on that axis. */
export function cellAt(
  x: number,
  y: number,
  scroll: Scroll,
  { rows, columns, cell, frozen: { left, top } = FROZEN.full }: GridSides,
): { row: number; column: number } {
  const isBesideRight = x >= scroll.width - TOTAL_COLUMN
  const isBelow = y >= scroll.height - TOTAL_ROW
  const row = y < top || isBelow ? -1 : Math.floor((y - top + scroll.top) / cell)
  const column = x < left || isBesideRight ? -1 : Math.floor((x - left + scroll.left) / cell)
  return { row: row < rows ? row : -1, column: column < columns ? column : -1 }
}

/**
 * Where to scroll so that a cell is in view, moving no further than needed; `isCentred` puts it in the middle if it was not
 * in view, `always` even then.
 */
export function scrollToShow(
  scroll: Scroll,
  { row, column }: { row: number | null; column: number | null },
  sides: GridSides,
  isCentred: boolean | 'always' = false,
): { left: number; top: number } {
  const { cell } = sides
  const { width, height } = bodyOf(scroll, sides)
  const alongAxis = (now: number, length: number, index: number | null) => {
    if (index === null) return now
    const start = index * cell
    const isInView = start >= now && start + cell <= now + length
    if (isInView && isCentred !== 'always') return now
    if (isCentred) return Math.max(0, start - Math.floor((length - cell) / 2))
    return start < now ? start : start + cell - length
  }
  return {
    top: alongAxis(scroll.top, height, row),
    left: alongAxis(scroll.left, width, column),
  }
}

/** A CSS length of so many cells: drawn elements need not know how large a cell is. */
export function cells(count: number): string {
  return `calc(var(--mx-cell) * ${count})`
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count)
}
