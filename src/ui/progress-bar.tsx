import { useId, type CSSProperties } from 'react'
import { ink } from './ink.ts'

export type ProgressBarProps = {
  done: number
  /** Assigned and not done. */
  open: number
  /** What the whole bar stands for. */
  of: number
}

const WIDTH = 200
const HEIGHT = 8

// Filled: done, hatched: open, blank: missing. The numbers stand beside it.
export function ProgressBar({ done, open, of }: ProgressBarProps) {
  const id = useId()
  const inner = WIDTH - 1
  const scale = (reviews: number) => (of === 0 ? 0 : (reviews / of) * inner)
  const percent = of === 0 ? 0 : Math.round((done / of) * 100)
  return (
    <svg
      role="img"
      aria-label={`${percent} % done`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      style={FRAME}
    >
      <defs>
        <pattern
          id={id}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0.5 0V4" strokeWidth="1" style={HATCH} />
        </pattern>
      </defs>
      <rect x="0.5" y="0" width={scale(done)} height={HEIGHT} style={DONE} />
      <rect x={0.5 + scale(done)} y="0" width={scale(open)} height={HEIGHT} fill={`url(#${id})`} />
      <rect
        x="0.5"
        y="0.5"
        width={inner}
        height={HEIGHT - 1}
        rx="1"
        fill="none"
        vectorEffect="non-scaling-stroke"
        style={LINE}
      />
    </svg>
  )
}

const FRAME: CSSProperties = { display: 'block', minWidth: 72, forcedColorAdjust: 'none' }
const DONE: CSSProperties = { fill: ink('ink') }
const HATCH: CSSProperties = { stroke: ink('inkQuiet') }
const LINE: CSSProperties = { stroke: ink('inkOpen') }
