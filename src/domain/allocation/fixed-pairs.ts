import type { AllocationProblem, ExistingPair } from './allocation-problem.ts'
import type { Contradiction } from './allocation-result.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { PairTable } from './pair-table.ts'
import type { Roster } from './roster.ts'

export type FixedPair = { reviewer: number; author: number; origin: 'kept' | 'required' }

/** What is in every solution. `loads` count it for each person, `kept` without what rules require. */
export type FixedPairs = {
  pairs: FixedPair[]
  table: PairTable
  /** Kept pairs of which one person is in no list any more: they count for the other. */
  half: ExistingPair[]
  loads: readonly [Int32Array, Int32Array]
  kept: readonly [Int32Array, Int32Array]
  contradictions: Contradiction[]
}

/** Two reviews of a pair (Canvas allows it) count once. O(existing + required pairs). */
export function fixPairs(
  problem: AllocationProblem,
  roster: Roster,
  rules: CompiledRules,
): FixedPairs {
  const kept = keptPairs(problem, roster)
  const required = requiredPairs(roster, rules, kept.table)
  const pairs = [...kept.pairs, ...required.pairs]
  const keptLoads = countLoads(kept.pairs, kept.half, roster)
  const table = kept.table
  for (const { reviewer, author } of required.pairs) table.add(reviewer, author)
  return {
    pairs,
    table,
    half: kept.half,
    loads: countLoads(pairs, kept.half, roster),
    kept: keptLoads,
    contradictions: required.contradictions,
  }
}

function keptPairs({ existing, keep }: AllocationProblem, { reviewerAt, authorAt }: Roster) {
  const pairs: FixedPair[] = []
  const half = new Map<string, ExistingPair>()
  const table = new PairTable()
  for (const each of existing) {
    if (keep === 'none' || (keep === 'completed' && each.state !== 'completed')) continue
    const [reviewer, author] = [reviewerAt.get(each.reviewerId), authorAt.get(each.authorId)]
    if (reviewer !== undefined && author !== undefined) {
      if (table.has(reviewer, author)) continue
      table.add(reviewer, author)
      pairs.push({ reviewer, author, origin: 'kept' })
    } else if (reviewer !== undefined || author !== undefined) {
      half.set(JSON.stringify([each.reviewerId, each.authorId]), each)
    }
  }
  return { pairs, half: [...half.values()], table }
}

function requiredPairs(roster: Roster, rules: CompiledRules, kept: PairTable) {
  const pairs: FixedPair[] = []
  const contradictions: Contradiction[] = []
  const seen = new PairTable()
  for (const { rule, index, isHard } of rules.all) {
    if (rule.kind !== 'require' || !isHard) continue
    const except = new Set(rule.except?.map(keyOf))
    for (const pair of rule.pairs) {
      const reviewer = roster.reviewerAt.get(pair.reviewerId) ?? -1
      const author = roster.authorAt.get(pair.authorId) ?? -1
      if (kept.has(reviewer, author) || seen.has(reviewer, author)) continue
      if (except.has(keyOf(pair))) continue
      seen.add(reviewer, author)
      const forbiddenBy = rules.against(reviewer, author)
      if (forbiddenBy.length === 0) pairs.push({ reviewer, author, origin: 'required' })
      else {
        const { reviewerId, authorId } = pair
        const ids = { reviewerId, authorId }
        contradictions.push({ kind: 'contradiction', pair: ids, requiredBy: index, forbiddenBy })
      }
    }
  }
  return { pairs, contradictions }
}

function keyOf({ reviewerId, authorId }: { reviewerId: string; authorId: string }): string {
  return JSON.stringify([reviewerId, authorId])
}

function countLoads(
  pairs: readonly FixedPair[],
  half: readonly ExistingPair[],
  { reviewers, authors, reviewerAt, authorAt }: Roster,
): readonly [Int32Array, Int32Array] {
  const loads = [new Int32Array(reviewers.length), new Int32Array(authors.length)] as const
  const count = (side: 0 | 1, person: number | undefined) => {
    if (person !== undefined) loads[side][person] = (loads[side][person] as number) + 1
  }
  for (const { reviewer, author } of pairs) {
    count(0, reviewer)
    count(1, author)
  }
  for (const { reviewerId, authorId } of half) {
    count(0, reviewerAt.get(reviewerId))
    count(1, authorAt.get(authorId))
  }
  return loads
}
