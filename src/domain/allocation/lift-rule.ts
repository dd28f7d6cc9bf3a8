import type { PersonIds } from '#src/domain/review.ts'
import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'
import type { Explanation, Relaxation } from './allocation-result.ts'
import { makeCheapest } from './cheapest-deal.ts'
import { dealHard } from './deal-hard.ts'
import { explainShortage } from './explain.ts'
import { lowerCosts } from './lower-costs.ts'
import { modelOf, type Model } from './model.ts'
import type { PairCosts } from './pair-costs.ts'
import { seededRandom } from './seeded-random.ts'

/** The fewest pairs for which the rule must be lifted so that all else can stay; nothing if even all do not do. */
export function fewestLifted(problem: AllocationProblem, index: number): Relaxation[] {
  const softened = softenOnly(problem, index)
  if (!softened) return []
  const model = modelOf(softened)
  const random = seededRandom(problem.seed)
  const { dealing, short } = dealHard(model, random)
  if (short) return []
  const { rule, breaks, pairs } = model.rules.all.at(-1) ?? {}
  if (!rule || !breaks) return []
  const isRequire = rule.kind === 'require'
  const asked = isRequire && pairs ? pairs : null
  const broken = asked ? (reviewer: number, author: number) => asked.has(reviewer, author) : breaks
  const costs: PairCosts = {
    high: (reviewer, author) => (broken(reviewer, author) ? (asked ? -1 : 1) : 0),
    low: () => 0,
    wanted: asked ? [asked] : [],
    floor: 0,
    // Each pair against the rule helps one missing review at most.
    least: asked ? null : { high: missingIn(problem), low: 0 },
  }
  if (!model.candidates) lowerCosts(model, dealing, costs, random)
  makeCheapest(model, dealing, costs, boundsAsLevels(model), random)
  const lifted: PersonIds[] = []
  const note = (reviewer: number, author: number) =>
    lifted.push({
      reviewerId: model.roster.reviewers[reviewer]?.id ?? '',
      authorId: model.roster.authors[author]?.id ?? '',
    })
  if (asked) {
    asked.forEach((reviewer, author) => {
      if (!dealing.has(reviewer, author) && !model.fixed.table.has(reviewer, author))
        note(reviewer, author)
    })
  } else {
    dealing.forEach((reviewer, author) => {
      if (broken(reviewer, author)) note(reviewer, author)
    })
  }
  return lifted.length > 0 ? [{ kind: 'liftRule', rule: index, pairs: lifted }] : []
}

/** Loads may go anywhere between their bounds: here only the pairs count. */
function boundsAsLevels({ lower, upper }: Model) {
  return {
    costOf: () => 0,
    atLeast: (side: 0 | 1, person: number) => lower[side][person] as number,
    atMost: (side: 0 | 1, person: number) =>
      Math.min(upper[side][person] as number, upper[side === 0 ? 1 : 0].length),
  }
}

function missingIn(problem: AllocationProblem): number {
  const model = modelOf(problem)
  return explainShortage(model, dealHard(model, seededRandom(problem.seed))).missing
}

/** All hard rules but this one, which comes last and is soft. */
function softenOnly(problem: AllocationProblem, index: number): AllocationProblem | null {
  const rule = problem.rules[index]
  if (!rule || rule.kind === 'avoidReciprocal') return null
  const others = problem.rules.filter((other, at) => at !== index && other.soft !== true)
  if (rule.kind !== 'onlySubmitted') {
    return { ...problem, rules: [...others, { ...rule, soft: true, weight: 1 }] }
  }
  // Reviews for what was not handed in help nobody: only who reviews can be asked in again.
  if (rule.who === 'authors') return null
  const authors: AllocationRule[] = rule.who === 'both' ? [{ ...rule, who: 'authors' }] : []
  const softened: AllocationRule = { ...rule, who: 'reviewers', soft: true, weight: 1 }
  return { ...problem, rules: [...others, ...authors, softened] }
}

/** For required pairs that are forbidden, or too many: leave the requirement, or lift what forbids them. */
export function conflictLifts(problem: AllocationProblem, { parts }: Explanation): Relaxation[] {
  const required = new Map<number, PersonIds[]>()
  const forbidden = new Map<number, PersonIds[]>()
  const push = (map: Map<number, PersonIds[]>, rule: number, pair: PersonIds) =>
    map.set(rule, [...(map.get(rule) ?? []), pair])
  const more = { authors: new Map<string, number>(), reviewers: new Map<string, number>() }
  for (const part of parts) {
    if (part.kind === 'contradiction') {
      push(required, part.requiredBy, part.pair)
      const [only, ...others] = part.forbiddenBy
      if (typeof only === 'number' && others.length === 0) push(forbidden, only, part.pair)
    }
    if (part.kind === 'overfull') {
      const count = part.needed - part.possible
      more[part.side].set(part.id, count)
      for (const [rule, pair] of lastRequired(problem, part.side, part.id, count))
        push(required, rule, pair)
    }
  }
  const lifts = [...required, ...forbidden].map(([rule, pairs]): Relaxation => ({
    kind: 'liftRule',
    rule,
    pairs,
  }))
  const people = (['reviewers', 'authors'] as const).flatMap((side) =>
    [...more[side]].map(([id, extra]) => ({ side, id, extra })),
  )
  const extra = people.reduce((sum, each) => sum + each.extra, 0)
  const raised: Relaxation[] = extra > 0 ? [{ kind: 'moreReviews', people, extra }] : []
  return [...lifts, ...raised]
}

function lastRequired(
  { rules }: AllocationProblem,
  side: 'authors' | 'reviewers',
  id: string,
  count: number,
): [number, PersonIds][] {
  const all = rules.flatMap((rule, index) =>
    rule.kind === 'require' && rule.soft !== true
      ? rule.pairs
          .filter(({ reviewerId, authorId }) => (side === 'authors' ? authorId : reviewerId) === id)
          .map((pair): [number, PersonIds] => [index, pair])
      : [],
  )
  return all.slice(-count)
}
