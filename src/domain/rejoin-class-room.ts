import { pairKey, type ClassRoom, type ClassRoomSources, type Member } from './class-room.ts'
import { joinClassRoom } from './join-class-room.ts'
import { countLoads, groupByPair, totalOf } from './review-counts.ts'
import type { Review } from './review.ts'

type Joined = { sources: ClassRoomSources; room: ClassRoom }

/**
 * A join that remembers the last one: where since then only reviews have changed, and few of them, only their people
 * and pairs are joined again, and everybody else stays the same object. What comes out is always what
 * `joinClassRoom` would answer.
 */
export function createJoin(): (sources: ClassRoomSources) => ClassRoom {
  let last: Joined | null = null
  return (sources) => {
    const room = (last && rejoin(last, sources)) ?? joinClassRoom(sources)
    last = { sources, room }
    return room
  }
}

// Beyond so many a full join is as fast.
const FEW = 200

/** Answers null where people may have come or gone, or names may have changed. */
function rejoin({ sources: before, room }: Joined, sources: ClassRoomSources): ClassRoom | null {
  if (!isSameBesideReviews(before, sources)) return null
  const touched = changedReviews(before.reviews, sources.reviews)
  if (touched === null || touched.length > FEW) return null
  const ids = new Set(touched.flatMap(({ reviewerId, authorId }) => [reviewerId, authorId]))
  const members = updateMembers(room.members, ids, sources.reviews)
  if (members === null) return null
  return {
    ...room,
    members,
    memberById: new Map(members.map((member) => [member.id, member])),
    reviewsByPair: updatePairs(room.reviewsByPair, touched, sources.reviews),
    total: totalOf(sources.reviews),
  }
}

function isSameBesideReviews(before: ClassRoomSources, after: ClassRoomSources): boolean {
  return (
    before.people === after.people &&
    before.submissions === after.submissions &&
    before.includedNames === after.includedNames &&
    before.assignment === after.assignment &&
    before.isCoursePublished === after.isCoursePublished &&
    before.sections === after.sections &&
    before.section === after.section &&
    before.viewer === after.viewer &&
    before.hidesNames === after.hidesNames &&
    before.isPartial === after.isPartial
  )
}

/**
 * Every review that came, went, or is not as it was: of the latter both as they were and as they are. Null where those
 * that stayed stand in another order: it tells which review of a pair is the first.
 */
function changedReviews(before: readonly Review[], after: readonly Review[]): Review[] | null {
  const gone = new Map(before.map((review, index) => [review.id, { review, index }]))
  const changed: Review[] = []
  let reached = -1
  for (const review of after) {
    const earlier = gone.get(review.id)
    if (earlier === undefined) {
      changed.push(review)
      continue
    }
    if (earlier.index < reached) return null
    reached = earlier.index
    gone.delete(review.id)
    if (!isEqual(earlier.review, review)) changed.push(earlier.review, review)
  }
  return [...changed, ...[...gone.values()].map(({ review }) => review)]
}

function isEqual(a: Review, b: Review): boolean {
  return (
    a === b ||
    (a.state === b.state && a.submissionId === b.submissionId && pairKey(a) === pairKey(b))
  )
}

/** The members with new loads for some; null where somebody new occurs, or who may be no member without a review. */
function updateMembers(
  members: readonly Member[],
  ids: ReadonlySet<string>,
  reviews: readonly Review[],
): Member[] | null {
  const loads = countLoads(
    reviews.filter(({ reviewerId, authorId }) => ids.has(reviewerId) || ids.has(authorId)),
  )
  const updated = members.map((member): Member =>
    ids.has(member.id) ? { ...member, ...loads(member.id) } : member,
  )
  const touched = updated.filter(({ id }) => ids.has(id))
  return touched.length < ids.size || touched.some(hasNoReview) ? null : updated
}

function hasNoReview({ given, received }: Member): boolean {
  return given.assigned + received.assigned === 0
}

function updatePairs(
  pairs: ClassRoom['reviewsByPair'],
  touched: readonly Review[],
  reviews: readonly Review[],
): Map<string, readonly Review[]> {
  const keys = new Set(touched.map(pairKey))
  const now = groupByPair(reviews.filter((review) => keys.has(pairKey(review))))
  const updated = new Map(pairs)
  for (const key of keys) {
    const cell = now.get(key)
    if (cell) updated.set(key, cell)
    else updated.delete(key)
  }
  return updated
}
