import type { ClassRoom, Member } from './class-room.ts'
import { sectionIdOf } from './matrix-order.ts'

/** People of one section that stand together: from `start`, `length` of them. */
export type SectionBlock = { id: string; name: string; start: number; length: number }

/** After which people a stronger line is drawn: `group` or, stronger still, `section`. */
export type BlockEnd = 'group' | 'section'

/** The sections along one side of the matrix, where people stand by section; whoever has none makes a block too. */
export function sectionBlocks(room: ClassRoom, members: readonly Member[]): SectionBlock[] {
  const nameById = new Map(room.sections.map(({ id, name }) => [id, name]))
  // Whoever is outside the sections that a TA is limited to comes without one.
  const without = room.viewer.onlySectionIds ? 'Not in your sections' : 'No section'
  const blocks: SectionBlock[] = []
  members.forEach((member, index) => {
    const id = sectionIdOf(room, member) ?? ''
    const last = blocks.at(-1)
    if (last?.id === id) last.length += 1
    else blocks.push({ id, name: nameById.get(id) ?? without, start: index, length: 1 })
  })
  return blocks
}

/** The ends of groups and sections along one side, by index; the end of the matrix itself is none. */
export function blockEnds(
  room: ClassRoom,
  members: readonly Member[],
): ReadonlyMap<number, BlockEnd> {
  const ends = new Map<number, BlockEnd>()
  members.forEach((member, index) => {
    const next = members[index + 1]
    if (!next) return
    if (sectionIdOf(room, member) !== sectionIdOf(room, next)) ends.set(index, 'section')
    else if (member.group?.id !== next.group?.id) ends.set(index, 'group')
  })
  return ends
}

/** People are told apart by their group, or by their section. */
export type BlockKind = 'group' | 'section'

/** A block of the lens: reviewers of one place, authors of another. The id of those who are in none is ''. */
export type BlockPair = { by: BlockKind; from: string; to: string }

/** The id of the group or section in which a person counts, '' for none. */
export function blockOf(room: ClassRoom, member: Member, by: BlockKind): string {
  return (by === 'group' ? member.group?.id : sectionIdOf(room, member)) ?? ''
}

/** What a block is called. */
export function placeName(room: ClassRoom, by: BlockKind, id: string): string {
  const places = by === 'group' ? room.groups : room.sections
  return places.find((place) => place.id === id)?.name ?? `No ${by}`
}
