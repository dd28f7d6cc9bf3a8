import type { ClassRoom } from '#src/domain/class-room.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import type { Pair } from '#src/domain/review.ts'
import type { ApplyItem } from './apply-item.ts'

export type Named = Pick<ClassRoom, 'hidesNames' | 'memberById'>

const REVIEWER = '{reviewer}'
const AUTHOR = '{author}'

/**
 * The class with marks in the place of these two names. Reasons are kept in the browser: whoever hides names later, as
 * before a projector, must not find them in a receipt. `nameIn` puts the names of the day back.
 */
export function unnamed(room: ClassRoom, { reviewerId, authorId }: Pair): ClassRoom {
  const memberById = new Map(room.memberById)
  const marks = [
    [authorId, AUTHOR],
    [reviewerId, REVIEWER],
  ] as const
  for (const [id, label] of marks) {
    const member = memberById.get(id)
    if (member) memberById.set(id, { ...member, label })
  }
  return { ...room, memberById }
}

/** A reason that was made with `unnamed`, with the names as they are shown now. */
export function nameIn(reason: string, { pair }: Pick<ApplyItem, 'pair'>, room: Named): string {
  return reason
    .replaceAll(REVIEWER, labelIn(room, pair.reviewerId))
    .replaceAll(AUTHOR, labelIn(room, pair.authorId))
}

/** How somebody is called who may not be in the class any longer. */
export function labelIn({ hidesNames, memberById }: Named, id: string): string {
  return memberById.get(id)?.label ?? (hidesNames ? pseudonymOf(id) : `Student ${id}`)
}
