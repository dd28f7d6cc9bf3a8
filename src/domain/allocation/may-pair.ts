import { type CompiledRules, type PairTest } from './compiled-rules.ts'
import { PairTable } from './pair-table.ts'
import type { Roster } from './roster.ts'

export type PairRules = {
  /** May be dealt: no hard rule is against it and it is not fixed anyway. */
  may: PairTest
  /** Pairs that `may` allows against a rule about places: the classes of people do not tell of them. */
  exceptions: PairTable | null
}

type PlaceTest = {
  of: readonly [Int32Array, Int32Array]
  shares: (set: number, other: number) => boolean
  forbidden: boolean
}

/**
 * All hard rules as one quick test; asked some millions of times for a large class, so lists are merged into one table
 * and places compared as numbers. A pair with an exception is asked rule by rule.
 */
export function pairRules(roster: Roster, rules: CompiledRules, fixed: PairTable): PairRules {
  const hard = rules.all.filter(({ isHard }) => isHard)
  const blocked = new PairTable()
  const hasBlocked = new Uint8Array(roster.reviewers.length)
  const block = (reviewer: number, author: number) => {
    blocked.add(reviewer, author)
    hasBlocked[reviewer] = 1
  }
  fixed.forEach(block)
  roster.authorOf.forEach((author, reviewer) => {
    if (author >= 0) block(reviewer, author)
  })
  const [excepted, exceptions] = [new PairTable(), new PairTable()]
  const places: PlaceTest[] = []
  // Asked with ids, or of people alone: after the tables.
  const rest: PairTest[] = []
  for (const { rule, pairs, breaks } of hard) {
    if (rule.kind === 'forbid' || rule.kind === 'notMetBefore') pairs?.forEach(block)
    if (rule.kind === 'notSame' || rule.kind === 'onlySame') {
      const { setOf, shares } = rules.places[rule.of]
      places.push({ of: setOf, shares, forbidden: rule.kind === 'notSame' })
    }
    if (rule.kind === 'onlyPairs' || rule.kind === 'onlySubmitted') rest.push(breaks)
    if (rule.kind === 'forbid' && rule.when) rest.push(breaks)
    const list = 'except' in rule && rule.kind !== 'require' ? (rule.except ?? []) : []
    for (const { reviewerId, authorId } of list) {
      const [reviewer, author] = [roster.reviewerAt.get(reviewerId), roster.authorAt.get(authorId)]
      if (reviewer !== undefined && author !== undefined) excepted.add(reviewer, author)
    }
  }
  const meets = placesAllow(places)
  const slow: PairTest = (reviewer, author) =>
    !fixed.has(reviewer, author) && rules.against(reviewer, author).length === 0
  excepted.forEach((reviewer, author) => {
    if (slow(reviewer, author) && !meets(reviewer, author)) exceptions.add(reviewer, author)
  })
  const quick: PairTest = (reviewer, author) => {
    if (!meets(reviewer, author)) return false
    if (hasBlocked[reviewer] === 1 && blocked.has(reviewer, author)) return false
    for (const breaks of rest) if (breaks(reviewer, author)) return false
    return true
  }
  if (excepted.size === 0) return { may: quick, exceptions: null }
  return {
    may: (reviewer, author) =>
      excepted.has(reviewer, author) ? slow(reviewer, author) : quick(reviewer, author),
    exceptions: exceptions.size > 0 ? exceptions : null,
  }
}

function placesAllow(places: readonly PlaceTest[]): PairTest {
  const [only] = places
  if (!only) return () => true
  if (places.length > 1) {
    const tests = places.map((place) => placesAllow([place]))
    return (reviewer, author) => tests.every((test) => test(reviewer, author))
  }
  const { of, shares, forbidden } = only
  const [reviewers, authors] = of
  return (reviewer, author) =>
    shares(reviewers[reviewer] as number, authors[author] as number) !== forbidden
}
