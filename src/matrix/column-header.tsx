import { memo } from 'react'
import type { ColumnMark } from '#src/domain/matrix-marks.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { LoadSlots } from '#src/ui/load-slots.tsx'
import { HeaderName } from './header-name.tsx'
import { CELL } from './matrix-geometry.ts'
import { useIsColumnHovered, type PointerStore } from './pointer-store.ts'

export type ColumnHeaderProps = {
  pointer: PointerStore
  authorId: string
  column: number
  label: string
  accessibleName: string
  name: string
  suffix: string
  mark: ColumnMark | null
  isAway: boolean
  done: number
  open: number
  late: number
  wanted: number | null
  isFocused: boolean
  isTabStop: boolean
}

export const ColumnHeader = memo(function ColumnHeader(props: ColumnHeaderProps) {
  const { authorId, column, label, name, suffix, mark, isAway } = props
  const isHovered = useIsColumnHovered(props.pointer, column)
  const tone = mark === 'no-review' ? ' mx-starved' : isAway ? ' mx-away' : ''
  const heat = `${isHovered ? ' mx-hot' : ''}${props.isFocused ? ' mx-focused' : ''}`
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-label={props.accessibleName}
      className={`mx-colh${tone}${heat}`}
      style={{ insetInlineStart: column * CELL }}
    >
      <button
        type="button"
        tabIndex={props.isTabStop ? 0 : -1}
        aria-label={`Actions for ${label}`}
        aria-haspopup="menu"
        data-area="column-header"
        data-author={authorId}
      >
        <span className="mx-slant">
          {mark && <Glyph name={mark} size={10} />}
          <HeaderName name={name} suffix={suffix} />
        </span>
        <LoadSlots
          done={props.done}
          open={props.open}
          late={props.late}
          wanted={props.wanted}
          direction="column"
        />
      </button>
    </div>
  )
})
