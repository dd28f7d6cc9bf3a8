export type DrawnPart = {
  firstColumn: number
  endColumn: number
  /** All cells of the focused column are drawn, and all of the focused row. */
  focusedColumn: number
  isFocusedRow: boolean
  isOutOfView: boolean
}

/** The columns of a row that are elements, from left to right: what `isDrawn` asks for, and around the focus all. */
export function drawnColumns(part: DrawnPart, isDrawn: (column: number) => boolean): number[] {
  const { firstColumn, endColumn, focusedColumn, isFocusedRow, isOutOfView } = part
  const columns: number[] = []
  // Beyond the window there is the cell that holds focus, and in a row beyond it nothing else.
  if (focusedColumn !== -1 && focusedColumn < firstColumn && isFocusedRow) {
    columns.push(focusedColumn)
  }
  for (let column = firstColumn; column < endColumn && !isOutOfView; column += 1) {
    if (isFocusedRow || column === focusedColumn || isDrawn(column)) columns.push(column)
  }
  const isBeyond = focusedColumn >= endColumn || (isOutOfView && focusedColumn >= firstColumn)
  if (isBeyond && isFocusedRow) columns.push(focusedColumn)
  return columns
}
