import './rulers.css'
import { useSyncExternalStore, type ReactNode } from 'react'
import { lineAtRow, rowAtLine } from '#src/domain/matrix-lines.ts'
import { LazyRulerLane } from '#src/matrix/lazy-extras.tsx'
import type { RulerLaneProps } from './ruler-lane.tsx'
import type { RulerAxis } from './ruler-marks.ts'
import type { SightStore } from './sight-store.ts'
import type { Place } from './use-grid-focus.ts'

type GridRulersProps = Omit<RulerLaneProps, 'axis' | 'focused'> & {
  focused: { row: number; column: number }
  /** The matrix, beside which they stand. */
  children: ReactNode
}

// A ruler along each side that scrolls. Whatever it offers is there by keyboard, too: docs/decisions/010-orientation.md.
export function GridRulers({ children, focused, onCentre, ...rest }: GridRulersProps) {
  const { view } = rest.drawing
  const { reviewers, authors } = view
  // Along a ruler stand all people, also those of folded blocks; the matrix counts lines.
  const lane = {
    ...rest,
    onCentre: ({ row, column }: Place) =>
      onCentre({ row: row === null ? null : lineAtRow(view, Math.floor(row)) + (row % 1), column }),
  }
  const focusedPerson = focused.row === -1 ? -1 : rowAtLine(view, focused.row)
  const isTall = useIsScrolling(lane.sight, 'rows', reviewers.length)
  const isWide = useIsScrolling(lane.sight, 'columns', authors.length)
  return (
    <div className="mx-board">
      {children}
      {isTall && (
        <div aria-hidden="true" className="mx-ruler mx-ruler-rows">
          <LazyRulerLane {...lane} axis="rows" focused={focusedPerson} />
        </div>
      )}
      {isWide && (
        <div aria-hidden="true" className="mx-ruler mx-ruler-columns">
          <LazyRulerLane {...lane} axis="columns" focused={focused.column} />
        </div>
      )}
    </div>
  )
}

/** Whether some of the lines are out of sight. Nothing at all in sight is a matrix that has not been laid out yet. */
function useIsScrolling(sight: SightStore, axis: RulerAxis, count: number): boolean {
  return useSyncExternalStore(sight.subscribe, () => {
    const { top, bottom, left, right } = sight.get()
    const [start, end] = axis === 'rows' ? [top, bottom] : [left, right]
    return end > start && end - start < count
  })
}
