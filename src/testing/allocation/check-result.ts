import type { AllocationProblem } from '#src/domain/allocation/allocation-problem.ts'
import type {
  Allocation,
  AllocationResult,
  Impossible,
  Relaxation,
  Shortage,
} from '#src/domain/allocation/allocation-result.ts'
import { relaxProblem } from '#src/domain/allocation/relax-problem.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { fewestMissing, hasSolution, leastOver, optimum } from './oracle.ts'
import { breaks, isForbidden, plainProblem } from './plain-problem.ts'

/** Everything that is wrong with a result, by the plain problem and the independent solver; empty if nothing is. */
export function faultsOf(problem: AllocationProblem, result: AllocationResult): string[] {
  const isPossible = hasSolution(problem)
  if (result.ok !== isPossible) return [`says ${result.ok}, but a solution exists: ${isPossible}`]
  return result.ok ? faultsOfSolution(problem, result) : faultsOfExplanation(problem, result)
}

const keyOf = ({ reviewerId, authorId }: PersonIds) => `${reviewerId}>${authorId}`
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

/** Rules, bounds, what must be there. */
export function faultsOfPairs(
  problem: AllocationProblem,
  pairs: readonly (PersonIds & { origin: string })[],
): string[] {
  const plain = plainProblem(problem)
  const there = new Set(pairs.map(keyOf))
  const count = (side: keyof PersonIds, id: string) =>
    pairs.filter((pair) => pair[side] === id).length
  return [
    ...(there.size === pairs.length ? [] : ['a pair is there twice']),
    ...pairs
      .filter((pair) => pair.origin !== 'kept' && isForbidden(problem, pair))
      .map((pair) => `${keyOf(pair)} is forbidden`),
    ...plain.fixed
      .filter((pair) => !there.has(keyOf(pair)))
      .map((pair) => `${keyOf(pair)} is missing`),
    ...(['reviewerId', 'authorId'] as const).flatMap((side) =>
      plain[side === 'reviewerId' ? 'reviewers' : 'authors'].flatMap(({ id, lower, upper }) => {
        const load = count(side, id)
        return load < lower || load > upper
          ? [`${side} ${id} has ${load}, not ${lower} to ${upper}`]
          : []
      }),
    ),
  ]
}

function faultsOfSolution(problem: AllocationProblem, { pairs, quality }: Allocation): string[] {
  const faults = faultsOfPairs(problem, pairs)
  if (faults.length > 0) return faults
  const best = optimum(problem)
  const squares = (side: keyof PersonIds, people: readonly { id: string }[]) =>
    sum(people.map(({ id }) => pairs.filter((pair) => pair[side] === id).length ** 2))
  const equal = (what: string, value: number, expected: number) =>
    Math.abs(value - expected) < 1e-6 ? [] : [`${what} is ${value}, not ${expected}`]
  const soft = problem.rules.flatMap((rule) => (rule.soft === true ? [rule] : []))
  const isBetweenKnown = ({ reviewerId, authorId }: PersonIds) =>
    problem.reviewers.some(({ id }) => id === reviewerId) &&
    problem.authors.some(({ id }) => id === authorId)
  const known = pairs.filter(isBetweenKnown)
  const reciprocal = known.filter(
    (pair) =>
      pair.reviewerId < pair.authorId &&
      known.some(
        (other) => other.reviewerId === pair.authorId && other.authorId === pair.reviewerId,
      ),
  ).length
  const costOf = (pair: PersonIds) =>
    sum(
      soft.map((rule) => {
        if (rule.kind === 'avoidReciprocal' || !breaks(problem, rule, pair)) return 0
        const own =
          rule.kind === 'forbid' && rule.pairs?.find((other) => keyOf(other) === keyOf(pair))
        return (own ? own.weight : undefined) ?? rule.weight
      }),
    )
  const dealt = pairs.filter(({ origin }) => origin === 'dealt')
  const wanted = soft.flatMap((rule) =>
    rule.kind === 'require'
      ? [...new Set(rule.pairs.map(keyOf))].map((key) => ({ key, weight: rule.weight }))
      : [],
  )
  const has = new Set(dealt.map(keyOf))
  const cost =
    sum(dealt.map(costOf)) -
    sum(wanted.filter(({ key }) => has.has(key)).map(({ weight }) => weight))
  return [
    ...equal('pairs dealt', dealt.length, best.dealt),
    ...equal('evenness of reviews received', squares('authorId', problem.authors), best.received),
    ...equal('evenness of reviews given', squares('reviewerId', problem.reviewers), best.given),
    ...equal('cost', cost, best.cost),
    ...equal('reciprocal', quality.reciprocal, reciprocal),
  ]
}

