import type {
  AllocationAuthor,
  AllocationProblem,
  AllocationReviewer,
} from './allocation-problem.ts'

/**
 * People as small numbers, in the order of their ids: whatever order the lists came in, the same seed deals the same.
 * `authorOf` and `reviewerOf` give the same person's number on the other side, −1 where he has none.
 */
export type Roster = {
  reviewers: AllocationReviewer[]
  authors: AllocationAuthor[]
  reviewerAt: Map<string, number>
  authorAt: Map<string, number>
  authorOf: Int32Array
  reviewerOf: Int32Array
}

/** O(people log people). */
export function rosterOf({ reviewers, authors }: AllocationProblem): Roster {
  const sorted = { reviewers: byId(reviewers), authors: byId(authors) }
  const reviewerAt = new Map(sorted.reviewers.map(({ id }, index) => [id, index]))
  const authorAt = new Map(sorted.authors.map(({ id }, index) => [id, index]))
  return {
    ...sorted,
    reviewerAt,
    authorAt,
    authorOf: Int32Array.from(sorted.reviewers, ({ id }) => authorAt.get(id) ?? -1),
    reviewerOf: Int32Array.from(sorted.authors, ({ id }) => reviewerAt.get(id) ?? -1),
  }
}

// By code units: an order of words differs from machine to machine.
function byId<Person extends { id: string }>(people: readonly Person[]): Person[] {
  return [...people].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}
