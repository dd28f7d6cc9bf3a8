import { memo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { rowHeaderName } from '#src/domain/header-words.ts'
import { rowMark } from '#src/domain/matrix-marks.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { LoadSlots } from '#src/ui/load-slots.tsx'
import { classNames } from './class-names.ts'
import { rowParts } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import { HeaderName } from './header-name.tsx'
import { shortSuffix, shortWhere } from './header-text.ts'
import { cells } from './matrix-geometry.ts'
import { useIsRowHovered, type PointerStore } from './pointer-store.ts'

export type RowHeaderProps = {
  drawing: Drawing
  pointer: PointerStore
  reviewer: Member
  /** The line on which it stands. */
  row: number
  /** What the reviewer gives after the plan; primitives, so that only whom the plan touches is drawn anew. */
  done: number
  assigned: number
  added: number
  isFocused: boolean
  isTabStop: boolean
}

// Few elements: each new row of the window has one of these.
export const RowHeader = memo(function RowHeader(props: RowHeaderProps) {
  const { drawing, pointer, reviewer, row, done, assigned, added, isFocused, isTabStop } = props
  const { room, now, short, wanted } = drawing
  const isHovered = useIsRowHovered(pointer, row)
  const end = drawing.rows.ends.get(row)
  const mark = rowMark(room, reviewer, now)
  const suffix = shortSuffix(room, reviewer, short)
  const where = shortWhere(room, reviewer, short)
  const isAway = reviewer.standing !== 'student'
  const isHelped = mark === 'nothing-to-do' && assigned > 0
  const tone = mark === 'nothing-to-do' && !isHelped ? 'mx-idle' : isAway && 'mx-away'
  return (
    <div
      id={rowParts(row).header}
      role="rowheader"
      aria-colindex={1}
      aria-label={rowHeaderName(room, reviewer, now, { done, assigned })}
      className={classNames(
        'mx-rowh',
        tone,
        isHovered && 'mx-hot',
        isFocused && 'mx-focused',
        end && `mx-end-${end}`,
      )}
      style={{ insetBlockStart: cells(row) }}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`Actions for ${reviewer.label} as reviewer`}
        aria-haspopup="dialog"
        data-area="row-header"
        data-reviewer={reviewer.id}
      >
        {mark && <Glyph name={isHelped ? 'nothing-to-do-planned' : mark} />}
        {suffix === '' ? (
          <bdi className="mx-name">{reviewer.name}</bdi>
        ) : (
          <span className="mx-name">
            <HeaderName name={reviewer.name} suffix={suffix} />
          </span>
        )}
        {where !== '' && <span className="mx-where">{where}</span>}
        <LoadSlots
          done={done}
          open={assigned - added - done}
          late={lateReviews(room, { done, assigned: assigned - added }, now)}
          planned={added}
          wanted={mark === 'nothing-to-do' ? wanted : 0}
          direction="row-reverse"
        />
      </button>
    </div>
  )
})