function faultsOfExplanation(
  problem: AllocationProblem,
  { explanation, relaxations }: Impossible,
): string[] {
  const shortages = explanation.parts.filter((part) => part.kind === 'shortage')
  const [first] = shortages
  return [
    ...(explanation.parts.length > 0 ? [] : ['no explanation']),
    ...(relaxations.length > 0 ? [] : ['no relaxation']),
    ...shortages.flatMap((part) => faultsOfShortage(problem, part)),
    ...(first && fewestMissing(problem, first.side) !== explanation.missing
      ? [`${explanation.missing} missing, not ${fewestMissing(problem, first.side)}`]
      : []),
    ...relaxations.flatMap((relaxation) => [
      ...(hasSolution(relaxProblem(problem, relaxation))
        ? []
        : [`${JSON.stringify(relaxation)} does not help`]),
      ...(first ? faultsOfSize(problem, relaxation) : []),
    ]),
  ]
}

function faultsOfShortage(problem: AllocationProblem, part: Shortage): string[] {
  const plain = plainProblem(problem)
  const [side, other] =
    part.side === 'authors'
      ? (['authorId', 'reviewerId'] as const)
      : (['reviewerId', 'authorId'] as const)
  const ids = new Set(part.ids)
  const members = plain[part.side].filter(({ id }) => ids.has(id))
  const needed = sum(members.map(({ lower }) => lower))
  const fixed = sum(members.map((member) => member.fixed))
  const most = plain[part.side === 'authors' ? 'reviewers' : 'authors'].map((bounds) => {
    const allowed = plain.free.filter(
      (pair) => ids.has(pair[side]) && pair[other] === bounds.id,
    ).length
    return Math.min(bounds.upper - bounds.fixed, allowed)
  })
  const possible = fixed + sum(most)
  return [
    ...(needed === part.needed ? [] : [`${part.needed} needed, not ${needed}`]),
    ...(possible === part.possible ? [] : [`${part.possible} possible, not ${possible}`]),
    ...(needed > possible ? [] : ['this is no shortage']),
    ...(fixed + sum(part.partners.map((partner) => partner.possible)) === possible
      ? []
      : ['partners do not add up']),
  ]
}

/** No smaller change of the kind would do. */
function faultsOfSize(problem: AllocationProblem, relaxation: Relaxation): string[] {
  switch (relaxation.kind) {
    case 'fewerReviews': {
      const next = { kind: 'fewerReviews', reviewsEach: relaxation.reviewsEach + 1 } as const
      return hasSolution(relaxProblem(problem, next)) ? ['one more each is possible'] : []
    }
    case 'unmet': {
      const least = fewestMissing(problem, 'authors') + fewestMissing(problem, 'reviewers')
      return relaxation.missing === least ? [] : [`${relaxation.missing} unmet, not ${least}`]
    }
    case 'moreReviews': {
      const isOfReviewers = relaxation.people.some(({ side }) => side === 'reviewers')
      const least = fewestMissing(problem, isOfReviewers ? 'authors' : 'reviewers')
      return relaxation.extra === least ? [] : [`${relaxation.extra} more, not ${least}`]
    }
    case 'several':
      return []
    case 'liftRule': {
      const rule = problem.rules[relaxation.rule]!
      if (rule.kind === 'require' || rule.kind === 'onlySubmitted') return []
      const others = problem.rules.filter((other) => other !== rule)
      const plain = plainProblem({ ...problem, rules: others })
      const least = leastOver(plain, (pair) => (breaks(problem, rule, pair) ? 1 : 0))
      return least === relaxation.pairs.length
        ? []
        : [`lifted for ${relaxation.pairs.length}, not ${least}`]
    }
  }
}
