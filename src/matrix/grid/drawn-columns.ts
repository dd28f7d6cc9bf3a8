export type DrawnPart = {
  firstColumn: number
  endColumn: number
  /** All cells of the focused column are drawn, and all of the focused row. */
  focusedColumn: number
  isFocusedRow: boolean
  isOutOfView: boolean
  /** The first picture: around the focus there is nothing yet but the cell that has it. */
  isFirst: boolean
}

/**
 * The columns of a row that are elements, from left to right: of the window those that are filled (given in that order)
 * and the one under the pointer, around the focus all. Beyond the window there is the cell that holds focus, nothing else.
 */
export function drawnColumns(part: DrawnPart, filled: readonly number[], hovered = -1): number[] {
  const { firstColumn, endColumn, focusedColumn, isFocusedRow, isOutOfView, isFirst } = part
  const isDrawn = (column: number) => !isOutOfView && column >= firstColumn && column < endColumn
  if (isFocusedRow && !isOutOfView && !isFirst) {
    const all = Array.from({ length: endColumn - firstColumn }, (_, index) => firstColumn + index)
    if (focusedColumn === -1 || isDrawn(focusedColumn)) return all
    return focusedColumn < firstColumn ? [focusedColumn, ...all] : [...all, focusedColumn]
  }
  const columns = filled.filter(isDrawn)
  const ofFocus = isFirst && !isFocusedRow ? -1 : focusedColumn
  for (const extra of [ofFocus, hovered]) {
    const isKept = isDrawn(extra) || (extra !== -1 && extra === focusedColumn && isFocusedRow)
    if (isKept && !columns.includes(extra)) columns.push(extra)
  }
  return columns.sort((a, b) => a - b)
}
