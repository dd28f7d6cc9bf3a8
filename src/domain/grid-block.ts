import { moveInGrid, type GridMove, type GridPosition, type GridSize } from './grid-moves.ts'
import {
  ownLine,
  reviewerAt,
  reviewersBetween,
  type LinedView,
  type MatrixLines,
} from './matrix-lines.ts'
import type { MatrixView } from './matrix-view.ts'
import type { PersonIds } from './review.ts'

/** A rectangle of cells, first and last included; rows are lines, and the headings among them do not count. */
export type GridBlock = {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

export function isInBlock(block: GridBlock, { row, column }: Pick<GridPosition, 'row' | 'column'>) {
  const isRow = row >= block.firstRow && row <= block.lastRow
  return isRow && column >= block.firstColumn && column <= block.lastColumn
}

/** What is selected between two cells: these cells, their whole rows or columns, or everything. */
export type BlockExtent = 'cells' | 'rows' | 'columns' | 'all'

/** A selection by the people at its ends, so that it is known again whatever the order. */
export type HeldSelection = { extent: BlockExtent; anchor: PersonIds; head: PersonIds }

/** Where a move leads that selects: never from the cells to the headers or back. */
export function extendInGrid(from: GridPosition, move: GridMove, size: GridSize): GridPosition {
  return { ...moveInGrid(from, move, size), area: from.area }
}

/**
 * The ends of a selection that goes from one place to another, on people: a heading in its way is stepped over. Null where
 * there are only headings, as along one of them.
 */
export function endsOfMove(
  lines: MatrixLines,
  from: GridPosition,
  to: GridPosition,
): { from: GridPosition; to: GridPosition } | null {
  if (to.area === 'column-header') return { from, to }
  const step = Math.sign(to.row - from.row)
  const start = nextPerson(lines, from.row, step)
  if (start === -1) return null
  const beyond = nextPerson(lines, to.row, step)
  const end = beyond === -1 ? nextPerson(lines, to.row, -step) : beyond
  return { from: { ...from, row: start }, to: { ...to, row: end } }
}

/** The first line of a person from a line on, in steps of 1 or -1; -1 if there is none. */
function nextPerson(lines: MatrixLines, from: number, step: number): number {
  for (let line = from; line >= 0 && line < lines.all.length; line += step) {
    if (reviewerAt(lines, line)) return line
    if (step === 0) return -1
  }
  return -1
}

/** What a selection takes in that ends at this part of the grid: at a header it is whole rows or columns. */
export function extentOf(area: GridPosition['area']): BlockExtent {
  if (area === 'row-header') return 'rows'
  return area === 'column-header' ? 'columns' : 'cells'
}

/** What Ctrl+A selects: first the row, or from a column's header the column, and pressed again everything. */
export function extentOfAll(selected: BlockExtent | null, area: GridPosition['area']): BlockExtent {
  if (selected !== null && selected !== 'cells') return 'all'
  return area === 'column-header' ? 'columns' : 'rows'
}

/** The cells of a selection in a view; null if somebody at its ends is not in the view, or there are no cells. */
export function blockOf(
  { extent, anchor, head }: HeldSelection,
  view: LinedView,
): GridBlock | null {
  const { lines } = view
  const lastRow = lines.all.findLastIndex(({ kind }) => kind === 'person')
  const lastColumn = view.authors.length - 1
  if (lastRow < 0 || lastColumn < 0) return null
  const rows = inOrder(ownLine(lines, anchor.reviewerId), ownLine(lines, head.reviewerId))
  const columns = between(view.authors, anchor.authorId, head.authorId)
  const isWholeHeight = extent === 'columns' || extent === 'all'
  const isWholeWidth = extent === 'rows' || extent === 'all'
  const [firstRow, endRow] = isWholeHeight ? [0, lastRow] : rows
  const [firstColumn, endColumn] = isWholeWidth ? [0, lastColumn] : columns
  if (firstRow === -1 || firstColumn === -1) return null
  return { firstRow, lastRow: endRow, firstColumn, lastColumn: endColumn }
}

/** Whether a selection holds the same people in two views, in whatever order they stand there. */
export function holdsSamePeople(
  selection: HeldSelection,
  one: LinedView,
  other: LinedView,
): boolean {
  const [before, after] = [blockOf(selection, one), blockOf(selection, other)]
  if (!before || !after) return false
  const idsOf = (view: LinedView, block: GridBlock) => {
    const { reviewers, authors } = peopleIn(view, block)
    return [reviewers, authors].map((side) =>
      side
        .map(({ id }) => id)
        .sort()
        .join(),
    )
  }
  return idsOf(one, before).join('|') === idsOf(other, after).join('|')
}

/** The people of a block. Who is folded away between its rows is not among them: nobody saw that they are meant. */
export function peopleIn(view: LinedView, block: GridBlock): MatrixView {
  return {
    reviewers: reviewersBetween(view.lines, block.firstRow, block.lastRow),
    authors: view.authors.slice(block.firstColumn, block.lastColumn + 1),
  }
}

/** Where two people stand in a list, the first of them first; -1 if one of them is not there. */
function between(people: readonly { id: string }[], one: string, other: string): [number, number] {
  const first = people.findIndex(({ id }) => id === one)
  const second = one === other ? first : people.findIndex(({ id }) => id === other)
  return inOrder(first, second)
}

function inOrder(one: number, other: number): [number, number] {
  if (one === -1 || other === -1) return [-1, -1]
  return [Math.min(one, other), Math.max(one, other)]
}
