import type { PersonIds } from '#src/domain/review.ts'
import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'
import type { RuleRef } from './allocation-result.ts'
import type { Roster } from './roster.ts'
import { PairTable } from './pair-table.ts'
import { indexPlaces, type PlaceIndex } from './place-index.ts'

/** Weights are kept in thousandths, as whole numbers: sums of costs are exact and equal on every machine. */
export const WEIGHT_UNITS = 1_000

export type PairTest = (reviewer: number, author: number) => boolean

/** One rule over the numbers of people. `breaks` is the plain meaning; quicker forms of it are in the model. */
export type CompiledRule = {
  index: number
  rule: AllocationRule
  isHard: boolean
  breaks: PairTest
  /** In `WEIGHT_UNITS`; of a broken pair. */
  weightOf: (reviewer: number, author: number) => number
  pairs: PairTable | null
}

export type CompiledRules = {
  all: CompiledRule[]
  places: Record<'group' | 'section', PlaceIndex>
  /** Every hard rule that forbids the pair. */
  against: (reviewer: number, author: number) => RuleRef[]
}

/** O(people + listed pairs). */
export function compileRules(problem: AllocationProblem, roster: Roster): CompiledRules {
  const placesOf = (of: 'group' | 'section') =>
    indexPlaces(
      roster.reviewers.map((person) => ({ places: person[of] })),
      roster.authors.map((person) => ({ places: person[of] })),
    )
  const places = { group: placesOf('group'), section: placesOf('section') }
  const all = problem.rules.map((rule, index): CompiledRule => {
    const pairs = 'pairs' in rule && rule.pairs ? tableOf(rule.pairs, roster) : null
    const exceptions = 'except' in rule && rule.except ? tableOf(rule.except, roster) : null
    const plain = plainTest(rule, pairs, places, roster)
    const breaks: PairTest = exceptions
      ? (reviewer, author) => plain(reviewer, author) && !exceptions.has(reviewer, author)
      : plain
    return {
      index,
      rule,
      isHard: rule.soft !== true,
      breaks,
      weightOf: weights(rule, pairs),
      pairs,
    }
  })
  const hard = all.filter(({ isHard, rule }) => isHard && rule.kind !== 'require')
  const against = (reviewer: number, author: number): RuleRef[] => [
    ...(roster.authorOf[reviewer] === author ? (['self'] as const) : []),
    ...hard.filter(({ breaks }) => breaks(reviewer, author)).map(({ index }) => index),
  ]
  return { all, places, against }
}

/** Pairs of people who are both there; a pair's own weight is its value, −1 where it has none. */
function tableOf(
  pairs: readonly (PersonIds & { weight?: number | undefined })[],
  { reviewerAt, authorAt }: Roster,
): PairTable {
  const table = new PairTable()
  for (const { reviewerId, authorId, weight } of pairs) {
    const [reviewer, author] = [reviewerAt.get(reviewerId), authorAt.get(authorId)]
    if (reviewer === undefined || author === undefined || table.has(reviewer, author)) continue
    table.add(reviewer, author, weight === undefined ? -1 : Math.round(weight * WEIGHT_UNITS))
  }
  return table
}

function plainTest(
  rule: AllocationRule,
  pairs: PairTable | null,
  places: CompiledRules['places'],
  { reviewers, authors }: Roster,
): PairTest {
  switch (rule.kind) {
    case 'notSame':
    case 'onlySame': {
      const { setOf, shares } = places[rule.of]
      const forbidden = rule.kind === 'notSame'
      return (reviewer, author) =>
        shares(setOf[0][reviewer] as number, setOf[1][author] as number) === forbidden
    }
    case 'forbid': {
      const { when } = rule
      return (reviewer, author) =>
        (pairs?.has(reviewer, author) ?? false) ||
        (when?.(reviewers[reviewer]?.id ?? '', authors[author]?.id ?? '') ?? false)
    }
    case 'notMetBefore':
      return (reviewer, author) => pairs?.has(reviewer, author) ?? false
    case 'onlyPairs':
      return (reviewer, author) => !(pairs?.has(reviewer, author) ?? false)
    case 'onlySubmitted': {
      const { who } = rule
      return (reviewer, author) =>
        (who !== 'reviewers' && authors[author]?.hasSubmitted === false) ||
        (who !== 'authors' && reviewers[reviewer]?.hasSubmitted === false)
    }
    // These ask for pairs, or look at two of them: no pair alone breaks them.
    case 'require':
    case 'avoidReciprocal':
      return () => false
  }
}

function weights(rule: AllocationRule, pairs: PairTable | null): CompiledRule['weightOf'] {
  if (rule.soft !== true) return () => 0
  const weight = Math.round(rule.weight * WEIGHT_UNITS)
  if (rule.kind !== 'forbid' || !pairs) return () => weight
  return (reviewer, author) => {
    const own = pairs.has(reviewer, author) ? pairs.get(reviewer, author) : -1
    return own < 0 ? weight : own
  }
}
