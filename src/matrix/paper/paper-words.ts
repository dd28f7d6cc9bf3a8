import { describeCell } from '#src/domain/cell.ts'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import { placeName } from '#src/domain/matrix-blocks.ts'
import { MATRIX_ORDERS } from '#src/domain/matrix-order.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { plannedWords } from '#src/domain/plan/planned.ts'
import { WORK_WORDS } from '#src/domain/works.ts'
import type { WriteStates } from '#src/matrix/grid/cell-look.ts'
import { STATUS_WORDS } from '#src/matrix/toolbar/status-words.ts'

/** Who is on the paper, and by what they were chosen and ordered: "12 of 48 people · Section A · late · Order: name". */
export function sayIncluded(room: ClassRoom, filters: MatrixFilters, shown: number): string {
  const { sectionId, groupId, block, work, status, search, order, isCrossing } = filters
  const all = room.members.length
  const read = shown === all ? `${all}` : `${shown} of ${all}`
  const parts = [
    room.isPartial
      ? `${read} people read so far`
      : shown === all
        ? `All ${all} people`
        : `${shown} of ${all} people`,
    room.section?.name ?? nameOf(room.sections, sectionId),
    room.section && isCrossing && 'with reviews that cross the section',
    nameOf(room.groups, groupId),
    block &&
      `reviews of ${placeName(room, block.by, block.to)} by ${placeName(room, block.by, block.from)}`,
    status && `Status: ${STATUS_WORDS[status]}`,
    work && `Work: ${WORK_WORDS[work]}`,
    search.trim() !== '' && `Search: “${search.trim()}”`,
    `Order: ${MATRIX_ORDERS[order]}`,
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

/** What a pair holds, in the words that stand beside its sign. */
export function sayPair(
  room: ClassRoom,
  { planned, pending, failed }: WriteStates,
  reviewer: Member,
  author: Member,
  now: Date,
): string {
  const { words } = describeCell(room, reviewer, author, now)
  const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
  if (pending.has(key)) return 'being sent'
  if (failed.has(key)) return `${words}, the last change failed`
  const edit = planned.get(key)
  return edit ? plannedWords(edit, words) : words
}

function nameOf(places: readonly { id: string; name: string }[], id: string | null): string | null {
  return id === null ? null : (places.find((place) => place.id === id)?.name ?? null)
}
