import { lazy, Suspense, useEffect, useMemo } from 'react'
import type { GridBlock } from '#src/domain/grid-block.ts'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import type { WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { filledColumnsOf } from './filled-columns.ts'
import type { GridWindow } from './matrix-geometry.ts'
import { MatrixRow } from './matrix-row.tsx'
import type { PointerStore } from './pointer-store.ts'

const loadHeadingRow = () => loadFile(() => import('./heading-row.tsx'))
const HeadingRow = lazy(async () => ({ default: (await loadHeadingRow()).HeadingRow }))

type GridRowsProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  drawn: GridWindow
  /** Where the focus is. */
  position: GridPosition
  /** What is selected. */
  block: GridBlock | null
}

// The lines of the window, and that of the focus wherever it is.
export function GridRows({ drawing, writes, pointer, drawn, position, block }: GridRowsProps) {
  // The first page does not wait for headings; when they are chosen they are there.
  useEffect(() => loadSoon(loadHeadingRow), [])
  const { room, view } = drawing
  const filledWith = useMemo(() => filledColumnsOf(room, view.authors), [room, view.authors])
  const filled = useMemo(() => filledWith(writes), [filledWith, writes])
  const { area, row, column } = position
  const focusedRow = area === 'column-header' ? -1 : row
  return rangeWith(drawn.firstRow, drawn.endRow, focusedRow).map((index) => {
    const line = view.lines.all[index]
    if (!line) return null
    const isFocusedRow = index === focusedRow
    const part = {
      drawing,
      row: index,
      firstColumn: drawn.firstColumn,
      endColumn: drawn.endColumn,
      focusedColumn: area === 'row-header' ? -1 : column,
      isFocusedRow,
      tabStop: !isFocusedRow ? null : area === 'row-header' ? 'header' : 'cell',
      isOutOfView: index < drawn.firstRow || index >= drawn.endRow,
    } as const
    if (line.kind === 'heading') {
      return (
        <Suspense key={line.id} fallback={null}>
          <HeadingRow heading={line} {...part} />
        </Suspense>
      )
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

/** The indexes of a range in order, and one more that may lie outside it. */
function rangeWith(first: number, end: number, extra: number): number[] {
  const range = Array.from({ length: Math.max(0, end - first) }, (_none, index) => first + index)
  if (extra === -1 || (extra >= first && extra < end)) return range
  return extra < first ? [extra, ...range] : [...range, extra]
}
