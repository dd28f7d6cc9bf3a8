import { pairKey, type Load, type Member } from './class-room.ts'
import type { Review } from './review.ts'

/** How many reviews each person gives and receives, each of a double one counted. Looks at every review once. */
export function countLoads(
  reviews: readonly Review[],
): (id: string) => Pick<Member, 'given' | 'received'> {
  const given = countBy(reviews, (review) => review.reviewerId)
  const received = countBy(reviews, (review) => review.authorId)
  return (id) => ({
    given: given.get(id) ?? { done: 0, assigned: 0 },
    received: received.get(id) ?? { done: 0, assigned: 0 },
  })
}

/** The reviews of each pair by its key, in the order of the list: Canvas removes the first of a pair first. */
export function groupByPair(reviews: readonly Review[]): Map<string, Review[]> {
  const byPair = new Map<string, Review[]>()
  for (const review of reviews) {
    const cell = byPair.get(pairKey(review))
    if (cell) cell.push(review)
    else byPair.set(pairKey(review), [review])
  }
  return byPair
}

export function totalOf(reviews: readonly Review[]): Load {
  return { done: reviews.filter(isCompleted).length, assigned: reviews.length }
}

function countBy(reviews: readonly Review[], idOf: (review: Review) => string): Map<string, Load> {
  const loads = new Map<string, Load>()
  for (const review of reviews) {
    const load = loads.get(idOf(review)) ?? { done: 0, assigned: 0 }
    const done = load.done + (isCompleted(review) ? 1 : 0)
    loads.set(idOf(review), { done, assigned: load.assigned + 1 })
  }
  return loads
}

function isCompleted(review: Review): boolean {
  return review.state === 'completed'
}
