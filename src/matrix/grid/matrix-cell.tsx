import { memo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { isImage } from './cell-images.tsx'
import { lookOf, type WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'

export type MatrixCellProps = {
  drawing: Drawing
  writes: WriteStates
  reviewer: Member
  author: Member
  column: number
  isTabStop: boolean
  isSelected: boolean
}

// Put into words once, not at each step of scrolling. Presses are heard by the grid: a thousand cells cost no closures.
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { drawing, writes, reviewer, author, column, isTabStop, isSelected } = props
  const { room, now, hasImages } = drawing
  const { name, glyph, count, isBusy } = lookOf(room, writes, reviewer, author, now)
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      // Never `false`: "not selected" after each of a million cells is noise.
      {...(isSelected && { 'aria-selected': true })}
      className="mx-cell"
      style={{ insetInlineStart: cells(column) }}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={name}
        {...(isBusy && { 'aria-busy': true })}
        data-area="cell"
        data-reviewer={reviewer.id}
        data-author={author.id}
        data-glyph={glyph}
      >
        {!(hasImages && isImage(glyph)) && <Glyph name={glyph} count={Math.max(2, count)} />}
      </button>
    </div>
  )
})
