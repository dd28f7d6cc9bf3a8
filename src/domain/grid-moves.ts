/** Where focus is: on a cell, on the header of a column (above the first row) or of a row (before the first column). */
export type GridPosition = {
  area: 'cell' | 'column-header' | 'row-header'
  row: number
  column: number
}

export type GridMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'page-up'
  | 'page-down'

/** How large the grid is, and how many rows are a page. */
export type GridSize = { rows: number; columns: number; page: number }

/** The move that a key means in a grid, or null: arrows, Home and End (with Ctrl of the whole grid), pages. */
export function moveOfKey(key: string, isControl: boolean): GridMove | null {
  if (key === 'Home') return isControl ? 'grid-start' : 'row-start'
  if (key === 'End') return isControl ? 'grid-end' : 'row-end'
  return isControl ? null : (MOVE_OF_KEY[key] ?? null)
}

const MOVE_OF_KEY: Record<string, GridMove> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/**
 * Where a move leads. Moves clamp at the edges and never wrap; one step up from the first row is the column's
 * header, one step left from the first column the row's header, and from there back the same way.
 */
export function moveInGrid(from: GridPosition, move: GridMove, size: GridSize): GridPosition {
  const lastRow = Math.max(0, size.rows - 1)
  const lastColumn = Math.max(0, size.columns - 1)
  const row = clamp(from.row, lastRow)
  const column = clamp(from.column, lastColumn)
  const here = { area: from.area, row, column }
  const isCell = from.area === 'cell'
  const isColumnHeader = from.area === 'column-header'
  const isRowHeader = from.area === 'row-header'
  switch (move) {
    case 'up':
      if (isColumnHeader) return here
      if (isCell && row === 0) return { ...here, area: 'column-header' }
      return { ...here, row: clamp(row - 1, lastRow) }
    case 'down':
      if (isColumnHeader) return { area: 'cell', row: 0, column }
      return { ...here, row: clamp(row + 1, lastRow) }
    case 'left':
      if (isRowHeader) return here
      if (isCell && column === 0) return { ...here, area: 'row-header' }
      return { ...here, column: clamp(column - 1, lastColumn) }
    case 'right':
      if (isRowHeader) return { area: 'cell', row, column: 0 }
      return { ...here, column: clamp(column + 1, lastColumn) }
    case 'row-start':
      return isRowHeader ? here : { ...here, column: 0 }
    case 'row-end':
      return { ...here, area: isRowHeader ? 'cell' : from.area, column: lastColumn }
    case 'grid-start':
      return { area: 'cell', row: 0, column: 0 }
    case 'grid-end':
      return { area: 'cell', row: lastRow, column: lastColumn }
    case 'page-up':
      return isColumnHeader ? here : { ...here, row: clamp(row - size.page, lastRow) }
    case 'page-down':
      if (isColumnHeader) return { area: 'cell', row: clamp(size.page - 1, lastRow), column }
      return { ...here, row: clamp(row + size.page, lastRow) }
  }
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last)
}
