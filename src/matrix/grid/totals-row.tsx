import { memo, useMemo } from 'react'
import { columnMark } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import { Total } from './total.tsx'

type TotalsRowProps = {
  drawing: Drawing
  writes: WriteStates
  firstColumn: number
  endColumn: number
}

// The headers of the columns say the same.
export const TotalsRow = memo(function TotalsRow(props: TotalsRowProps) {
  const { drawing, writes, firstColumn, endColumn } = props
  const { room, view } = drawing
  // Not at each step of scrolling.
  const loads = useMemo(
    () => view.authors.map((author) => plannedLoad(writes, author, 'received')),
    [view.authors, writes],
  )
  const grand = useMemo(
    () => ({
      done: loads.reduce((sum, load) => sum + load.done, 0),
      assigned: loads.reduce((sum, load) => sum + load.assigned, 0),
      isChanged: loads.some(({ isChanged }) => isChanged),
    }),
    [loads],
  )
  return (
    <div aria-hidden="true" className="mx-foot">
      <div className="mx-foot-corner">Received</div>
      <div className="mx-cells">
        {view.authors.slice(firstColumn, endColumn).map((author, offset) => {
          const column = firstColumn + offset
          const mark = columnMark(room, author)
          const load = loads[column] ?? plannedLoad(writes, author, 'received')
          const isBlank = mark === 'not-submitted' && load.assigned === 0
          const end = drawing.columns.ends.get(column)
          return (
            <span
              key={author.id}
              className={[
                'mx-sum',
                mark === 'no-review' && load.assigned === 0 ? 'mx-zero' : '',
                load.isChanged ? 'mx-planned' : '',
                isBlank ? 'mx-away' : '',
                end ? `mx-end-${end}` : '',
              ].join(' ')}
              style={{ insetInlineStart: cells(column) }}
            >
              {isBlank ? '–' : <Total {...load} />}
            </span>
          )
        })}
      </div>
      <div
        className={`mx-total mx-grand${grand.assigned > 999 ? ' mx-tight' : ''}${grand.isChanged ? ' mx-planned' : ''}`}
      >
        {grand.done}/<wbr />
        <b>{grand.assigned}</b>
      </div>
    </div>
  )
})
