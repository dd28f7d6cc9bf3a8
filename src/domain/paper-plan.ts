/** Columns of one page: from `start`, `length` of them. */
export type ColumnPage = { start: number; length: number }

/** How a class goes on paper: as the matrix, whose columns take so many pages side by side, or as a list of people. */
export type PaperPlan = { kind: 'matrix'; pages: readonly ColumnPage[] } | { kind: 'list' }

/** What is to be printed. `breaks`: the columns where a new section starts. */
export type PaperContent = {
  view: 'matrix' | 'list'
  rows: number
  columns: number
  breaks: readonly number[]
}

// On a landscape page of A4 or Letter a column is then still 4 mm wide, as wide as a sign and a name set upright.
const MOST_A_PAGE = 50
// More than two pages side by side nobody lays on a table.
const MOST_COLUMNS = 100
// More cells than this take the browser longer than a few seconds, on any number of pages.
const MOST_CELLS = 60_000
// How far from equal pages a page may be, so that it ends where a section ends.
const SLACK = 8

/** The list as it was asked for, and where the matrix would be too wide for paper; else the matrix and its pages. */
export function planPaper({ view, rows, columns, breaks }: PaperContent): PaperPlan {
  const isTooLarge = columns > MOST_COLUMNS || rows * columns > MOST_CELLS
  if (view === 'list' || isTooLarge || rows === 0 || columns === 0) return { kind: 'list' }
  return { kind: 'matrix', pages: planColumns(columns, breaks) }
}

/**
 * The columns in as few pages as hold them, each about as wide as the others. A page ends with a section where one ends
 * near enough.
 */
export function planColumns(columns: number, breaks: readonly number[]): ColumnPage[] {
  const pages: ColumnPage[] = []
  let start = 0
  for (let left = Math.ceil(columns / MOST_A_PAGE); left > 0; left -= 1) {
    const length = left === 1 ? columns - start : lengthOf(start, columns, left, breaks)
    pages.push({ start, length })
    start += length
  }
  return pages
}

function lengthOf(start: number, columns: number, left: number, breaks: readonly number[]): number {
  const rest = columns - start
  const equal = Math.ceil(rest / left)
  // What this page leaves must fit on the others.
  const least = Math.max(equal - SLACK, rest - MOST_A_PAGE * (left - 1), 1)
  const most = Math.min(equal + SLACK, MOST_A_PAGE)
  const near = breaks
    .map((at) => at - start)
    .filter((length) => length >= least && length <= most)
    .sort((a, b) => Math.abs(a - equal) - Math.abs(b - equal))
  return near[0] ?? equal
}
