import type { ClassRoom } from './class-room.ts'

// Asked for every person of a class: counted once for each, or a class of 3,000 would be counted 3,000 times.
const commonest = new WeakMap<ClassRoom['members'], number | null>()

/**
 * How many reviews each submission is to get: the number that Canvas shows for the assignment, else the commonest
 * number that submissions have (the larger of two as common), not counting those without. Null without any review.
 */
export function reviewsWanted({ assignment, members }: ClassRoom): number | null {
  if (assignment.reviewsWanted !== null) return assignment.reviewsWanted
  const known = commonest.get(members)
  if (known !== undefined) return known
  const counted = commonestLoad(members)
  commonest.set(members, counted)
  return counted
}

function commonestLoad(members: ClassRoom['members']): number | null {
  const times = new Map<number, number>()
  for (const { received } of members) {
    if (received.assigned > 0) {
      times.set(received.assigned, (times.get(received.assigned) ?? 0) + 1)
    }
  }
  const [most] = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)
  return most?.[0] ?? null
}
