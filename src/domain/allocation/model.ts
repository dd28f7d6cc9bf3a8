import type { AllocationProblem } from './allocation-problem.ts'
import { candidatesOf, type Candidates } from './candidate-lists.ts'
import { compileRules, type CompiledRules } from './compiled-rules.ts'
import { fixPairs, type FixedPairs } from './fixed-pairs.ts'
import { pairRules, type PairRules } from './may-pair.ts'
import type { PairTable } from './pair-table.ts'
import { classesOf, type PeopleClasses } from './people-classes.ts'
import { rosterOf, type Roster } from './roster.ts'
import { softCosts, type SoftCosts } from './soft-costs.ts'

export type Side = 0 | 1
export const REVIEWERS: Side = 0
export const AUTHORS: Side = 1

/** A number for each reviewer and one for each author. */
export type Sides = readonly [reviewers: Int32Array, authors: Int32Array]

/** The problem over small numbers. Bounds are of what is dealt, beyond the fixed pairs that are in every solution. */
export type Model = {
  problem: AllocationProblem
  roster: Roster
  rules: CompiledRules
  fixed: FixedPairs
  lower: Sides
  upper: Sides
  may: PairRules['may']
  exceptions: PairTable | null
  classes: PeopleClasses
  /** Where few pairs are allowed: the lists of them. */
  candidates: Candidates | null
  costs: SoftCosts
}

/** O(people log people + listed pairs); where few pairs are allowed by a test, all of them are tested once. */
export function modelOf(problem: AllocationProblem): Model {
  const roster = rosterOf(problem)
  const rules = compileRules(problem, roster)
  const fixed = fixPairs(problem, roster, rules)
  const { may, exceptions } = pairRules(roster, rules, fixed.table)
  const classes = classesOf(roster, rules)
  const bounds = boundsOf(problem, roster, fixed)
  return {
    problem,
    roster,
    rules,
    fixed,
    ...bounds,
    may,
    exceptions,
    classes,
    candidates: candidatesOf({ rules, may, exceptions, classes, upper: bounds.upper }),
    costs: softCosts(rules),
  }
}

function boundsOf(problem: AllocationProblem, roster: Roster, { loads }: FixedPairs) {
  const [reviewersOut, authorsOut] = whoIsOut(problem)
  const bounds = (
    people: readonly { id: string; min?: number | undefined }[],
    side: Side,
    out: Set<string>,
    most: (index: number) => number,
    least: (index: number) => number,
  ) => {
    const beyondFixed = (count: (index: number) => number) =>
      Int32Array.from(people, ({ id }, index) =>
        out.has(id) ? 0 : Math.max(0, count(index) - (loads[side][index] ?? 0)),
      )
    return { lower: beyondFixed(least), upper: beyondFixed(most) }
  }
  const { reviewsEach } = problem
  const capacity = (index: number) => roster.reviewers[index]?.capacity ?? reviewsEach
  const demand = (index: number) => roster.authors[index]?.demand ?? reviewsEach
  const given = bounds(
    roster.reviewers,
    REVIEWERS,
    reviewersOut,
    capacity,
    (index) => roster.reviewers[index]?.min ?? 0,
  )
  const received = bounds(
    roster.authors,
    AUTHORS,
    authorsOut,
    demand,
    (index) => roster.authors[index]?.min ?? demand(index),
  )
  return {
    lower: [given.lower, received.lower] as const,
    upper: [given.upper, received.upper] as const,
  }
}

/** Whom a hard `onlySubmitted` takes out: nothing is asked of them. An exception takes a person in again. */
function whoIsOut({ reviewers, authors, rules }: AllocationProblem): [Set<string>, Set<string>] {
  const out: [Set<string>, Set<string>] = [new Set(), new Set()]
  for (const rule of rules) {
    if (rule.kind !== 'onlySubmitted' || rule.soft === true) continue
    const take = (
      people: readonly { id: string; hasSubmitted?: boolean | undefined }[],
      side: Side,
    ) => {
      const excepted = new Set(
        rule.except?.map((pair) => (side === REVIEWERS ? pair.reviewerId : pair.authorId)),
      )
      for (const { id, hasSubmitted } of people) {
        if (hasSubmitted === false && !excepted.has(id)) out[side].add(id)
      }
    }
    if (rule.who !== 'authors') take(reviewers, REVIEWERS)
    if (rule.who !== 'reviewers') take(authors, AUTHORS)
  }
  return out
}
