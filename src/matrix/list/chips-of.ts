import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { ListSide } from '#src/domain/list-moves.ts'
import type { CellGlyph } from '#src/ui/glyph.tsx'
import { lookOf, type CellLook, type WriteStates } from '#src/matrix/grid/cell-look.ts'

/** What the chips of a class are made of. */
export type ChipSources = { room: ClassRoom; writes: WriteStates; now: Date }

/** One review of a person as a chip: it shows the partner. */
export type ReviewChip = { partner: Member; reviewer: Member; author: Member; look: CellLook }

/** What is done comes first, what is only wished last. */
const ORDER: readonly CellGlyph[] = [
  'completed',
  'duplicate',
  'sending',
  'assigned-late',
  'assigned',
  'failed',
  'planned-add',
  'planned-removal-completed',
  'planned-removal',
]

/** The chips on one side of a person, in their order. */
export function chipsOf(
  { room, writes, now }: ChipSources,
  member: Member,
  side: ListSide,
  partners: readonly Member[],
): ReviewChip[] {
  return partners
    .map((partner) => {
      const [reviewer, author] = side === 'received' ? [partner, member] : [member, partner]
      return { partner, reviewer, author, look: lookOf(room, writes, reviewer, author, now) }
    })
    .sort((a, b) => ORDER.indexOf(a.look.glyph) - ORDER.indexOf(b.look.glyph))
}
