import { moveInGrid, type GridMove, type GridPosition, type GridSize } from './grid-moves.ts'
import type { MatrixView } from './matrix-view.ts'
import type { PersonIds } from './review.ts'

/** A rectangle of cells, first and last included. */
export type GridBlock = {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** What is selected between two cells: these cells, their whole rows or columns, or everything. */
export type BlockExtent = 'cells' | 'rows' | 'columns' | 'all'

/** A selection by the people at its ends, so that it is known again whatever the order. */
export type HeldSelection = { extent: BlockExtent; anchor: PersonIds; head: PersonIds }

/** Where a move leads that selects: never from the cells to the headers or back. */
export function extendInGrid(from: GridPosition, move: GridMove, size: GridSize): GridPosition {
  return { ...moveInGrid(from, move, size), area: from.area }
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
  view: MatrixView,
): GridBlock | null {
  const lastRow = view.reviewers.length - 1
  const lastColumn = view.authors.length - 1
  if (lastRow < 0 || lastColumn < 0) return null
  const rows = between(view.reviewers, anchor.reviewerId, head.reviewerId)
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
  one: MatrixView,
  other: MatrixView,
): boolean {
  const [before, after] = [blockOf(selection, one), blockOf(selection, other)]
  if (!before || !after) return false
  const idsOf = (view: MatrixView, block: GridBlock) => {
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

/** Rows and columns of a block. */
export function peopleIn(view: MatrixView, block: GridBlock): MatrixView {
  return {
    reviewers: view.reviewers.slice(block.firstRow, block.lastRow + 1),
    authors: view.authors.slice(block.firstColumn, block.lastColumn + 1),
  }
}

/** Where two people stand in a list, the first of them first; -1 if one of them is not there. */
function between(people: readonly { id: string }[], one: string, other: string): [number, number] {
  const first = people.findIndex(({ id }) => id === one)
  const second = one === other ? first : people.findIndex(({ id }) => id === other)
  if (first === -1 || second === -1) return [-1, -1]
  return [Math.min(first, second), Math.max(first, second)]
}
