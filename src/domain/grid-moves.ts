/** Where focus is: on a cell, on the header of a column (above the first row) or of a row (before the first column). */
export type GridPosition = {
  area: 'cell' | 'column-header' | 'row-header'
  row: number
  column: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export type GridMove =
  Direction | 'row-start' | 'row-end' | 'grid-start' | 'grid-end' | 'page-up' | 'page-down'

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

/**
 * Where Ctrl and an arrow lead: to the next cell in this direction that is filled, else to the edge. It stays among
 * the cells, or among the headers it goes along; looks at one row or one column only.
 */
export function jumpInGrid(
  from: GridPosition,
  direction: Direction,
  size: GridSize,
  isFilled: (row: number, column: number) => boolean,
): GridPosition {
  const isAlongRow = direction === 'left' || direction === 'right'
  const isAwayFromCells =
    (from.area === 'row-header' && direction === 'left') ||
    (from.area === 'column-header' && direction === 'up')
  if (isAwayFromCells) return from
  const isAlongHeaders =
    (from.area === 'row-header' && !isAlongRow) || (from.area === 'column-header' && isAlongRow)
  const isIntoCells = from.area !== 'cell' && !isAlongHeaders
  const step = direction === 'left' || direction === 'up' ? -1 : 1
  const last = Math.max(0, (isAlongRow ? size.columns : size.rows) - 1)
  const start = isIntoCells ? -1 : isAlongRow ? from.column : from.row
  const place = (index: number): GridPosition => ({
    area: isAlongHeaders ? from.area : 'cell',
    row: isAlongRow ? from.row : index,
    column: isAlongRow ? index : from.column,
  })
  for (let index = start + step; !isAlongHeaders && index >= 0 && index <= last; index += step) {
    const { row, column } = place(index)
    if (isFilled(row, column)) return place(index)
  }
  return place(step === 1 ? last : 0)
}

function clamp(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last)
}
