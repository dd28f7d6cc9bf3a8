import { memo } from 'react'
import { columnMark } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import { useSpot, type PointerStore } from './pointer-store.ts'

type GridLinesProps = {
  drawing: Drawing
  writes: WriteStates
  firstColumn: number
  endColumn: number
}

// Hairlines are a background; here are the stronger ones after groups and sections and the lanes of columns.
export const GridLines = memo(function GridLines(props: GridLinesProps) {
  const { drawing, writes, firstColumn, endColumn } = props
  const lines = []
  for (let column = firstColumn; column < endColumn; column += 1) {
    const author = drawing.view.authors[column]
    if (
      author &&
      columnMark(drawing.room, author) === 'no-review' &&
      plannedLoad(writes, author, 'received').assigned === 0
    ) {
      lines.push(<Line key={`lane ${column}`} className="mx-lane-column" column={column} />)
    }
    const end = drawing.columns.ends.get(column)
    if (end) {
      lines.push(
        <Line key={`end ${column}`} className={`mx-rule mx-rule-${end}`} column={column} />,
      )
    }
  }
  return lines
})

function Line({ className, column }: { className: string; column: number }) {
  return (
    <div
      aria-hidden="true"
      className={className}
      style={{ insetInlineStart: `calc(var(--mx-left) + ${cells(column)})` }}
    />
  )
}

type CrossProps = { pointer: PointerStore; focusedColumn: number }

// Rows tint themselves; the tint of a column is one element over all of them.
export function ColumnTint({ pointer, focusedColumn }: CrossProps) {
  const { column } = useSpot(pointer)
  return (
    <>
      {column !== -1 && <Line className="mx-tint" column={column} />}
      {focusedColumn !== -1 && focusedColumn !== column && (
        <Line className="mx-tint mx-tint-focus" column={focusedColumn} />
      )}
    </>
  )
}
