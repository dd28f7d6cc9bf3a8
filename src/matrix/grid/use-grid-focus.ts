import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { headingAt, ownLine, type LinedView } from '#src/domain/matrix-lines.ts'
import { sidesOf, type Drawing } from './drawing.ts'
import {
  AREAS,
  buttonOf,
  lineIdOf,
  targetAt,
  type GridTarget,
  type HeadingTarget,
} from './grid-target.ts'
import { scrollToShow, type Scroll } from './matrix-geometry.ts'
import { readScroll } from './use-grid-window.ts'

/** Held by ids; the indexes serve only while a filter hides these people. */
type HeldFocus = GridPosition & { lineId: string | null; authorId: string | null }

/** Where the grid is left, and where it begins: with somebody, or as it was scrolled. */
export type GridPlace = HeldFocus & { scroll?: Pick<Scroll, 'left' | 'top'> }

/** A row, a column, or both; null leaves that axis as it is. */
export type Place = { row: number | null; column: number | null }

export type GridFocus = {
  held: HeldFocus
  /** Rows are lines, here and in all that this offers. */
  position: GridPosition
  /** Where a cell or a header is; what it lacks of row and column is that of the focus. */
  positionOf: (target: GridTarget | HeadingTarget) => GridPosition
  /** Moves focus to a place: draws it, scrolls it into view, focuses its button. */
  moveTo: (position: GridPosition) => HTMLElement | null
  /** Moves focus to where a person is a row, also out of a folded block, which is unfolded. */
  moveToReviewer: (reviewerId: string, at: Pick<GridPosition, 'area' | 'column'>) => void
  /** Takes note of focus that came by itself, by the Tab key or a press. */
  note: (target: GridTarget | HeadingTarget) => void
  /** Scrolls so that this row or column, or both, stand in the middle; focus stays where it is. */
  centre: (place: Place) => void
  /** Back to where focus was, as after a dialog. */
  restore: () => void
  onFocusChange: (isInside: boolean) => void
}

export function useGridFocus(
  gridRef: RefObject<HTMLElement | null>,
  { room, view, cell, heads }: Pick<Drawing, 'room' | 'view' | 'cell' | 'heads'>,
  start: GridPlace,
  onFold: (blockId: string) => void,
): GridFocus {
  const { lines } = view
  const [held, setHeld] = useState<HeldFocus>(start)
  const isInside = useRef(false)
  /** Somebody whose block is being unfolded, to be focused then. */
  const awaited = useRef<string | null>(null)
  const columnOf = useMemo(
    () => new Map(view.authors.map(({ id }, index) => [id, index])),
    [view.authors],
  )
  const isHeld = held.lineId !== null && lines.lineOf.has(held.lineId)
  const known = {
    row: lines.lineOf.get(held.lineId ?? '') ?? (held.lineId === null ? firstRow(view) : held.row),
    column: columnOf.get(held.authorId ?? '') ?? held.column,
  }
  // Where the people stood last is where focus goes on when they are gone.
  if (known.row !== held.row || known.column !== held.column) setHeld({ ...held, ...known })
  const row = clamp(known.row, lines.all.length)
  // Whoever is folded away is held on to, and meanwhile the heading has the focus.
  const isFoldedAway = isHeld && lines.all[row]?.id !== held.lineId
  const position: GridPosition = {
    area: isFoldedAway && held.area === 'cell' ? 'row-header' : held.area,
    row,
    column: clamp(known.column, view.authors.length),
  }

  function hold(next: GridPosition) {
    const lineId = lines.all[next.row]?.id ?? null
    const authorId = view.authors[next.column]?.id ?? null
    awaited.current = null
    setHeld({ ...next, lineId, authorId })
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
    const target = targetAt(place, view)
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

  function moveToReviewer(reviewerId: string, at: Pick<GridPosition, 'area' | 'column'>) {
    const line = ownLine(lines, reviewerId)
    if (line !== -1) {
      moveTo({ ...at, row: line })
      return
    }
    const row = lines.lineOf.get(reviewerId)
    const heading = row === undefined ? null : headingAt(lines, row)
    if (row === undefined || !heading) return
    const authorId = view.authors[at.column]?.id ?? null
    setHeld({ area: at.area, column: at.column, row, lineId: reviewerId, authorId })
    awaited.current = reviewerId
    onFold(heading.block.id)
  }

  function positionOf(target: GridTarget | HeadingTarget): GridPosition {
    const lineId = lineIdOf(target)
    return {
      area: AREAS[target.area],
      row: lineId === null ? position.row : (lines.lineOf.get(lineId) ?? 0),
      column: 'authorId' in target ? (columnOf.get(target.authorId) ?? 0) : position.column,
    }
  }

  // The address named a cell: it is shown in the middle and focused, once. So is what had the focus before one left, where it was.
  const isStarted = useRef(start.lineId === null && start.authorId === null)
  const isStartRead =
    !room.isPartial || (lines.lineOf.has(start.lineId ?? '') && columnOf.has(start.authorId ?? ''))
  useLayoutEffect(() => {
    if (isStarted.current) return
    if (isInside.current) {
      // Whoever began elsewhere meanwhile stays there.
      isStarted.current = true
      hold(position)
      return
    }
    if (!isStartRead) return
    isStarted.current = true
    // Nor is anybody called away from what stands beside the grid, as from the search.
    if (!document.activeElement?.contains(gridRef.current)) return
    if (!start.scroll) show(position, true)
    focusButton(position)
  })

  // The focused button went away with its person: focus goes to the nearest place instead of nowhere.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) {
      show(position, false)
      focusButton(position)
    }
  })

  useLayoutEffect(() => {
    if (awaited.current === null || ownLine(lines, awaited.current) === -1) return
    awaited.current = null
    show(position, false)
    focusButton(position)
  })

  return {
    held,
    position,
    positionOf,
    moveTo,
    moveToReviewer,
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

/** Where focus is at first: with the first person, if that is in sight. */
function firstRow({ lines }: LinedView): number {
  const heading = headingAt(lines, 0)
  return heading && !heading.isFolded ? 1 : 0
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}
