import type { ClassRoom, Member } from './class-room.ts'

/** By person: who reviews them, and whom they review. */
export type ReviewPartners = {
  reviewersOf: ReadonlyMap<string, readonly Member[]>
  authorsOf: ReadonlyMap<string, readonly Member[]>
}

/**
 * Who stands in a review with whom, in the order of the class. `writtenKeys` are the pairs (`pairKey`) with a write
 * under way or failed: those stand there too, though there may be no review.
 */
export function reviewPartners(room: ClassRoom, writtenKeys: Iterable<string>): ReviewPartners {
  const place = new Map(room.members.map(({ id }, index) => [id, index]))
  const reviewersOf = new Map<string, Member[]>()
  const authorsOf = new Map<string, Member[]>()
  for (const key of new Set([...room.reviewsByPair.keys(), ...writtenKeys])) {
    const [reviewerId = '', authorId = ''] = key.split('>')
    const reviewer = room.memberById.get(reviewerId)
    const author = room.memberById.get(authorId)
    if (!reviewer || !author) continue
    add(reviewersOf, authorId, reviewer)
    add(authorsOf, reviewerId, author)
  }
  const inOrder = (a: Member, b: Member) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)
  for (const members of [...reviewersOf.values(), ...authorsOf.values()]) members.sort(inOrder)
  return { reviewersOf, authorsOf }
}

function add(lists: Map<string, Member[]>, id: string, member: Member): void {
  const list = lists.get(id)
  if (list) list.push(member)
  else lists.set(id, [member])
}
