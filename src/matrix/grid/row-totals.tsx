import { memo } from 'react'
import { hasNothingToDo } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import { classNames } from './class-names.ts'
import type { DrawnLine } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import { useIsRowHovered, type PointerStore } from './pointer-store.ts'
import { Total } from './total.tsx'

type RowTotalsProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  lines: readonly DrawnLine[]
}

// The headers of the rows say the same.
export const RowTotals = memo(function RowTotals(props: RowTotalsProps) {
  const { drawing, writes, pointer, lines } = props
  return (
    <div aria-hidden="true" className="mx-side-totals">
      {lines.map(({ index, line, isFocused }) => {
        const end = drawing.rows.ends.get(index)
        const look = isFocused ? 'mx-focused' : ''
        if (line.kind === 'heading') {
          const { done, assigned } = line.block.given
          const isTight = `${done}/${assigned}`.length > 6
          return (
            <div
              key={line.id}
              className={classNames('mx-total', 'mx-heading', isTight && 'mx-tight', look)}
              style={{ insetBlockStart: cells(index) }}
            >
              {done}/<wbr />
              {assigned}
            </div>
          )
        }
        const load = plannedLoad(writes, line.member, 'given')
        const isIdle = load.assigned === 0 && hasNothingToDo(drawing.room, line.member)
        return (
          <RowTotal
            key={line.id}
            row={index}
            pointer={pointer}
            done={load.done}
            assigned={load.assigned}
            isChanged={load.isChanged}
            look={classNames(
              look,
              isIdle && 'mx-zero',
              load.isChanged && 'mx-planned',
              end && `mx-end-${end}`,
            )}
          />
        )
      })}
    </div>
  )
})

type RowTotalProps = {
  row: number
  pointer: PointerStore
  done: number
  assigned: number
  isChanged: boolean
  look: string
}

const RowTotal = memo(function RowTotal(props: RowTotalProps) {
  const { row, pointer, done, assigned, isChanged, look } = props
  const isHovered = useIsRowHovered(pointer, row)
  return (
    <div
      className={classNames('mx-total', look, isHovered && 'mx-hot')}
      style={{ insetBlockStart: cells(row) }}
    >
      <Total done={done} assigned={assigned} isChanged={isChanged} />
    </div>
  )
})
