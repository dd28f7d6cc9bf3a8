import type { CSSProperties } from 'react'
import { cellDrawings, type CellGlyph } from './cell-drawings.tsx'
import type { Drawing } from './drawing.ts'
import { ink, type InkRole } from './ink.ts'
import { markDrawings, type MarkGlyph } from './mark-drawings.tsx'

export type { CellGlyph } from './cell-drawings.tsx'
export type { MarkGlyph } from './mark-drawings.tsx'
export type GlyphName = CellGlyph | MarkGlyph

const drawings: Record<GlyphName, Drawing> = { ...cellDrawings, ...markDrawings }

export type GlyphProps = {
  name: GlyphName
  /** Edge in px; left out: 16 for states, 12 for marks. */
  size?: number
  /** The number written into `duplicate`. */
  count?: number
}

// The shape tells the state, the colour only repeats it; the words stand beside it or in the name of the cell.
export function Glyph({ name, size, count = 2 }: GlyphProps) {
  const { box, role, drawing } = drawings[name]
  const edge = size ?? box
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={edge}
      height={edge}
      viewBox={`0 0 ${box} ${box}`}
      style={name === 'sending' ? TURNING : STYLES[role]}
    >
      {typeof drawing === 'function' ? drawing(count) : drawing}
    </svg>
  )
}

// Shared objects: a matrix draws thousands of these. Forced colours come through the variables.
const STYLES = Object.fromEntries(
  Object.values(drawings).map(({ role }) => [
    role,
    { color: ink(role), display: 'block', flex: 'none', forcedColorAdjust: 'none' },
  ]),
) as Record<InkRole, CSSProperties>

/** The keyframes are the theme's; with reduced motion the ring stands, its gap still tells. */
const TURNING: CSSProperties = {
  ...STYLES.accent,
  animation: 'prm-turn 900ms linear infinite',
}
