import type {
  AllocationProblem,
  AllocationRule,
} from '#src/domain/allocation/allocation-problem.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { seededRandom } from '#src/domain/allocation/seeded-random.ts'

export const GROUP_SIZE = 4

export type BenchClass = { people: number; reviewsEach: number }

/** A class in groups of four. */
export function benchProblem(
  { people, reviewsEach }: BenchClass,
  rules: AllocationRule[],
  seed = 1,
): AllocationProblem {
  const everybody = Array.from({ length: people }, (_, index) => ({
    id: String(100_000 + index),
    group: String(Math.floor(index / GROUP_SIZE)),
  }))
  return {
    reviewers: everybody,
    authors: everybody,
    reviewsEach,
    existing: [],
    keep: 'none',
    rules,
    seed,
  }
}

export const OTHER_GROUPS: AllocationRule = { kind: 'notSame', of: 'group' }

/** A fifth of all pairs, at random; a test, as no list of them is made for 10,000 people. */
export const FORBID_A_FIFTH: AllocationRule = {
  kind: 'forbid',
  when: (reviewerId, authorId) => {
    const mixed =
      Math.imul(Number(reviewerId), 0x9e3779b1) ^ Math.imul(Number(authorId), 0x85ebca6b)
    return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0) % 5 === 0
  },
}

export type Candidate = PersonIds & { weight: number }

/** So many random authors of other groups for each reviewer, each with a weight below 1,000. */
export function candidatesFor(problem: AllocationProblem, each: number, seed: number): Candidate[] {
  const random = seededRandom(seed)
  const { authors } = problem
  return problem.reviewers.flatMap(({ id, group }) => {
    const chosen = new Set<number>()
    while (chosen.size < each) {
      const author = random.below(authors.length)
      if (authors[author]!.group !== group) chosen.add(author)
    }
    return [...chosen].map((author) => ({
      reviewerId: id,
      authorId: authors[author]!.id,
      weight: random.below(1000),
    }))
  })
}

/** "1,000 × 3" */
export function nameOf({ people, reviewsEach }: BenchClass): string {
  return `${people.toLocaleString('en')} × ${reviewsEach}`
}
