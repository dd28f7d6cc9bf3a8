import { useEffect, useMemo } from 'react'
import type { GridBlock } from '#src/domain/grid-block.ts'
import { loadSoon } from '#src/lib/load-file.ts'
import type { WriteStates } from './cell-look.ts'
import type { DrawnLine } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import { filledColumnsOf } from './filled-columns.ts'
import { LazyHeadingRow, loadHeadings } from './lazy-headings.tsx'
import type { GridWindow } from './matrix-geometry.ts'
import { MatrixRow } from './matrix-row.tsx'
import type { PointerStore } from './pointer-store.ts'

type GridRowsProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  drawn: GridWindow
  lines: readonly DrawnLine[]
  /** -1 if the focus is in a header of a row. */
  focusedColumn: number
  /** The Tab key leads to a cell, that of the focus. */
  isTabStop: boolean
  /** What is selected. */
  block: GridBlock | null
}

// The cells of the window. Their headers stand in the frozen pane beside them.
export function GridRows(props: GridRowsProps) {
  const { drawing, writes, pointer, drawn, lines, focusedColumn, isTabStop, block } = props
  useEffect(() => loadSoon(loadHeadings), [])
  const { room, view } = drawing
  const filledWith = useMemo(() => filledColumnsOf(room, view.authors), [room, view.authors])
  const filled = useMemo(() => filledWith(writes), [filledWith, writes])
  return lines.map(({ index, line, isFocused, isOutOfView }) => {
    const part = {
      drawing,
      row: index,
      firstColumn: drawn.firstColumn,
      endColumn: drawn.endColumn,
      focusedColumn,
      isFocusedRow: isFocused,
      isOutOfView,
      isFirst: drawn.isFirst,
      hasTabStop: isTabStop && isFocused,
    }
    if (line.kind === 'heading') {
      return <LazyHeadingRow key={line.id} heading={line} {...part} />
    }
    const isSelected = block && index >= block.firstRow && index <= block.lastRow
    return (
      <MatrixRow
        key={line.id}
        {...part}
        writes={writes}
        filled={filled}
        pointer={pointer}
        reviewer={line.member}
        firstSelected={isSelected ? block.firstColumn : -1}
        lastSelected={isSelected ? block.lastColumn : -1}
      />
    )
  })
}
