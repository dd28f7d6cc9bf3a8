import { memo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { columnHeaderName } from '#src/domain/header-words.ts'
import { columnMark } from '#src/domain/matrix-marks.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { LoadSlots } from '#src/ui/load-slots.tsx'
import type { Drawing } from './drawing.ts'
import { ColumnName } from './header-name.tsx'
import { shortSuffix } from './header-text.ts'
import { cells } from './matrix-geometry.ts'
import { useIsColumnHovered, type PointerStore } from './pointer-store.ts'

export type ColumnHeaderProps = {
  drawing: Drawing
  pointer: PointerStore
  author: Member
  /** What the author receives after the plan. */
  done: number
  assigned: number
  added: number
  column: number
  isFocused: boolean
  isTabStop: boolean
}

export const ColumnHeader = memo(function ColumnHeader(props: ColumnHeaderProps) {
  const { drawing, author, done, assigned, added, column, isFocused, isTabStop } = props
  const { room, now, short, wanted, heads } = drawing
  const isHovered = useIsColumnHovered(props.pointer, column)
  const mark = columnMark(room, author)
  const isAway = author.standing !== 'student' || mark === 'not-submitted'
  const isHelped = mark === 'no-review' && assigned > 0
  const tone = mark === 'no-review' && !isHelped ? ' mx-starved' : isAway ? ' mx-away' : ''
  const heat = `${isHovered ? ' mx-hot' : ''}${isFocused ? ' mx-focused' : ''}`
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-label={columnHeaderName(room, author, now, { done, assigned })}
      className={`mx-colh${tone}${heat}`}
      style={{ insetInlineStart: cells(column) }}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`Actions for ${author.label}`}
        aria-haspopup="dialog"
        data-area="column-header"
        data-author={author.id}
      >
        <span className="mx-slant">
          {mark && <Glyph name={isHelped ? 'no-review-planned' : mark} size={10} />}
          <ColumnName heads={heads} name={author.name} suffix={shortSuffix(room, author, short)} />
        </span>
        <LoadSlots
          done={done}
          open={assigned - added - done}
          late={lateReviews(room, { done, assigned: assigned - added }, now)}
          planned={added}
          wanted={mark === 'no-review' ? wanted : 0}
          direction="column"
        />
      </button>
    </div>
  )
})
