import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import {
  blockEnds,
  sectionBlocks,
  type BlockEnd,
  type SectionBlock,
} from '#src/domain/matrix-blocks.ts'
import { viewMatrix, type MatrixFilters, type MatrixView } from '#src/domain/matrix-view.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import type { Density } from '#src/domain/density.ts'
import { CELLS, FROZEN, type GridSides } from './matrix-geometry.ts'
import { shortsOf } from './header-text.ts'

/** One side of the matrix as it is drawn; without blocks where people do not stand by section. */
export type SideBlocks = {
  sections: readonly SectionBlock[]
  ends: ReadonlyMap<number, BlockEnd>
}

/** What all parts of one drawn matrix share. A new one is made when anything in it changes. */
export type Drawing = {
  room: ClassRoom
  view: MatrixView
  rows: SideBlocks
  columns: SideBlocks
  density: Density
  /** The edge of a cell in px. */
  cell: number
  /** Whole names in the headers, or what a small window has room for. */
  heads: keyof typeof FROZEN
  wanted: number | null
  /** Whom the search of the view looks for; empty for nobody. */
  search: string
  /** Letters that tell sections and groups apart, by id. */
  short: ReadonlyMap<string, string>
  now: Date
}

/** Everything about a view that does not depend on where it is scrolled to. */
export function drawMatrix(
  room: ClassRoom,
  filters: MatrixFilters,
  density: Density,
  now: Date,
  heads: Drawing['heads'] = 'full',
): Drawing {
  const view = viewMatrix(room, filters, now)
  const blocksOf = (members: readonly Member[]): SideBlocks =>
    filters.order === 'section'
      ? { sections: sectionBlocks(room, members), ends: blockEnds(room, members) }
      : { sections: [], ends: new Map() }
  return {
    room,
    view,
    rows: blocksOf(view.reviewers),
    columns: blocksOf(view.authors),
    density,
    cell: CELLS[density],
    heads,
    wanted: reviewsWanted(room),
    search: filters.search.trim(),
    short: shortsOf(room),
    now,
  }
}

/** How many rows and columns are drawn, and how large their cells are. */
export function sidesOf({
  view,
  cell,
  heads,
}: Pick<Drawing, 'view' | 'cell' | 'heads'>): GridSides {
  const { reviewers, authors } = view
  return { rows: reviewers.length, columns: authors.length, cell, frozen: FROZEN[heads] }
}
