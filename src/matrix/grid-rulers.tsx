import './rulers.css'
import { useSyncExternalStore, type ReactNode } from 'react'
import { LazyRulerLane } from './lazy-extras.tsx'
import type { RulerLaneProps } from './ruler-lane.tsx'
import type { RulerAxis } from './ruler-marks.ts'
import type { SightStore } from './sight-store.ts'

type GridRulersProps = Omit<RulerLaneProps, 'axis' | 'focused'> & {
  focused: { row: number; column: number }
  /** The matrix, beside which they stand. */
  children: ReactNode
}

// A ruler along each side that scrolls. Whatever it offers is there by keyboard, too: docs/decisions/010-orientation.md.
export function GridRulers({ children, focused, ...lane }: GridRulersProps) {
  const { reviewers, authors } = lane.drawing.view
  const isTall = useIsScrolling(lane.sight, 'rows', reviewers.length)
  const isWide = useIsScrolling(lane.sight, 'columns', authors.length)
  return (
    <div className="mx-board">
      {children}
      {isTall && (
        <div aria-hidden="true" className="mx-ruler mx-ruler-rows">
          <LazyRulerLane {...lane} axis="rows" focused={focused.row} />
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
