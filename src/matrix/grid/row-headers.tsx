import { memo } from 'react'
import type { WriteStates } from './cell-look.ts'
import type { DrawnLine } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import { LazyHeadingHeader } from './lazy-headings.tsx'
import type { GridWindow } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import type { PointerStore } from './pointer-store.ts'
import { RowHeader } from './row-header.tsx'
import { SectionBands } from './section-bands.tsx'

type RowHeadersProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  drawn: GridWindow
  lines: readonly DrawnLine[]
  isTabStop: boolean
}

// All that is frozen at the left, in one element: the browser then has one thing to hold in place, not one a row. It stands
// beside the grid, whose rows hold the headers by their ids.
export const RowHeaders = memo(function RowHeaders(props: RowHeadersProps) {
  const { drawing, writes, pointer, drawn, lines, isTabStop } = props
  return (
    <div className="mx-side">
      <div className="mx-strips">
        <SectionBands
          drawing={drawing}
          blocks={drawing.rows.sections}
          direction="rows"
          first={drawn.firstRow}
          end={drawn.endRow}
        />
      </div>
      {lines.map(({ index, line, isFocused }) => {
        const part = { row: index, isFocused, isTabStop: isTabStop && isFocused }
        if (line.kind === 'heading') {
          return <LazyHeadingHeader key={line.id} heading={line} {...part} />
        }
        const { done, assigned, added } = plannedLoad(writes, line.member, 'given')
        return (
          <RowHeader
            key={line.id}
            drawing={drawing}
            pointer={pointer}
            reviewer={line.member}
            {...{ done, assigned, added }}
            {...part}
          />
        )
      })}
    </div>
  )
})
