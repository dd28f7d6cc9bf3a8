import { memo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { rowMark } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import { drawnColumns, type DrawnPart } from './drawn-columns.ts'
import type { Drawing } from './drawing.ts'
import type { FilledColumns } from './filled-columns.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { cells } from './matrix-geometry.ts'
import { useHoveredColumn, useIsRowHovered, type PointerStore } from './pointer-store.ts'
import { plannedLoad } from './planned-load.ts'
import { RowHeader } from './row-header.tsx'
import { Total } from './total.tsx'

export type MatrixRowProps = DrawnPart & {
  drawing: Drawing
  writes: WriteStates
  filled: FilledColumns
  pointer: PointerStore
  reviewer: Member
  /** The line on which it stands. */
  row: number
  /** Which part of this row the Tab key reaches. */
  tabStop: 'header' | 'cell' | null
  /** The selected columns of this row; -1 if there are none. */
  firstSelected: number
  lastSelected: number
}

export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { drawing, writes, filled, pointer, reviewer, row, tabStop, isFocusedRow } = props
  const { room, view, now } = drawing
  const hoveredColumn = useHoveredColumn(pointer, row)
  const isHovered = useIsRowHovered(pointer, row)
  const mark = rowMark(room, reviewer, now)
  const end = drawing.rows.ends.get(row)
  const load = plannedLoad(writes, reviewer, 'given')
  const isIdle = mark === 'nothing-to-do' && load.assigned === 0
  const columns = drawnColumns(props, filled(reviewer), hoveredColumn)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classNames(
        'mx-row',
        isIdle && 'mx-lane',
        isHovered && 'mx-hot',
        isFocusedRow && 'mx-focused',
        end && `mx-end-${end}`,
      )}
      style={{ insetBlockStart: cells(row) }}
    >
      <RowHeader
        drawing={drawing}
        reviewer={reviewer}
        done={load.done}
        assigned={load.assigned}
        added={load.added}
        isTabStop={tabStop === 'header'}
      />
      <div role="presentation" className="mx-cells">
        {columns.map((column) => {
          const author = view.authors[column]
          if (!author) return null
          return (
            <MatrixCell
              key={author.id}
              room={room}
              writes={writes}
              now={now}
              reviewer={reviewer}
              author={author}
              column={column}
              isTabStop={tabStop === 'cell' && column === props.focusedColumn}
              isSelected={column >= props.firstSelected && column <= props.lastSelected}
            />
          )
        })}
      </div>
      <div
        aria-hidden="true"
        className={classNames('mx-total', isIdle && 'mx-zero', load.isChanged && 'mx-planned')}
      >
        <Total {...load} />
      </div>
    </div>
  )
})

function classNames(...names: (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined).join(' ')
}
