import type { ClassRoom, Member } from './class-room.ts'
import { sectionIdOf, type MatrixOrder } from './matrix-order.ts'

/** People of one section or group that stand together: from `start`, `length` of them. The id of those in none is ''. */
export type PlaceBlock = { id: string; name: string; start: number; length: number }
export type SectionBlock = PlaceBlock

/** After which people a stronger line is drawn: `group` or, stronger still, `section`. */
export type BlockEnd = 'group' | 'section'

/** The sections along one side of the matrix, where people stand by section; whoever has none makes a block too. */
export function sectionBlocks(room: ClassRoom, members: readonly Member[]): SectionBlock[] {
  return placeBlocks(room, members, 'section')
}

/** The sections or groups in which people stand, who are already in that order; whoever is in none makes a block too. */
export function placeBlocks(
  room: ClassRoom,
  members: readonly Member[],
  by: BlockKind,
): PlaceBlock[] {
  const places = by === 'group' ? room.groups : room.sections
  const nameById = new Map(places.map(({ id, name }) => [id, name]))
  const blocks: PlaceBlock[] = []
  members.forEach((member, index) => {
    const id = blockOf(room, member, by)
    const last = blocks.at(-1)
    if (last?.id === id) last.length += 1
    else blocks.push({ id, name: nameById.get(id) ?? '', start: index, length: 1 })
  })
  for (const block of blocks) {
    if (block.name === '') block.name = nameOfNone(room, members.slice(block.start), by)
  }
  return blocks
}

/**
 * Whoever is outside the sections that a TA is limited to comes without section and group, as does whoever is not read yet:
 * that is not to be in none.
 */
function nameOfNone(room: ClassRoom, members: readonly Member[], by: BlockKind): string {
  if (room.isPartial) return 'Still being read'
  if (!room.viewer.onlySectionIds) return `No ${by}`
  if (by === 'section') return 'Not in your sections'
  const hidden = members.filter(({ standing }) => standing === 'hidden').length
  if (hidden === 0) return 'No group'
  return hidden === members.length ? 'Not in your sections' : 'No group, or not in your sections'
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

/** What the people of an order stand in blocks by; null for an order that makes none. */
export function blockKindOf(order: MatrixOrder): BlockKind | null {
  return order === 'section' || order === 'group' ? order : null
}

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
