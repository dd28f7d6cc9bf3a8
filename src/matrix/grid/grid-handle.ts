import type { GridPosition } from '#src/domain/grid-moves.ts'
import { lineAtRow, personRow, type LinedView } from '#src/domain/matrix-lines.ts'
import type { GridFocus, Place } from './use-grid-focus.ts'

/** What others may ask of the grid. Rows are people here, also those of folded blocks, who are unfolded to be focused. */
export type GridHandle = {
  restoreFocus: () => void
  position: () => GridPosition
  /** Moves focus there. */
  moveTo: (position: GridPosition) => void
  /** Scrolls there, and leaves focus where it is. */
  centre: (place: Place) => void
}

/** Around the grid rows are people: nobody there needs to know of headings and folds. */
export function handleOf(view: LinedView, focus: GridFocus): GridHandle {
  const { position } = focus
  return {
    restoreFocus: focus.restore,
    position: () => ({ ...position, row: personRow(view, position.row) }),
    moveTo: (to) => {
      const reviewer = view.reviewers[to.row]
      if (to.area === 'column-header') focus.moveTo({ ...to, row: position.row })
      else if (reviewer) focus.moveToReviewer(reviewer.id, to)
    },
    centre: ({ row, column }) =>
      focus.centre({ row: row === null ? null : lineAtRow(view, row), column }),
  }
}
