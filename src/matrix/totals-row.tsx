import { memo } from 'react'
import { columnMark } from '#src/domain/matrix-marks.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'

type TotalsRowProps = { drawing: Drawing; firstColumn: number; endColumn: number }

// The headers of the columns say the same.
export const TotalsRow = memo(function TotalsRow(props: TotalsRowProps) {
  const { drawing, firstColumn, endColumn } = props
  const { room, view } = drawing
  const done = view.authors.reduce((sum, { received }) => sum + received.done, 0)
  const assigned = view.authors.reduce((sum, { received }) => sum + received.assigned, 0)
  return (
    <div aria-hidden="true" className="mx-foot">
      <div className="mx-foot-corner">Received</div>
      <div className="mx-cells">
        {view.authors.slice(firstColumn, endColumn).map((author, offset) => {
          const column = firstColumn + offset
          const mark = columnMark(room, author)
          const { received } = author
          const isBlank = mark === 'not-submitted' && received.assigned === 0
          const end = drawing.columns.ends.get(column)
          return (
            <span
              key={author.id}
              className={[
                'mx-sum',
                mark === 'no-review' ? 'mx-zero' : '',
                isBlank ? 'mx-away' : '',
                end ? `mx-end-${end}` : '',
              ].join(' ')}
              style={{ insetInlineStart: cells(column) }}
            >
              {isBlank ? '–' : `${received.done}/${received.assigned}`}
            </span>
          )
        })}
      </div>
      <div className={`mx-total mx-grand${assigned > 999 ? ' mx-tight' : ''}`}>
        {done}/<wbr />
        {assigned}
      </div>
    </div>
  )
})
