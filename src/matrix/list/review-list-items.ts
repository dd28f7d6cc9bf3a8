import { totalBlocks, type TotalledBlock } from '#src/domain/block-totals.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { FINDINGS, type Finding } from '#src/domain/findings.ts'
import { isFolded } from '#src/domain/folds.ts'
import { blockKindOf } from '#src/domain/matrix-blocks.ts'
import { compareMembers } from '#src/domain/matrix-order.ts'
import { everybodyIn, matchesPerson, type MatrixFilters } from '#src/domain/matrix-view.ts'
import { WORKS } from '#src/domain/works.ts'

/** A line of the list: the heading of a section or group, or a person. `isFolded` is null where nothing can be folded. */
export type ListItem =
  | { kind: 'section'; id: string; block: TotalledBlock; isFolded: boolean | null }
  | { kind: 'person'; id: string; member: Member }

/**
 * Whom a list shows: whoever is a row or a column of the matrix; of a search only the matches, their partners stand with them.
 * A status that picks only rows or only columns leaves the other side of the matrix whole; of the list it leaves only those
 * who have it, on either side, and a choice of works only the authors of these.
 */
export function listMembers(room: ClassRoom, filters: MatrixFilters, now: Date): Member[] {
  const { search, status, work, order } = filters
  const { isRow, isColumn } = status === null ? EVERYBODY : FINDINGS[status]
  return everybodyIn(room, { ...filters, work: null }, now)
    .filter(
      (member) =>
        matchesPerson(member, search) &&
        (isRow?.(room, member, now) || isColumn?.(room, member, now)) &&
        (work === null || WORKS[work](member)),
    )
    .sort(compareMembers(room, order))
}

const EVERYBODY: Finding = { isRow: () => true }

/**
 * The people with the headings of their sections, where they stand by section; with sub-totals of their groups, too. The
 * people of a folded block are left out.
 */
export function listItems(
  room: ClassRoom,
  members: readonly Member[],
  { order, hasSubtotals, folds }: Pick<MatrixFilters, 'order' | 'hasSubtotals' | 'folds'>,
): ListItem[] {
  const people = members.map((member): ListItem => ({ kind: 'person', id: member.id, member }))
  const by = blockKindOf(order)
  if (by === null || (by === 'group' && !hasSubtotals)) return people
  return totalBlocks(room, members, by).flatMap((block): ListItem[] => {
    const folded = hasSubtotals ? isFolded(folds, by, block.id) : null
    const { id, start, length } = block
    return [
      { kind: 'section', id: `${by} ${id}`, block, isFolded: folded },
      ...(folded === true ? [] : people.slice(start, start + length)),
    ]
  })
}

/** The items that keys lead to: people, and headings that fold. */
export function linesOf(items: readonly ListItem[]): ListItem[] {
  return items.filter((item) => item.kind === 'person' || item.isFolded !== null)
}
