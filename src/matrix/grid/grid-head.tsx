import type { WriteStates } from './cell-look.ts'
import { ColumnHeaders } from './column-headers.tsx'
import type { Drawing } from './drawing.ts'
import type { GridWindow } from './matrix-geometry.ts'
import type { PointerStore, Spot } from './pointer-store.ts'
import { Readout } from './readout.tsx'
import { SectionBands } from './section-bands.tsx'

type GridHeadProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  drawn: GridWindow
  /** Where the focus is; -1 on an axis to whose headers it does not belong. */
  focused: Spot
  isTabStop: boolean
}

// The first row: the authors, and in the corner what is under the pointer or has the focus.
export function GridHead({ drawing, writes, pointer, drawn, focused, isTabStop }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="mx-head">
      <div aria-hidden="true" className="mx-corner">
        <Readout drawing={drawing} writes={writes} pointer={pointer} focused={focused} />
        <p className="mx-axis">
          <span>Reviewer</span>
          <span>Author ▸</span>
        </p>
      </div>
      <div role="presentation" className="mx-cells">
        <SectionBands
          drawing={drawing}
          blocks={drawing.columns.sections}
          direction="columns"
          first={drawn.firstColumn}
          end={drawn.endColumn}
        />
        <ColumnHeaders
          drawing={drawing}
          writes={writes}
          pointer={pointer}
          firstColumn={drawn.firstColumn}
          endColumn={drawn.endColumn}
          focusedColumn={focused.column}
          isTabStop={isTabStop}
        />
      </div>
      <div aria-hidden="true" className="mx-given">
        <span>Given</span>
      </div>
    </div>
  )
}
