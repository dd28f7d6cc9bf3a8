import {
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type FocusEvent,
  type Ref,
} from 'react'
import type { WriteStates } from './cell-look.ts'
import { drawnLines } from './drawn-lines.ts'
import { sidesOf, type Drawing } from './drawing.ts'
import type { GridActs } from './grid-acts.ts'
import { GridHead } from './grid-head.tsx'
import { handleOf, type GridHandle } from './grid-handle.ts'
import { ColumnTint, GridLines } from './grid-lines.tsx'
import { GridRows } from './grid-rows.tsx'
import { GridRulers } from './grid-rulers.tsx'
import { headingTargetOf, targetOf } from './grid-target.ts'
import { cells, FROZEN, LEAN, TOTAL_COLUMN } from './matrix-geometry.ts'
import { RowHeaders } from './row-headers.tsx'
import { RowTotals } from './row-totals.tsx'
import { SelectedBlock } from './selected-block.tsx'
import type { SightStore } from './sight-store.ts'
import { TotalsRow } from './totals-row.tsx'
import { useGridFocus, type GridPlace } from './use-grid-focus.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useGridSelection } from './use-grid-selection.ts'
import { useGridWindow } from './use-grid-window.ts'

export type MatrixGridProps = {
  drawing: Drawing
  writes: WriteStates
  /** What to show and focus at first. */
  start: GridPlace
  /** Is told where the grid is when it goes away. */
  onLeave: (place: GridPlace) => void
  /** Is told which part is in view. */
  sight: SightStore
  /** A menu is open: the cross stays, although focus is in the menu. */
  isPressed: boolean
  acts: GridActs
  handleRef: Ref<GridHandle>
}

export function MatrixGrid(props: MatrixGridProps) {
  const { drawing, writes, start, onLeave, sight, isPressed, acts, handleRef } = props
  const { view } = drawing
  const size = sidesOf(drawing)
  const gridRef = useRef<HTMLDivElement>(null)
  const { window: drawn, seen, onScroll } = useGridWindow(gridRef, size, view, sight, start.scroll)
  const focus = useGridFocus(gridRef, drawing, start, acts.fold)
  const selection = useGridSelection(drawing)
  const shared = { drawing, focus, selection, acts }
  const keys = useGridKeys(gridRef, shared)
  const { pointer, onScrolled, handlers } = useGridPointer(gridRef, shared)
  const { block } = selection
  const { area, row, column } = focus.position
  const focused = {
    row: area === 'column-header' ? -1 : row,
    column: area === 'row-header' ? -1 : column,
  }
  const lines = useMemo(
    () => drawnLines(view.lines, drawn, focused.row),
    [view.lines, drawn, focused.row],
  )
  const leave = useEffectEvent(() => onLeave({ ...focus.held, scroll: seen.current }))
  useLayoutEffect(() => () => leave(), [])
  useImperativeHandle(handleRef, () => handleOf(view, focus))

  function noteFocus(event: FocusEvent) {
    focus.onFocusChange(true)
    const target = headingTargetOf(event.target) ?? targetOf(event.target)?.target
    if (target) focus.note(target)
  }

  const grid = (
    <div
      ref={gridRef}
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
        <div
          role="grid"
          aria-label="Peer review matrix"
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns + 1}
          aria-multiselectable="true"
          {...(drawing.room.isPartial && { 'aria-busy': true })}
          className="mx-table"
        >
          <GridHead
            drawing={drawing}
            writes={writes}
            pointer={pointer}
            drawn={drawn}
            focused={focused}
            isTabStop={area === 'column-header'}
          />
          <div className="mx-body" style={{ blockSize: cells(size.rows) }}>
            <div className="mx-hairlines" aria-hidden="true" />
            <GridLines
              drawing={drawing}
              writes={writes}
              firstColumn={drawn.firstColumn}
              endColumn={drawn.endColumn}
            />
            <SelectedBlock block={block} />
            <GridRows
              drawing={drawing}
              writes={writes}
              pointer={pointer}
              drawn={drawn}
              lines={lines}
              focusedColumn={focused.column}
              isTabStop={area === 'cell'}
              block={block}
            />
            <ColumnTint pointer={pointer} focusedColumn={focused.column} />
          </div>
          <TotalsRow
            drawing={drawing}
            writes={writes}
            firstColumn={drawn.firstColumn}
            endColumn={drawn.endColumn}
          />
        </div>
        <RowHeaders
          drawing={drawing}
          writes={writes}
          pointer={pointer}
          drawn={drawn}
          lines={lines}
          isTabStop={area === 'row-header'}
        />
        <RowTotals drawing={drawing} writes={writes} pointer={pointer} lines={lines} />
      </div>
    </div>
  )
  return (
    <GridRulers
      drawing={drawing}
      failed={writes.failed}
      sight={sight}
      pointer={pointer}
      focused={focused}
      onCentre={focus.centre}
    >
      {grid}
    </GridRulers>
  )
}
