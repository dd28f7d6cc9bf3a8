import type { MatrixLine, MatrixLines } from '#src/domain/matrix-lines.ts'
import type { GridWindow } from './matrix-geometry.ts'

/** A line whose row, header and total are elements; beyond the window only what holds the focus is. */
export type DrawnLine = {
  index: number
  line: MatrixLine
  isFocused: boolean
  isOutOfView: boolean
}

/** The lines of the window in order, and that of the focus wherever it is (-1: in none). */
export function drawnLines(
  { all }: MatrixLines,
  { firstRow, endRow }: GridWindow,
  focusedRow: number,
): DrawnLine[] {
  const indexes = Array.from({ length: Math.max(0, endRow - firstRow) }, (_, at) => firstRow + at)
  if (focusedRow !== -1 && focusedRow < firstRow) indexes.unshift(focusedRow)
  if (focusedRow >= endRow) indexes.push(focusedRow)
  return indexes.flatMap((index) => {
    const line = all[index]
    if (!line) return []
    const isOutOfView = index < firstRow || index >= endRow
    return [{ index, line, isFocused: index === focusedRow, isOutOfView }]
  })
}

/**
 * A header stands in the frozen pane, its cells in the scrolled sheet: the row holds both by `aria-owns`, by these ids, so
 * that one frozen element serves all rows.
 */
export function rowParts(index: number): { header: string; cells: string } {
  return { header: `mx-header-${index}`, cells: `mx-cells-${index}` }
}
