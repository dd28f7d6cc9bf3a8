import type { ClassRoom } from '#src/domain/class-room.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { BlockEnd, SectionBlock } from '#src/domain/matrix-blocks.ts'

/** One side of the matrix as it is drawn: its people stand in blocks, or in no order of sections at all. */
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
  wanted: number | null
  /** Letters that tell sections and groups apart, by id. */
  short: ReadonlyMap<string, string>
  now: Date
}
