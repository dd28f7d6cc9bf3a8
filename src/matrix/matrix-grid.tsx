import {
  useImperativeHandle,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
} from 'react'
import { moveInGrid, moveOfKey, type GridPosition } from '#src/domain/grid-moves.ts'
import type { WriteStates } from './cell-look.ts'
import { ColumnHeaders } from './column-headers.tsx'
import type { Drawing } from './drawing.ts'
import { ColumnTint, GridLines } from './grid-lines.tsx'
import { targetAt, targetOf, type GridTarget } from './grid-target.ts'
import { cellAt, cells, LEAN, LEFT, rowsInView, TOTAL_COLUMN } from './matrix-geometry.ts'
import { MatrixRow } from './matrix-row.tsx'
import { createPointerStore, NOWHERE } from './pointer-store.ts'
import { Readout } from './readout.tsx'
import { SectionBands } from './section-bands.tsx'
import type { SightStore } from './sight-store.ts'
import { TotalsRow } from './totals-row.tsx'
import { useGridFocus, type Place } from './use-grid-focus.ts'
import { readScroll, useGridWindow } from './use-grid-window.ts'

/** What others may ask of the grid. */
export type GridHandle = {
  restoreFocus: () => void
  position: () => GridPosition
  /** Moves focus there. */
  moveTo: (position: GridPosition) => void
  /** Scrolls there, and leaves focus where it is. */
  centre: (place: Place) => void
}

export type MatrixGridProps = {
  drawing: Drawing
  writes: WriteStates
  /** The cell to show and focus at first. */
  start: { reviewerId: string | null; authorId: string | null }
  /** Is told which part is in view. */
  sight: SightStore
  /** A menu is open: the cross stays, although focus is in the menu. */
  isPressed: boolean
  onPress: (target: GridTarget, button: HTMLElement) => void
  handleRef: Ref<GridHandle>
}

export function MatrixGrid(props: MatrixGridProps) {
  const { drawing, writes, start, sight, isPressed, onPress, handleRef } = props
  const { view } = drawing
  const size = { rows: view.reviewers.length, columns: view.authors.length, cell: drawing.cell }
  const gridRef = useRef<HTMLDivElement>(null)
  const lastPoint = useRef<{ x: number; y: number } | null>(null)
  const [pointer] = useState(createPointerStore)
  const { window: drawn, onScroll } = useGridWindow(gridRef, size, sight)
  const focus = useGridFocus(gridRef, drawing, start)
  const { area, row, column } = focus.position
  const focusedRow = area === 'column-header' ? -1 : row
  const focusedColumn = area === 'row-header' ? -1 : column
  useImperativeHandle(handleRef, () => ({
    restoreFocus: focus.restore,
    position: () => focus.position,
    moveTo: focus.moveTo,
    centre: focus.centre,
  }))

  function spotAt(x: number, y: number) {
    const grid = gridRef.current
    if (!grid) return NOWHERE
    const box = grid.getBoundingClientRect()
    return cellAt(x - box.left, y - box.top, readScroll(grid), size)
  }
  function point(event: PointerEvent) {
    if (event.pointerType === 'touch') return
    lastPoint.current = { x: event.clientX, y: event.clientY }
    const header = targetOf(event.target as Element)?.target
    // A slanted name stands above other columns than its own.
    if (header?.area === 'column-header') {
      const at = view.authors.findIndex(({ id }) => id === header.authorId)
      pointer.set({ row: -1, column: at })
    } else {
      const spot = spotAt(event.clientX, event.clientY)
      const isInHead = (event.target as Element).closest('.mx-head') !== null
      pointer.set(isInHead ? NOWHERE : spot)
    }
  }
  function leave() {
    lastPoint.current = null
    pointer.set(NOWHERE)
  }
  function scroll() {
    onScroll()
    if (lastPoint.current) pointer.set(spotAt(lastPoint.current.x, lastPoint.current.y))
  }
  function press(event: MouseEvent) {
    const hit = targetOf(event.target as Element)
    if (hit) {
      // Safari does not focus a button that is pressed, and this is where focus returns to.
      hit.button.focus({ preventScroll: true })
      onPress(hit.target, hit.button)
      return
    }
    const spot = spotAt(event.clientX, event.clientY)
    const isBody = (event.target as Element).closest('.mx-body') !== null
    if (!isBody || spot.row === -1 || spot.column === -1) return
    // A finger does not hover: the empty cell under it becomes an element only now.
    const position: GridPosition = { area: 'cell', ...spot }
    const button = focus.moveTo(position)
    const target = targetAt(position, view.reviewers, view.authors)
    if (button && target) onPress(target, button)
  }
  function move(event: KeyboardEvent) {
    if (event.altKey || event.shiftKey || event.metaKey || !gridRef.current) return
    const wanted = moveOfKey(event.key, event.ctrlKey)
    if (!wanted) return
    event.preventDefault()
    const page = rowsInView(readScroll(gridRef.current), size)
    focus.moveTo(moveInGrid(focus.position, wanted, { ...size, page }))
  }
  function noteFocus(event: FocusEvent) {
    focus.onFocusChange(true)
    const hit = targetOf(event.target)
    if (hit) focus.note(hit.target)
  }

  const rows = rangeWith(drawn.firstRow, drawn.endRow, focusedRow)
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Peer review matrix"
      aria-rowcount={size.rows + 1}
      aria-colcount={size.columns + 1}
      className="mx-grid"
      data-density={drawing.density}
      {...(isPressed && { 'data-pressed': '' })}
      onScroll={scroll}
      onPointerMove={point}
      onPointerLeave={leave}
      onClick={press}
      onKeyDown={move}
      onFocus={noteFocus}
      onBlur={() => focus.onFocusChange(false)}
    >
      <div
        className="mx-sheet"
        style={
          {
            inlineSize: `calc(var(--mx-width) + ${LEAN}px)`,
            '--mx-cell': `${size.cell}px`,
            '--mx-width': `calc(${LEFT + TOTAL_COLUMN}px + ${cells(size.columns)})`,
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
            firstColumn={drawn.firstColumn}
            endColumn={drawn.endColumn}
          />
          <div className="mx-strips">
            <SectionBands blocks={drawing.rows.sections} direction="rows" />
          </div>
          {rows.map((index) => {
            const reviewer = view.reviewers[index]
            if (!reviewer) return null
            const isFocusedRow = index === focusedRow
            return (
              <MatrixRow
                key={reviewer.id}
                drawing={drawing}
                writes={writes}
                pointer={pointer}
                reviewer={reviewer}
                row={index}
                firstColumn={drawn.firstColumn}
                endColumn={drawn.endColumn}
                focusedColumn={focusedColumn}
                isFocusedRow={isFocusedRow}
                tabStop={!isFocusedRow ? null : area === 'row-header' ? 'header' : 'cell'}
                isOutOfView={index < drawn.firstRow || index >= drawn.endRow}
              />
            )
          })}
          <ColumnTint pointer={pointer} focusedColumn={focusedColumn} />
        </div>
        <TotalsRow drawing={drawing} firstColumn={drawn.firstColumn} endColumn={drawn.endColumn} />
      </div>
    </div>
  )
}

/** The indexes of a range in order, and one more that may lie outside it. */
function rangeWith(first: number, end: number, extra: number): number[] {
  const range = Array.from({ length: Math.max(0, end - first) }, (_none, index) => first + index)
  if (extra === -1 || (extra >= first && extra < end)) return range
  return extra < first ? [extra, ...range] : [...range, extra]
}
