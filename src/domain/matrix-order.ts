import type { ClassRoom, Load, Member } from './class-room.ts'

export type MatrixOrder = 'section' | 'group' | 'name' | 'given' | 'received' | 'done' | 'submitted'

/** The orders in which people can stand, with the words for them. */
export const MATRIX_ORDERS: Record<MatrixOrder, string> = {
  section: 'section, group',
  group: 'group',
  name: 'name',
  given: 'load given',
  received: 'load received',
  done: 'share done',
  submitted: 'time submitted',
}

/**
 * How two people stand to each other, the same for rows and columns, so that own work stays on the diagonal. By
 * load or share done whoever has least comes first, by the time of the submission whoever was first and who has none last; whoever is equal stands in the order of the class (sortable name).
 */
export function compareMembers(
  room: ClassRoom,
  order: MatrixOrder,
): (a: Member, b: Member) => number {
  switch (order) {
    case 'section':
      return compareBySection(room)
    case 'group':
      return compareByGroup(room)
    case 'submitted':
      return compareByTime(room)
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

function compareByGroup({ groups }: ClassRoom): (a: Member, b: Member) => number {
  const groupAt = new Map(groups.map(({ id }, index) => [id, index]))
  const rankOf = ({ group }: Member) => groupAt.get(group?.id ?? '') ?? groups.length
  return (a, b) => rankOf(a) - rankOf(b)
}

/** Each time is read once, not at each comparison. */
function compareByTime({ members }: ClassRoom): (a: Member, b: Member) => number {
  const timeOf = new Map(members.map((member) => [member.id, submittedTime(member)]))
  return (a, b) => (timeOf.get(a.id) ?? 0) - (timeOf.get(b.id) ?? 0)
}

/** In ms; a time beyond all others for who has not submitted. */
function submittedTime({ submission }: Member): number {
  return submission?.submittedAt == null ? Number.MAX_VALUE : Date.parse(submission.submittedAt)
}

/** Whoever has nothing to do has done none of it. */
function shareDone({ done, assigned }: Load): number {
  return assigned === 0 ? -1 : done / assigned
}
