import type { Random } from './random.ts'

export type Deal<Person> = { reviewer: Person; author: Person }

/**
 * Gives each reviewer `wanted(reviewer)` authors, always one of those who have the fewest reviews so
 * far. `load` may hold reviews that exist already; it is counted up. Where rules leave nobody, fewer.
 */
export function dealReviews<Person>(
  random: Random,
  reviewers: readonly Person[],
  authors: readonly Person[],
  wanted: (reviewer: Person) => number,
  mayReview: (reviewer: Person, author: Person) => boolean,
  load = new Map<Person, number>(),
): Deal<Person>[] {
  const deals: Deal<Person>[] = []
  for (const reviewer of random.shuffle(reviewers)) {
    const has = new Set<Person>()
    for (let round = 0; round < wanted(reviewer); round += 1) {
      const author = lightest(
        random.shuffle(authors).filter((one) => !has.has(one) && mayReview(reviewer, one)),
        load,
      )
      if (author === undefined) break
      has.add(author)
      load.set(author, (load.get(author) ?? 0) + 1)
      deals.push({ reviewer, author })
    }
  }
  return deals
}

function lightest<Person>(authors: Person[], load: Map<Person, number>): Person | undefined {
  let best: Person | undefined
  for (const author of authors) {
    if (best === undefined || (load.get(author) ?? 0) < (load.get(best) ?? 0)) best = author
  }
  return best
}
