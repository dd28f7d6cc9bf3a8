import { createValueStore, type ValueStore } from '#src/ui/value-store.ts'
import { bodyOf, type GridSides, type Scroll } from './matrix-geometry.ts'

/** The part of the matrix that is in view, in rows and columns of people; ends lie beyond the last one, fractions count. */
export type Sight = { top: number; bottom: number; left: number; right: number }

export type SightStore = ValueStore<Sight>

export function createSightStore(): SightStore {
  return createValueStore<Sight>(
    { top: 0, bottom: 0, left: 0, right: 0 },
    (a, b) => a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right,
  )
}

export function sightOf(scroll: Scroll, sides: GridSides): Sight {
  const { rows, columns, cell } = sides
  const { width, height } = bodyOf(scroll, sides)
  return {
    top: scroll.top / cell,
    bottom: Math.min(rows, (scroll.top + height) / cell),
    left: scroll.left / cell,
    right: Math.min(columns, (scroll.left + width) / cell),
  }
}
