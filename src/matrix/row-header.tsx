import { memo } from 'react'
import type { RowMark } from '#src/domain/matrix-marks.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { LoadSlots } from '#src/ui/load-slots.tsx'
import { HeaderName } from './header-name.tsx'

export type RowHeaderProps = {
  reviewerId: string
  label: string
  accessibleName: string
  name: string
  suffix: string
  where: string
  mark: RowMark | null
  isAway: boolean
  done: number
  open: number
  late: number
  wanted: number | null
  isTabStop: boolean
}

export const RowHeader = memo(function RowHeader(props: RowHeaderProps) {
  const { reviewerId, label, name, suffix, where, mark, isAway, isTabStop } = props
  const tone = mark === 'nothing-to-do' ? ' mx-idle' : isAway ? ' mx-away' : ''
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={props.accessibleName}
      className={`mx-rowh${tone}`}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`Actions for ${label} as reviewer`}
        aria-haspopup="menu"
        data-area="row-header"
        data-reviewer={reviewerId}
      >
        <span className="mx-mark">{mark && <Glyph name={mark} />}</span>
        <span className="mx-name">
          <HeaderName name={name} suffix={suffix} />
        </span>
        <span className="mx-where">{where}</span>
        <span className="mx-load">
          <LoadSlots
            done={props.done}
            open={props.open}
            late={props.late}
            wanted={props.wanted}
            direction="row-reverse"
          />
        </span>
      </button>
    </div>
  )
})
