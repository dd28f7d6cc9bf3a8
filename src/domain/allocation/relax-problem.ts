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
      return withUnmet(problem, relaxation.side, relaxation.people)
    case 'moreReviews':
      return withMore(problem, relaxation.side, relaxation.people)
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

function withUnmet(
  problem: AllocationProblem,
  side: 'authors' | 'reviewers',
  people: readonly { id: string; missing: number }[],
): AllocationProblem {
  const missing = new Map(people.map((person) => [person.id, person.missing]))
  const lessen = <Person extends { id: string }>(person: Person, min: number): Person =>
    missing.has(person.id)
      ? { ...person, min: Math.max(0, min - (missing.get(person.id) ?? 0)) }
      : person
  return side === 'authors'
    ? {
        ...problem,
        authors: problem.authors.map((person) =>
          lessen(person, person.min ?? person.demand ?? problem.reviewsEach),
        ),
      }
    : {
        ...problem,
        reviewers: problem.reviewers.map((person) => lessen(person, person.min ?? 0)),
      }
}

function withMore(
  problem: AllocationProblem,
  side: 'authors' | 'reviewers',
  people: readonly { id: string; extra: number }[],
): AllocationProblem {
  const extra = new Map(people.map((person) => [person.id, person.extra]))
  if (side === 'reviewers') {
    return {
      ...problem,
      reviewers: problem.reviewers.map((person) =>
        extra.has(person.id)
          ? {
              ...person,
              capacity: (person.capacity ?? problem.reviewsEach) + (extra.get(person.id) ?? 0),
            }
          : person,
      ),
    }
  }
  return {
    ...problem,
    authors: problem.authors.map((person) => {
      if (!extra.has(person.id)) return person
      const demand = person.demand ?? problem.reviewsEach
      // He may get more, and need not.
      return { ...person, demand: demand + (extra.get(person.id) ?? 0), min: person.min ?? demand }
    }),
  }
}
