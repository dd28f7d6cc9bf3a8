import { memo } from 'react'
import { columnMark } from '#src/domain/matrix-marks.ts'
import type { WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from './planned-load.ts'
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
  const all = view.authors.map((author) => plannedLoad(writes, author, 'received'))
  const done = all.reduce((sum, load) => sum + load.done, 0)
  const assigned = all.reduce((sum, load) => sum + load.assigned, 0)
  return (
    <div aria-hidden="true" className="mx-foot">
      <div className="mx-foot-corner">Received</div>
      <div className="mx-cells">
        {view.authors.slice(firstColumn, endColumn).map((author, offset) => {
          const column = firstColumn + offset
          const mark = columnMark(room, author)
          const load = plannedLoad(writes, author, 'received')
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
        className={`mx-total mx-grand${assigned > 999 ? ' mx-tight' : ''}${all.some(({ isChanged }) => isChanged) ? ' mx-planned' : ''}`}
      >
        {done}/<wbr />
        <b>{assigned}</b>
      </div>
    </div>
  )
})
