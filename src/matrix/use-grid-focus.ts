import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { sidesOf, type Drawing } from './drawing.ts'
import { buttonOf, targetAt, type GridTarget } from './grid-target.ts'
import { scrollToShow } from './matrix-geometry.ts'
import { readScroll } from './use-grid-window.ts'

/** Held by ids; the indexes serve only while a filter hides these people. */
type HeldFocus = GridPosition & { reviewerId: string | null; authorId: string | null }

/** A row, a column, or both; null leaves that axis as it is. */
export type Place = { row: number | null; column: number | null }

export type GridFocus = {
  position: GridPosition
  /** Where a cell or a header is; what it lacks of row and column is that of the focus. */
  positionOf: (target: GridTarget) => GridPosition
  /** Moves focus to a place: draws it, scrolls it into view, focuses its button. */
  moveTo: (position: GridPosition) => HTMLElement | null
  /** Takes note of focus that came by itself, by the Tab key or a press. */
  note: (target: GridTarget) => void
  /** Scrolls so that this row or column, or both, stand in the middle; focus stays where it is. */
  centre: (place: Place) => void
  /** Back to where focus was, as after a dialog. */
  restore: () => void
  onFocusChange: (isInside: boolean) => void
}

type Start = { reviewerId: string | null; authorId: string | null }

export function useGridFocus(
  gridRef: RefObject<HTMLElement | null>,
  { view, cell, heads }: Pick<Drawing, 'view' | 'cell' | 'heads'>,
  start: Start,
): GridFocus {
  const [held, setHeld] = useState<HeldFocus>({ area: 'cell', row: 0, column: 0, ...start })
  const isInside = useRef(false)
  const indexes = useMemo(
    () => ({
      row: new Map(view.reviewers.map(({ id }, index) => [id, index])),
      column: new Map(view.authors.map(({ id }, index) => [id, index])),
    }),
    [view],
  )
  const known = {
    row: indexes.row.get(held.reviewerId ?? '') ?? held.row,
    column: indexes.column.get(held.authorId ?? '') ?? held.column,
  }
  // Where the people stood last is where focus goes on when they are gone.
  if (known.row !== held.row || known.column !== held.column) setHeld({ ...held, ...known })
  const position: GridPosition = {
    area: held.area,
    row: clamp(known.row, view.reviewers.length),
    column: clamp(known.column, view.authors.length),
  }

  function hold(next: GridPosition) {
    const reviewerId = view.reviewers[next.row]?.id ?? null
    const authorId = view.authors[next.column]?.id ?? null
    setHeld({ ...next, reviewerId, authorId })
  }

  function scrollTo(place: Place, isCentred: boolean | 'always') {
    const grid = gridRef.current
    if (!grid) return
    const target = scrollToShow(readScroll(grid), place, sidesOf({ view, cell, heads }), isCentred)
    if (grid.scrollTop !== target.top) grid.scrollTop = target.top
    if (grid.scrollLeft !== target.left) grid.scrollLeft = target.left
  }

  function show({ area, row, column }: GridPosition, isCentred: boolean) {
    scrollTo(
      {
        row: area === 'column-header' ? null : row,
        column: area === 'row-header' ? null : column,
      },
      isCentred,
    )
  }

  function focusButton(place: GridPosition): HTMLElement | null {
    const target = targetAt(place, view.reviewers, view.authors)
    const button = target && gridRef.current ? buttonOf(gridRef.current, target) : null
    button?.focus({ preventScroll: true })
    return button
  }

  function moveTo(next: GridPosition): HTMLElement | null {
    // Drawn at once: a button that is not there yet cannot be focused.
    flushSync(() => hold(next))
    show(next, false)
    return focusButton(next)
  }

  function positionOf(target: GridTarget): GridPosition {
    return {
      area: target.area,
      row: 'reviewerId' in target ? (indexes.row.get(target.reviewerId) ?? 0) : position.row,
      column: 'authorId' in target ? (indexes.column.get(target.authorId) ?? 0) : position.column,
    }
  }

  // The address named a cell: it is shown in the middle and focused, once.
  const isStarted = useRef(start.reviewerId === null && start.authorId === null)
  useLayoutEffect(() => {
    if (isStarted.current) return
    isStarted.current = true
    show(position, true)
    focusButton(position)
  })

  // The focused button went away with its person: focus goes to the nearest place instead of nowhere.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) focusButton(position)
  })

  return {
    position,
    positionOf,
    moveTo,
    note: (target) => {
      const next = positionOf(target)
      const isKnown =
        next.area === held.area && next.row === position.row && next.column === position.column
      if (!isKnown) hold(next)
    },
    centre: (place) => scrollTo(place, 'always'),
    restore: () => {
      show(position, false)
      focusButton(position)
    },
    onFocusChange: (isNowInside) => {
      isInside.current = isNowInside
    },
  }
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}
