import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import {
  blockEnds,
  sectionBlocks,
  type BlockEnd,
  type SectionBlock,
} from '#src/domain/matrix-blocks.ts'
import { lineUp, ownLine, type LinedView } from '#src/domain/matrix-lines.ts'
import { viewMatrix, type MatrixFilters } from '#src/domain/matrix-view.ts'
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
  view: LinedView
  /** By lines. */
  rows: SideBlocks
  columns: SideBlocks
  density: Density
  /** The edge of a cell in px. */
  cell: number
  /** Whole names in the headers, or what a small window has room for. */
  heads: keyof typeof FROZEN
  /** Most cells show an image, which forced colours do not reach: with those they are drawn in the page. */
  hasImages: boolean
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
  { heads = 'full', hasImages = true }: Partial<Pick<Drawing, 'heads' | 'hasImages'>> = {},
): Drawing {
  const view = lineUp(room, viewMatrix(room, filters, now), filters)
  const blocksOf = (members: readonly Member[]): SideBlocks =>
    filters.order === 'section'
      ? { sections: sectionBlocks(room, members), ends: blockEnds(room, members) }
      : { sections: [], ends: new Map() }
  return {
    room,
    view,
    rows: onLines(blocksOf(view.reviewers), view),
    columns: blocksOf(view.authors),
    density,
    cell: CELLS[density],
    heads,
    hasImages,
    wanted: reviewsWanted(room),
    search: filters.search.trim(),
    short: shortsOf(room),
    now,
  }
}

/** Blocks of people by the lines on which these stand: headings come between them, and who is folded has none. */
function onLines({ sections, ends }: SideBlocks, { reviewers, lines }: LinedView): SideBlocks {
  if (lines.all[0]?.kind !== 'heading') return { sections, ends }
  const lineOf = (row: number) => ownLine(lines, reviewers[row]?.id ?? '')
  return {
    sections: sections
      .map((section) => ({ ...section, start: lineOf(section.start) }))
      .filter(({ start }) => start !== -1),
    ends: new Map([...ends].map(([row, end]) => [lineOf(row), end])),
  }
}

/** How many rows and columns are drawn, and how large their cells are. */
export function sidesOf({
  view,
  cell,
  heads,
}: Pick<Drawing, 'view' | 'cell' | 'heads'>): GridSides {
  const { lines, authors } = view
  return { rows: lines.all.length, columns: authors.length, cell, frozen: FROZEN[heads] }
}
