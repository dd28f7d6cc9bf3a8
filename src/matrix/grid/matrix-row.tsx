import { memo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { hasNothingToDo } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import { classNames } from './class-names.ts'
import { drawnColumns, type DrawnPart } from './drawn-columns.ts'
import { rowParts } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import type { FilledColumns } from './filled-columns.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import { useHoveredColumn, useIsRowHovered, type PointerStore } from './pointer-store.ts'

export type MatrixRowProps = DrawnPart & {
  drawing: Drawing
  writes: WriteStates
  filled: FilledColumns
  pointer: PointerStore
  reviewer: Member
  /** The line on which it stands. */
  row: number
  hasTabStop: boolean
  /** The selected columns of this row; -1 if there are none. */
  firstSelected: number
  lastSelected: number
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { drawing, writes, filled, pointer, reviewer, row, hasTabStop, isFocusedRow } = props
  const { room, view } = drawing
  const hoveredColumn = useHoveredColumn(pointer, row)
  const isHovered = useIsRowHovered(pointer, row)
  const end = drawing.rows.ends.get(row)
  const isIdle =
    hasNothingToDo(room, reviewer) && plannedLoad(writes, reviewer, 'given').assigned === 0
  const parts = rowParts(row)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-owns={`${parts.header} ${parts.cells}`}
      className={classNames(
        'mx-row',
        isIdle && 'mx-lane',
        isHovered && 'mx-hot',
        isFocusedRow && 'mx-focused',
        end && `mx-end-${end}`,
      )}
      style={{ insetBlockStart: cells(row) }}
    >
      <div role="presentation" id={parts.cells} className="mx-cells">
        {drawnColumns(props, filled(reviewer), hoveredColumn).map((column) => {
          const author = view.authors[column]
          if (!author) return null
          return (
            <MatrixCell
              key={author.id}
              drawing={drawing}
              writes={writes}
              reviewer={reviewer}
              author={author}
              column={column}
              isTabStop={hasTabStop && column === props.focusedColumn}
              isSelected={column >= props.firstSelected && column <= props.lastSelected}
            />
          )
        })}
      </div>
    </div>
  )
})
