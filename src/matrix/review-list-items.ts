import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sectionBlocks } from '#src/domain/matrix-blocks.ts'
import { compareMembers } from '#src/domain/matrix-order.ts'
import { matchesPerson, viewMatrix, type MatrixFilters } from '#src/domain/matrix-view.ts'

/** A line of the list: the heading of a section, or a person. */
export type ListItem =
  | { kind: 'section'; id: string; name: string; people: number }
  | { kind: 'person'; id: string; member: Member; position: number }

/** Whom a list shows: whoever is a row or a column of the matrix; of a search only the matches, their partners stand with them. */
export function listMembers(room: ClassRoom, filters: MatrixFilters, now: Date): Member[] {
  const { reviewers, authors } = viewMatrix(room, { ...filters, search: '' }, now)
  return [...new Set([...reviewers, ...authors])]
    .filter((member) => matchesPerson(member, filters.search))
    .sort(compareMembers(room, filters.order))
}

/** The people with the headings of their sections, where they stand by section. */
export function listItems(
  room: ClassRoom,
  members: readonly Member[],
  order: MatrixFilters['order'],
): ListItem[] {
  const people = members.map((member, index): ListItem => ({
    kind: 'person',
    id: member.id,
    member,
    position: index + 1,
  }))
  if (order !== 'section') return people
  return sectionBlocks(room, members).flatMap(({ id, name, start, length }): ListItem[] => [
    { kind: 'section', id: `section ${id} ${start}`, name, people: length },
    ...people.slice(start, start + length),
  ])
}
