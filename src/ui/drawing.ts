import type { ReactNode } from 'react'
import type { InkRole } from './ink.ts'

/** The inside of a glyph: the edge of its box in px, its colour, and what is drawn; `count` is written into some. */
export type Drawing = {
  box: number
  role: InkRole
  drawing: ReactNode | ((count: number) => ReactNode)
}

export const STROKE = { fill: 'none', stroke: 'currentColor' } as const
