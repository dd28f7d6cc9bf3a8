import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sectionIdOf } from '#src/domain/matrix-order.ts'
import { shortPlaces } from '#src/domain/short-places.ts'

/** Letters that tell the sections and the groups of a class apart, by id. */
export function shortsOf({ sections, groups }: ClassRoom): ReadonlyMap<string, string> {
  return new Map([
    ...[...shortPlaces(sections)].map(([id, text]) => [`section ${id}`, text] as const),
    ...[...shortPlaces(groups)].map(([id, text]) => [`group ${id}`, text] as const),
  ])
}

/** "A·2": section and group of a person in a few letters. */
export function shortWhere(
  room: ClassRoom,
  member: Member,
  shorts: ReadonlyMap<string, string>,
): string {
  const section = shorts.get(`section ${sectionIdOf(room, member) ?? ''}`)
  const group = shorts.get(`group ${member.group?.id ?? ''}`)
  return [section, group].filter((part) => part !== undefined).join('·')
}

/** What a label adds to the name, in few letters: "A" for "Maria Silva (Section A)". Empty for a name of its own. */
export function shortSuffix(
  room: ClassRoom,
  member: Member,
  shorts: ReadonlyMap<string, string>,
): string {
  if (!member.label.startsWith(member.name)) return ''
  const parts = [...member.label.slice(member.name.length).matchAll(/\(([^()]*)\)/g)]
  return parts
    .map(([, text = '']) => {
      const section = room.sections.find(({ name }) => name === text)
      return (section && shorts.get(`section ${section.id}`)) ?? text
    })
    .join(' ')
}
