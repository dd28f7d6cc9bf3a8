import type {
  AllocationProblem,
  AllocationRule,
} from '#src/domain/allocation/allocation-problem.ts'

export const GROUPS: AllocationRule = { kind: 'notSame', of: 'group' }

export type GroupedClass = {
  /** Sizes of groups; everybody reviews and is reviewed. */
  groups: number[]
  k: number
  change?: (problem: AllocationProblem) => AllocationProblem
}

export function groupedClass(
  { groups, k, change = (same) => same }: GroupedClass,
  seed = 1,
): AllocationProblem {
  const people = groups.flatMap((size, group) =>
    Array.from({ length: size }, (_, nth) => ({
      id: `${'ABCDEFGHIJ'[group]!}${nth}`,
      group: `Team ${'ABCDEFGHIJ'[group]!}`,
    })),
  )
  return change({
    reviewers: people,
    authors: people,
    reviewsEach: k,
    existing: [],
    keep: 'all',
    rules: [GROUPS],
    seed,
  })
}

export const withoutRules = (problem: AllocationProblem): AllocationProblem => ({
  ...problem,
  rules: [],
})
export const capacities =
  (...numbers: number[]) =>
  (problem: AllocationProblem): AllocationProblem => ({
    ...problem,
    reviewers: problem.reviewers.map((person, index) => ({ ...person, capacity: numbers[index]! })),
  })
