import type { CSSProperties, ReactNode } from 'react'
import { ink } from './ink.ts'

export type LoadSlotsProps = {
  done: number
  /** Not yet done, late ones included. */
  open: number
  /** How many of the open ones are late. */
  late: number
  /** How many more are planned. */
  planned?: number
  /** How many there should be, where that is known: 0 of them is nothing to worry about. */
  wanted: number | null
  /** Where the first slot is: left, right, or at the foot of a column. */
  direction: 'row' | 'row-reverse' | 'column'
}

const MOST = 5
const STEP = 6
const LENGTH = MOST * STEP - 1

type Slot = 'done' | 'open' | 'late' | 'planned'

// One slot a review: filled done, outlined open, barred late, broken in two planned. A short dash: none at all. The numbers stand beside it.
export function LoadSlots({ done, open, late, planned = 0, wanted, direction }: LoadSlotsProps) {
  const isColumn = direction === 'column'
  const across = isColumn ? 14 : 12
  const slots: Slot[] = [
    ...Array<Slot>(done).fill('done'),
    ...Array<Slot>(Math.max(0, open - late)).fill('open'),
    ...Array<Slot>(Math.min(open, late)).fill('late'),
    ...Array<Slot>(planned).fill('planned'),
  ].slice(0, MOST)
  // Drawn as a row from the left; the other directions turn the picture.
  const turn = isColumn
    ? `rotate(-90) translate(${-LENGTH} 0)`
    : direction === 'row-reverse'
      ? `scale(-1 1) translate(${-LENGTH} 0)`
      : undefined
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={isColumn ? across : LENGTH}
      height={isColumn ? LENGTH : across}
      viewBox={isColumn ? `0 0 ${across} ${LENGTH}` : `0 0 ${LENGTH} ${across}`}
      style={FRAME}
    >
      <g {...(turn && { transform: turn })}>
        {slots.map((slot, index) => drawSlot(slot, index, across))}
        {slots.length === 0 && wanted !== 0 && (
          <rect
            x="0"
            y={isColumn ? 0 : across - 2}
            width={isColumn ? 2 : 12}
            height={isColumn ? across : 2}
            style={FILL_SIGNAL}
          />
        )}
      </g>
    </svg>
  )
}

function drawSlot(slot: Slot, index: number, across: number): ReactNode {
  const x = index * STEP
  if (slot === 'done') {
    return <rect key={x} x={x} y="0" width="5" height={across} rx="1" style={FILL_INK} />
  }
  if (slot === 'planned') {
    // A gap amid it, as in the dashed square of a planned review.
    const half = (across - 4) / 2
    return (
      <g key={x} style={FILL_ACCENT}>
        <rect x={x} y="0" width="5" height={half} rx="1" />
        <rect x={x} y={across - half} width="5" height={half} rx="1" />
      </g>
    )
  }
  const style = slot === 'late' ? LINE_SIGNAL : LINE_OPEN
  return (
    <g key={x} fill="none" style={style}>
      <rect x={x + 0.5} y="0.5" width="4" height={across - 1} rx="0.75" />
      {slot === 'late' && <path d={`M${x} ${across / 2}h5`} strokeWidth="2" />}
    </g>
  )
}

const FRAME: CSSProperties = { display: 'block', flex: 'none', forcedColorAdjust: 'none' }
const FILL_INK: CSSProperties = { fill: ink('ink') }
const FILL_ACCENT: CSSProperties = { fill: ink('accent') }
const FILL_SIGNAL: CSSProperties = { fill: ink('signal') }
const LINE_OPEN: CSSProperties = { stroke: ink('inkOpen') }
const LINE_SIGNAL: CSSProperties = { stroke: ink('signal') }
