import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'
import type { Relaxation } from './allocation-result.ts'

/** The problem with the change that a relaxation names. */
export function relaxProblem(
  problem: AllocationProblem,
  relaxation: Relaxation,
): AllocationProblem {
  switch (relaxation.kind) {
    case 'fewerReviews':
      return withReviewsEach(problem, relaxation.reviewsEach)
    case 'liftRule':
      return {
        ...problem,
        rules: problem.rules.map((rule, index) =>
          index === relaxation.rule ? exceptPairs(rule, relaxation.pairs) : rule,
        ),
      }
    case 'unmet':
      return withUnmet(problem, relaxation.people)
    case 'moreReviews':
      return withMore(problem, relaxation.people)
    case 'several':
      return relaxation.changes.reduce(relaxProblem, problem)
  }
}

function withReviewsEach(problem: AllocationProblem, reviewsEach: number): AllocationProblem {
  const lowered = <Person extends { min?: number | undefined }>(
    person: Person,
    own: number | undefined,
  ): Person =>
    own === undefined && person.min !== undefined
      ? { ...person, min: Math.min(person.min, reviewsEach) }
      : person
  return {
    ...problem,
    reviewsEach,
    reviewers: problem.reviewers.map((person) => lowered(person, person.capacity)),
    authors: problem.authors.map((person) => lowered(person, person.demand)),
  }
}

function exceptPairs(
  rule: AllocationRule,
  pairs: (Relaxation & { kind: 'liftRule' })['pairs'],
): AllocationRule {
  if (rule.kind === 'avoidReciprocal') return rule
  return { ...rule, except: [...(rule.except ?? []), ...pairs] }
}

function countsOf(
  people: readonly { side: 'authors' | 'reviewers'; id: string }[],
  countAt: (index: number) => number,
) {
  const counts = { authors: new Map<string, number>(), reviewers: new Map<string, number>() }
  people.forEach(({ side, id }, index) => counts[side].set(id, countAt(index)))
  return counts
}

function withUnmet(
  problem: AllocationProblem,
  people: (Relaxation & { kind: 'unmet' })['people'],
): AllocationProblem {
  const { reviewsEach } = problem
  const { authors, reviewers } = countsOf(people, (index) => people[index]?.missing ?? 0)
  return {
    ...problem,
    authors: problem.authors.map((person) => {
      const missing = authors.get(person.id)
      if (missing === undefined) return person
      const min = person.min ?? person.demand ?? reviewsEach
      return { ...person, min: Math.max(0, min - missing) }
    }),
    reviewers: problem.reviewers.map((person) => {
      const missing = reviewers.get(person.id)
      return missing === undefined
        ? person
        : { ...person, min: Math.max(0, (person.min ?? 0) - missing) }
    }),
  }
}

function withMore(
  problem: AllocationProblem,
  people: (Relaxation & { kind: 'moreReviews' })['people'],
): AllocationProblem {
  const { reviewsEach } = problem
  const { authors, reviewers } = countsOf(people, (index) => people[index]?.extra ?? 0)
  return {
    ...problem,
    reviewers: problem.reviewers.map((person) => {
      const extra = reviewers.get(person.id)
      return extra === undefined
        ? person
        : { ...person, capacity: (person.capacity ?? reviewsEach) + extra }
    }),
    authors: problem.authors.map((person) => {
      const extra = authors.get(person.id)
      if (extra === undefined) return person
      const demand = person.demand ?? reviewsEach
      // He may get more, and need not.
      return { ...person, demand: demand + extra, min: person.min ?? demand }
    }),
  }
}
