import type { ClassRoom, Load, Member } from './class-room.ts'

export type MatrixOrder = 'section' | 'name' | 'given' | 'received' | 'done'

/** The orders in which people can stand, with the words for them. */
export const MATRIX_ORDERS: Record<MatrixOrder, string> = {
  section: 'section, group',
  name: 'name',
  given: 'load given',
  received: 'load received',
  done: 'share done',
}

/**
 * How two people stand to each other, the same for rows and columns, so that own work stays on the diagonal. By
 * load or share done whoever has least comes first; whoever is equal stands in the order of the class (sortable name).
 */
export function compareMembers(
  room: ClassRoom,
  order: MatrixOrder,
): (a: Member, b: Member) => number {
  switch (order) {
    case 'section':
      return compareBySection(room)
    case 'given':
      return (a, b) => a.given.assigned - b.given.assigned
    case 'received':
      return (a, b) => a.received.assigned - b.received.assigned
    case 'done':
      return (a, b) => shareDone(a.given) - shareDone(b.given)
    case 'name':
      // The class stands so already, and sorting is stable.
      return () => 0
  }
}

/** Where a person is put who is in several sections: in that of the address, else in the first of them. */
export function sectionIdOf(room: ClassRoom, { sections }: Member): string | null {
  const own = room.section && sections.find(({ id }) => id === room.section?.id)
  if (own) return own.id
  return room.sections.find(({ id }) => sections.some((each) => each.id === id))?.id ?? null
}

function compareBySection(room: ClassRoom): (a: Member, b: Member) => number {
  const sectionAt = new Map(room.sections.map(({ id }, index) => [id, index]))
  const groupAt = new Map(room.groups.map(({ id }, index) => [id, index]))
  const rankOf = new Map(
    room.members.map((member) => {
      const section = sectionAt.get(sectionIdOf(room, member) ?? '') ?? room.sections.length
      const group = groupAt.get(member.group?.id ?? '') ?? room.groups.length
      return [member.id, section * (room.groups.length + 1) + group]
    }),
  )
  return (a, b) => (rankOf.get(a.id) ?? 0) - (rankOf.get(b.id) ?? 0)
}

/** Whoever has nothing to do has done none of it. */
function shareDone({ done, assigned }: Load): number {
  return assigned === 0 ? -1 : done / assigned
}
