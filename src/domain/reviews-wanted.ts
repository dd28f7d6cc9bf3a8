import type { ClassRoom } from './class-room.ts'

/**
 * How many reviews each submission is to get: the number that Canvas shows for the assignment, else the commonest
 * number that submissions have (the larger of two as common), not counting those without. Null without any review.
 */
export function reviewsWanted({ assignment, members }: ClassRoom): number | null {
  if (assignment.reviewsWanted !== null) return assignment.reviewsWanted
  const times = new Map<number, number>()
  for (const { received } of members) {
    if (received.assigned > 0) {
      times.set(received.assigned, (times.get(received.assigned) ?? 0) + 1)
    }
  }
  const [commonest] = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)
  return commonest?.[0] ?? null
}
