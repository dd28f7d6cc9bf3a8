import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { endsOfMove, isInBlock, peopleIn } from '#src/domain/grid-block.ts'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { headingAt } from '#src/domain/matrix-lines.ts'
import { sidesOf, type Drawing } from './drawing.ts'
import type { GridActs } from './grid-acts.ts'
import { headingTargetOf, targetAt, targetOf } from './grid-target.ts'
import { cellAt } from './matrix-geometry.ts'
import { createPointerStore, NOWHERE, type PointerStore } from './pointer-store.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'
import { readScroll } from './use-grid-window.ts'

type GridPointerOptions = {
  drawing: Drawing
  focus: GridFocus
  selection: GridSelection
  acts: GridActs
}

type GridPointer = {
  pointer: PointerStore
  /** The page moved under a pointer that stands still. */
  onScrolled: () => void
  handlers: {
    onPointerMove: (event: PointerEvent) => void
    onPointerLeave: () => void
    onMouseDown: (event: MouseEvent) => void
    onClick: (event: MouseEvent) => void
    onContextMenu: (event: MouseEvent) => void
  }
}

/**
 * What is under the pointer, and what a press does: it plans, with Shift or drawn over several cells it selects, and the
 * other button of the mouse opens the menu, as the menu key does.
 */
export function useGridPointer(
  gridRef: RefObject<HTMLElement | null>,
  options: GridPointerOptions,
): GridPointer {
  const { drawing, focus, selection, acts } = options
  const [pointer] = useState(createPointerStore)
  const { view } = drawing
  const lastPoint = useRef<{ x: number; y: number } | null>(null)
  /** Where the mouse went down, and how far it was drawn from there; of a plain press nowhere. */
  const drag = useRef<{ from: GridPosition; to: GridPosition | null } | null>(null)

  function spotAt(x: number, y: number) {
    const grid = gridRef.current
    if (!grid) return NOWHERE
    const box = grid.getBoundingClientRect()
    return cellAt(x - box.left, y - box.top, readScroll(grid), sidesOf(drawing))
  }

  function spotUnder({ target, clientX, clientY }: PointerEvent) {
    const header = targetOf(target as Element)?.target
    // A slanted name stands above other columns than its own.
    if (header?.area === 'column-header') {
      return { row: -1, column: focus.positionOf(header).column }
    }
    const isInHead = (target as Element).closest('.mx-head') !== null
    return isInHead ? NOWHERE : spotAt(clientX, clientY)
  }

  function point(event: PointerEvent) {
    if (event.pointerType === 'touch') return
    lastPoint.current = { x: event.clientX, y: event.clientY }
    const spot = spotUnder(event)
    pointer.set(spot)
    if (event.buttons === 1) draw(spot)
    else drag.current = null
  }

  /** Selects from where the mouse went down: cells, or whole rows or columns where that was a header. */
  function draw({ row, column }: { row: number; column: number }) {
    const { from, to: before } = drag.current ?? {}
    if (!from) return
    const to = {
      area: from.area,
      row: from.area === 'column-header' ? from.row : row,
      column: from.area === 'row-header' ? from.column : column,
    }
    const last = before ?? from
    if (to.row === -1 || to.column === -1) return
    if (to.row === last.row && to.column === last.column) return
    const ends = endsOfMove(view.lines, from, to)
    if (!ends) return
    drag.current = { from, to: ends.to }
    selection.select(ends.from, ends.to)
  }

  /** Answers whether what ends was a drag: then it is no press. */
  function endDrag(): boolean {
    const to = drag.current?.to ?? null
    drag.current = null
    if (to) focus.moveTo(to)
    return to !== null
  }

  /** The cell or header that was pressed, also a cell that is no element yet. */
  function placeOf(event: MouseEvent): GridPosition | null {
    const hit = targetOf(event.target as Element)
    if (hit) return focus.positionOf(hit.target)
    const spot = spotAt(event.clientX, event.clientY)
    const isBody = (event.target as Element).closest('.mx-body') !== null
    return isBody && spot.row !== -1 && spot.column !== -1 ? { area: 'cell', ...spot } : null
  }

  /** Answers whether a heading was pressed, or one of the numbers in its row, which do nothing but take the focus. */
  function pressHeading(element: Element): boolean {
    const target = headingTargetOf(element)
    if (!target) return false
    selection.clear()
    const place = focus.positionOf(target)
    focus.moveTo(place)
    const heading = headingAt(view.lines, place.row)
    if (heading && target.area === 'heading') acts.fold(heading.block.id)
    return true
  }

  function press(event: MouseEvent) {
    // Between the ends of a drag, on what both have around them.
    if (event.detail > 0 && endDrag()) return
    if (pressHeading(event.target as Element)) return
    const place = placeOf(event)
    if (!place) return
    // Shift and a key press a button, too, but without a pointer.
    const isExtending = event.shiftKey && event.detail > 0
    const ends = isExtending ? endsOfMove(view.lines, focus.position, place) : null
    if (ends) {
      selection.extend(ends.from, ends.to)
      focus.moveTo(ends.to)
      return
    }
    const block = event.detail === 0 && place.area === 'cell' ? selection.block : null
    if (block && isInBlock(block, place)) {
      selection.hush()
      acts.fill(peopleIn(view, block))
      return
    }
    selection.clear()
    const found = reach(event, place)
    if (found) acts.press(found.target, found.button)
  }

  /** The button at a place, with the focus. */
  function reach(event: MouseEvent, place: GridPosition) {
    const hit = targetOf(event.target as Element)
    if (hit) {
      // Safari does not focus a button that is pressed, and this is where focus returns to.
      hit.button.focus({ preventScroll: true })
      return hit
    }
    // A finger does not hover: the empty cell under it becomes an element only now.
    const button = focus.moveTo(place)
    const target = targetAt(place, view)
    return button && target && !('headingId' in target) ? { target, button } : null
  }

  function openMenu(event: MouseEvent) {
    const place = placeOf(event)
    if (!place) return
    // Instead of the browser's own.
    event.preventDefault()
    const found = reach(event, place)
    if (found) acts.openMenu(found.target, found.button)
  }

  return {
    pointer,
    onScrolled: () => {
      if (lastPoint.current) pointer.set(spotAt(lastPoint.current.x, lastPoint.current.y))
    },
    handlers: {
      onPointerMove: point,
      onPointerLeave: () => {
        lastPoint.current = null
        pointer.set(NOWHERE)
      },
      onMouseDown: (event) => {
        // Otherwise focus would already be where the press ends, and text would be selected as well.
        if (event.shiftKey) event.preventDefault()
        const from = event.button === 0 && !event.shiftKey ? placeOf(event) : null
        drag.current = from && { from, to: null }
      },
      onClick: press,
      onContextMenu: openMenu,
    },
  }
}
