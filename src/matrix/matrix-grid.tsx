import { useImperativeHandle, useRef, type CSSProperties, type FocusEvent, type Ref } from 'react'
import type { WriteStates } from './cell-look.ts'
import { ColumnHeaders } from './column-headers.tsx'
import { sidesOf, type Drawing } from './drawing.ts'
import type { GridActs } from './grid-acts.ts'
import { handleOf, type GridHandle } from './grid-handle.ts'
import { ColumnTint, GridLines } from './grid-lines.tsx'
import { GridRows } from './grid-rows.tsx'
import { GridRulers } from './grid-rulers.tsx'
import { headingTargetOf, targetOf } from './grid-target.ts'
import { cells, FROZEN, LEAN, TOTAL_COLUMN } from './matrix-geometry.ts'
import { Readout } from './readout.tsx'
import { SectionBands } from './section-bands.tsx'
import { SelectedBlock } from './selected-block.tsx'
import type { SightStore } from './sight-store.ts'
import { TotalsRow } from './totals-row.tsx'
import { useGridFocus } from './use-grid-focus.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridSelection } from './use-grid-selection.ts'
import { useGridWindow } from './use-grid-window.ts'

export type MatrixGridProps = {
  drawing: Drawing
  writes: WriteStates
  /** The cell to show and focus at first. */
  start: { reviewerId: string | null; authorId: string | null }
  /** Is told which part is in view. */
  sight: SightStore
  /** A menu is open: the cross stays, although focus is in the menu. */
  isPressed: boolean
  acts: GridActs
  handleRef: Ref<GridHandle>
}

export function MatrixGrid(props: MatrixGridProps) {
  const { drawing, writes, start, sight, isPressed, acts, handleRef } = props
  const { view } = drawing
  const size = sidesOf(drawing)
  const gridRef = useRef<HTMLDivElement>(null)
  const { window: drawn, onScroll } = useGridWindow(gridRef, size, view, sight)
  const focus = useGridFocus(gridRef, drawing, start, acts.fold)
  const selection = useGridSelection(drawing)
  const shared = { drawing, focus, selection, acts }
  const keys = useGridKeys(gridRef, shared)
  const { pointer, onScrolled, handlers } = useGridPointer(gridRef, shared)
  const { block } = selection
  const { area, row, column } = focus.position
  const focusedRow = area === 'column-header' ? -1 : row
  const focusedColumn = area === 'row-header' ? -1 : column
  useImperativeHandle(handleRef, () => handleOf(view, focus))

  function noteFocus(event: FocusEvent) {
    focus.onFocusChange(true)
    const target = headingTargetOf(event.target) ?? targetOf(event.target)?.target
    if (target) focus.note(target)
  }

  const grid = (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Peer review matrix"
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      aria-multiselectable="true"
      {...(drawing.room.isPartial && { 'aria-busy': true })}
      className="mx-grid"
      data-density={drawing.density}
      data-heads={drawing.heads}
      {...(isPressed && { 'data-pressed': '' })}
      onScroll={() => {
        onScroll()
        onScrolled()
      }}
      {...handlers}
      {...keys}
      onPaste={(event) => acts.paste(event.clipboardData.getData('text/plain'))}
      onFocus={noteFocus}
      onBlur={() => focus.onFocusChange(false)}
    >
      <div
        className="mx-sheet"
        style={
          {
            inlineSize: `calc(var(--mx-width) + ${LEAN}px)`,
            '--mx-cell': `${size.cell}px`,
            '--mx-width': `calc(${FROZEN[drawing.heads].left + TOTAL_COLUMN}px + ${cells(size.columns)})`,
          } as CSSProperties
        }
      >
        <div role="row" aria-rowindex={1} className="mx-head">
          <div aria-hidden="true" className="mx-corner">
            <Readout
              drawing={drawing}
              writes={writes}
              pointer={pointer}
              focused={{ row: focusedRow, column: focusedColumn }}
            />
            <p className="mx-axis">
              <span>Reviewer</span>
              <span>Author ▸</span>
            </p>
          </div>
          <div role="presentation" className="mx-cells">
            <SectionBands blocks={drawing.columns.sections} direction="columns" />
            <ColumnHeaders
              drawing={drawing}
              writes={writes}
              pointer={pointer}
              firstColumn={drawn.firstColumn}
              endColumn={drawn.endColumn}
              focusedColumn={focusedColumn}
              isTabStop={area === 'column-header'}
            />
          </div>
          <div aria-hidden="true" className="mx-given">
            <span>Given</span>
          </div>
        </div>
        <div className="mx-body" style={{ blockSize: cells(size.rows) }}>
          <div className="mx-hairlines" aria-hidden="true" />
          <GridLines
            drawing={drawing}
            writes={writes}
            firstColumn={drawn.firstColumn}
            endColumn={drawn.endColumn}
          />
          <SelectedBlock block={block} />
          <div className="mx-strips">
            <SectionBands blocks={drawing.rows.sections} direction="rows" />
          </div>
          <GridRows
            drawing={drawing}
            writes={writes}
            pointer={pointer}
            drawn={drawn}
            position={focus.position}
            block={block}
          />
          <ColumnTint pointer={pointer} focusedColumn={focusedColumn} />
        </div>
        <TotalsRow
          drawing={drawing}
          writes={writes}
          firstColumn={drawn.firstColumn}
          endColumn={drawn.endColumn}
        />
      </div>
    </div>
  )
  return (
    <GridRulers
      drawing={drawing}
      failed={writes.failed}
      sight={sight}
      pointer={pointer}
      focused={{ row: focusedRow, column: focusedColumn }}
      onCentre={focus.centre}
    >
      {grid}
    </GridRulers>
  )
}
