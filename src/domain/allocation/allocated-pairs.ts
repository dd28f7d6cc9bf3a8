import type { AllocatedPair } from './allocation-result.ts'
import type { Dealing } from './dealing.ts'
import type { Model } from './model.ts'

/** Fixed and dealt pairs with their ids, in the order of the reviewers' and then the authors' ids. */
export function allocatedPairs({ fixed, roster }: Model, dealing: Dealing): AllocatedPair[] {
  const id = (people: readonly { id: string }[], person: number) => people[person]?.id ?? ''
  const pairs: AllocatedPair[] = fixed.half.map(({ reviewerId, authorId }) => ({
    reviewerId,
    authorId,
    origin: 'kept',
  }))
  const add = (reviewer: number, author: number, origin: AllocatedPair['origin']) =>
    pairs.push({
      reviewerId: id(roster.reviewers, reviewer),
      authorId: id(roster.authors, author),
      origin,
    })
  for (const { reviewer, author, origin } of fixed.pairs) add(reviewer, author, origin)
  dealing.forEach((reviewer, author) => add(reviewer, author, 'dealt'))
  return pairs.sort(
    (one, other) =>
      compare(one.reviewerId, other.reviewerId) || compare(one.authorId, other.authorId),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
