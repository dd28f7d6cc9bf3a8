import { memo } from 'react'
import { Glyph, type CellGlyph } from '#src/ui/glyph.tsx'
import { cells } from './matrix-geometry.ts'

export type MatrixCellProps = {
  reviewerId: string
  authorId: string
  column: number
  name: string
  glyph: CellGlyph
  /** Number of reviews, for the picture of several. */
  count: number
  isBusy: boolean
  isTabStop: boolean
  isSelected: boolean
}

// Primitive props, no handlers: presses are heard by the grid, so that a thousand cells cost no closures.
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { reviewerId, authorId, column, name, glyph, count, isBusy, isTabStop, isSelected } = props
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      // Never `false`: "not selected" after each of a million cells is noise.
      {...(isSelected && { 'aria-selected': true })}
      className={glyph === 'own' ? 'mx-cell mx-own' : 'mx-cell'}
      style={{ insetInlineStart: cells(column) }}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={name}
        {...(isBusy && { 'aria-busy': true })}
        data-area="cell"
        data-reviewer={reviewerId}
        data-author={authorId}
        className={glyph === 'add' ? 'mx-empty' : undefined}
      >
        <Glyph name={glyph} count={Math.max(2, count)} />
      </button>
    </div>
  )
})
