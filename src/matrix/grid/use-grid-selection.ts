import { useEffect, useMemo, useRef, useState } from 'react'
import { saySelection } from '#src/domain/block-reviews.ts'
import {
  blockOf,
  extentOf,
  extentOfAll,
  holdsSamePeople,
  peopleIn,
  type GridBlock,
  type HeldSelection,
} from '#src/domain/grid-block.ts'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { headingAt, reviewerAt, type LinedView } from '#src/domain/matrix-lines.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { Drawing } from './drawing.ts'

export type GridSelection = {
  block: GridBlock | null
  /** Goes on from where the selection began if `from` is its end, else begins at `from`. */
  extend: (from: GridPosition, to: GridPosition) => void
  /** From one place to another, whatever was selected before. */
  select: (from: GridPosition, to: GridPosition) => void
  selectAll: (at: GridPosition) => void
  /** Answers whether there was anything selected. */
  clear: () => boolean
  /** What is done with the selection is told instead of how large it is. */
  hush: () => void
}

type Held = { selection: HeldSelection; view: LinedView }

// A held key passes many cells: only where it stops is told.
const PAUSE_MS = 300

export function useGridSelection({ room, view }: Drawing): GridSelection {
  const announce = useAnnounce()
  const [held, setHeld] = useState<Held | null>(null)
  const telling = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(telling.current), [])
  // Sorted or filtered: the same ends may now enclose other people, of whom nobody said that they are meant.
  if (held && held.view !== view) {
    setHeld(holdsSamePeople(held.selection, held.view, view) ? { ...held, view } : null)
  }
  const block = useMemo(() => held && blockOf(held.selection, view), [held, view])

  function hold(selection: HeldSelection) {
    setHeld({ selection, view })
    clearTimeout(telling.current)
    telling.current = setTimeout(() => {
      const selected = blockOf(selection, view)
      if (selected) announce(saySelection(room, peopleIn(view, selected)))
    }, PAUSE_MS)
  }

  const idsAt = ({ row, column }: GridPosition) => ({
    reviewerId: reviewerAt(view.lines, row)?.id ?? '',
    authorId: view.authors[column]?.id ?? '',
  })

  const holdTo = (anchor: HeldSelection['anchor'], to: GridPosition) =>
    hold({ extent: extentOf(to.area), anchor, head: idsAt(to) })

  return {
    block,
    extend: (from, to) => {
      const isGoingOn = held !== null && isHead(held.selection, from.area, idsAt(from))
      holdTo(isGoingOn ? held.selection.anchor : idsAt(from), to)
    },
    select: (from, to) => holdTo(idsAt(from), to),
    selectAll: (at) => {
      const extent = extentOfAll(held?.selection.extent ?? null, at.area)
      const heading = headingAt(view.lines, at.row)
      // Of a heading: the rows of its people.
      const isOpen = heading !== null && !heading.isFolded
      const [first, last] = isOpen ? [at.row + 1, at.row + heading.block.length] : [at.row, at.row]
      hold({ extent, anchor: idsAt({ ...at, row: first }), head: idsAt({ ...at, row: last }) })
    },
    hush: () => clearTimeout(telling.current),
    clear: () => {
      clearTimeout(telling.current)
      if (held) setHeld(null)
      return held !== null
    },
  }
}

/** Whether a place is the end of a selection that moves. */
function isHead(
  { extent, head }: HeldSelection,
  area: GridPosition['area'],
  { reviewerId, authorId }: HeldSelection['head'],
): boolean {
  if (extent === 'all' || extent !== extentOf(area)) return false
  const isRow = extent === 'columns' || head.reviewerId === reviewerId
  return isRow && (extent === 'rows' || head.authorId === authorId)
}
