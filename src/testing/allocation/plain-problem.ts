import type {
  AllocationProblem,
  AllocationRule,
  Places,
} from '#src/domain/allocation/allocation-problem.ts'
import type { PersonIds } from '#src/domain/review.ts'

/**
 * The problem once more, written for clearness and not for speed, and without the engine's code: what its results are held
 * against.
 */
export type PlainProblem = {
  /** Pairs that may be dealt, with what each breaks of the soft rules. */
  free: (PersonIds & { cost: number })[]
  /** In every solution. */
  fixed: PersonIds[]
  reviewers: Bounds[]
  authors: Bounds[]
  /** Required pairs that are forbidden. */
  contradictions: number
}
/** Bounds of all pairs of a person; `fixed` of them are there. */
export type Bounds = {
  id: string
  lower: number
  upper: number
  fixed: number
  isOverfull: boolean
}

const places = (value: Places | undefined): readonly string[] =>
  value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value
const isPair =
  ({ reviewerId, authorId }: PersonIds) =>
  (other: PersonIds) =>
    other.reviewerId === reviewerId && other.authorId === authorId

export function breaks(problem: AllocationProblem, rule: AllocationRule, pair: PersonIds): boolean {
  if (rule.kind === 'avoidReciprocal') return false
  if (rule.except?.some(isPair(pair))) return false
  const reviewer = problem.reviewers.find(({ id }) => id === pair.reviewerId)!
  const author = problem.authors.find(({ id }) => id === pair.authorId)!
  switch (rule.kind) {
    case 'notSame':
    case 'onlySame': {
      const shared = places(reviewer[rule.of]).some((place) =>
        places(author[rule.of]).includes(place),
      )
      return shared === (rule.kind === 'notSame')
    }
    case 'forbid':
      return (
        (rule.pairs ?? []).some(isPair(pair)) ||
        rule.when?.(pair.reviewerId, pair.authorId) === true
      )
    case 'notMetBefore':
      return rule.pairs.some(isPair(pair))
    case 'onlyPairs':
      return !rule.pairs.some(isPair(pair))
    case 'onlySubmitted':
      return (
        (rule.who !== 'reviewers' && author.hasSubmitted === false) ||
        (rule.who !== 'authors' && reviewer.hasSubmitted === false)
      )
    case 'require':
      return false
  }
}

export function isForbidden(problem: AllocationProblem, pair: PersonIds): boolean {
  return (
    pair.reviewerId === pair.authorId ||
    problem.rules.some((rule) => rule.soft !== true && breaks(problem, rule, pair))
  )
}

function costOf(problem: AllocationProblem, pair: PersonIds): number {
  let cost = 0
  for (const rule of problem.rules) {
    if (rule.soft !== true || rule.kind === 'avoidReciprocal') continue
    if (rule.kind === 'require') cost -= rule.pairs.some(isPair(pair)) ? rule.weight : 0
    else if (breaks(problem, rule, pair)) {
      const own = rule.kind === 'forbid' ? rule.pairs?.find(isPair(pair))?.weight : undefined
      cost += own ?? rule.weight
    }
  }
  return cost
}

export function plainProblem(problem: AllocationProblem): PlainProblem {
  const { reviewers, authors, reviewsEach, existing, keep, rules } = problem
  const isKnown = ({ reviewerId, authorId }: PersonIds) =>
    [
      reviewers.some(({ id }) => id === reviewerId),
      authors.some(({ id }) => id === authorId),
    ] as const
  const fixed: PersonIds[] = []
  const add = (pair: PersonIds) => {
    if (!fixed.some(isPair(pair)))
      fixed.push({ reviewerId: pair.reviewerId, authorId: pair.authorId })
  }
  for (const pair of existing) {
    if (!isKnown(pair).includes(true)) continue
    if (keep === 'all' || (keep === 'completed' && pair.state === 'completed')) add(pair)
  }
  const kept = fixed.length
  let contradictions = 0
  for (const rule of rules) {
    if (rule.kind !== 'require' || rule.soft === true) continue
    for (const pair of rule.pairs) {
      if (rule.except?.some(isPair(pair)) || fixed.some(isPair(pair))) continue
      if (isForbidden(problem, pair)) contradictions += 1
      else add(pair)
    }
  }
  const bounds = (
    side: keyof PersonIds,
    id: string,
    min: number,
    max: number,
    isOut: boolean,
  ): Bounds => {
    const count = fixed.filter((pair) => pair[side] === id).length
    const keptCount = fixed.slice(0, kept).filter((pair) => pair[side] === id).length
    const upper = Math.max(isOut ? 0 : max, count)
    return {
      id,
      lower: Math.max(isOut ? 0 : min, count),
      upper,
      fixed: count,
      isOverfull: count > Math.max(max, keptCount),
    }
  }
  const isOut = (
    person: { id: string; hasSubmitted?: boolean | undefined },
    side: 'authors' | 'reviewers',
  ) =>
    person.hasSubmitted === false &&
    rules.some(
      (rule) =>
        rule.kind === 'onlySubmitted' &&
        rule.soft !== true &&
        (rule.who === 'both' || rule.who === side) &&
        !rule.except?.some(
          (pair) => (side === 'authors' ? pair.authorId : pair.reviewerId) === person.id,
        ),
    )
  const free = reviewers.flatMap(({ id: reviewerId }) =>
    authors.flatMap(({ id: authorId }) => {
      const pair = { reviewerId, authorId }
      if (isForbidden(problem, pair) || fixed.some(isPair(pair))) return []
      return [{ ...pair, cost: costOf(problem, pair) }]
    }),
  )
  return {
    free,
    fixed,
    contradictions,
    reviewers: reviewers.map((person) =>
      bounds(
        'reviewerId',
        person.id,
        person.min ?? 0,
        person.capacity ?? reviewsEach,
        isOut(person, 'reviewers'),
      ),
    ),
    authors: authors.map((person) => {
      const demand = person.demand ?? reviewsEach
      return bounds('authorId', person.id, person.min ?? demand, demand, isOut(person, 'authors'))
    }),
  }
}
