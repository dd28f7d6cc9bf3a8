import type { Random } from './random.ts'

export type Deal<Person> = { reviewer: Person; author: Person }
type Distribution<Person> = {
  reviewers: readonly Person[]
  authors: readonly Person[]
  /** How many reviews each reviewer shall have, and each author as well as may be. */
  count: number
  /** The number for one reviewer, where it is another. */
  wanted?: (reviewer: Person) => number
  mayReview: (reviewer: Person, author: Person) => boolean
  /** What has been given out before. */
  given?: readonly Deal<Person>[]
}

/**
 * Gives each reviewer what he lacks, reviewers in random order; nobody gets himself or an author
 * twice. Authors with too few reviews come first, then those who do not review this reviewer, those
 * with the fewest reviews received, with the fewest given, and chance decides the rest. Where nobody
 * is left a reviewer gets fewer, without a word (Canvas: assign_peer_reviews in abstract_assignment).
 */
export function distributeReviews<Person>(
  random: Random,
  { reviewers, authors, count, wanted, mayReview, given = [] }: Distribution<Person>,
): Deal<Person>[] {
  const received = new Map<Person, number>()
  const authorsOf = new Map<Person, Person[]>()
  const give = ({ reviewer, author }: Deal<Person>) => {
    received.set(author, (received.get(author) ?? 0) + 1)
    authorsOf.set(reviewer, [...(authorsOf.get(reviewer) ?? []), author])
  }
  given.forEach(give)
  const rankOf = (reviewer: Person, author: Person): number[] => {
    const load = received.get(author) ?? 0
    const reviews = authorsOf.get(author) ?? []
    const isMutual = reviews.includes(reviewer)
    return [Number(load >= count), Number(isMutual), load, reviews.length, random.next()]
  }
  return random.shuffle(reviewers).flatMap((reviewer) => {
    const own = authorsOf.get(reviewer) ?? []
    const lacking = Math.max(0, (wanted?.(reviewer) ?? count) - own.length)
    if (lacking === 0) return []
    const deals = authors
      .filter((one) => one !== reviewer && !own.includes(one) && mayReview(reviewer, one))
      .map((author) => ({ author, rank: rankOf(reviewer, author) }))
      .sort((one, other) => compareRanks(one.rank, other.rank))
      .slice(0, lacking)
      .map(({ author }) => ({ reviewer, author }))
    deals.forEach(give)
    return deals
  })
}

/** By the first number that differs. */
function compareRanks(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, at) => value !== other[at])
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}
