import type { CompiledRules, PairTest } from './compiled-rules.ts'
import type { Sides } from './model.ts'
import type { PairTable } from './pair-table.ts'
import type { PeopleClasses } from './people-classes.ts'
import { seededRandom } from './seeded-random.ts'

/** For each person of either side those of the other that the rules allow: `list` from `start[person]` on. */
export type Candidates = { start: Sides; list: Sides }

type Allowed = {
  rules: CompiledRules
  may: PairTest
  exceptions: PairTable | null
  classes: PeopleClasses
  upper: Sides
}

const SAMPLES = 2_000
/** Below this share of allowed pairs a random partner is seldom one, and lists are quicker than tries. */
const FEW = 0.1

/**
 * Null where many pairs are allowed: then they are too many to list and chance finds them. From the lists of `onlyPairs`
 * in O(pairs), else O(pairs of classes that may meet), each tested once.
 */
export function candidatesOf(allowed: Allowed): Candidates | null {
  const { rules, may, upper } = allowed
  const [reviewers, authors] = [upper[0].length, upper[1].length]
  if (reviewers * authors === 0) return null
  const given = rules.all.find(
    ({ rule, isHard }) => isHard && rule.kind === 'onlyPairs' && (rule.except?.length ?? 0) === 0,
  )
  const found: [number[], number[]] = [[], []]
  const take = (reviewer: number, author: number) => {
    if (upper[0][reviewer] === 0 || upper[1][author] === 0 || !may(reviewer, author)) return
    found[0].push(reviewer)
    found[1].push(author)
  }
  if (given?.pairs) given.pairs.forEach(take)
  else {
    if (isDense(may, reviewers, authors)) return null
    visitClasses(allowed, take)
  }
  return indexed(found, upper)
}

function isDense(may: PairTest, reviewers: number, authors: number): boolean {
  const random = seededRandom(1)
  let hits = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    if (may(random.below(reviewers), random.below(authors))) hits += 1
  }
  return hits >= SAMPLES * FEW
}

function visitClasses(
  { exceptions, classes }: Allowed,
  take: (reviewer: number, author: number) => void,
): void {
  const members: number[][] = Array.from({ length: classes.counts[1] }, () => [])
  classes.classOf[1].forEach((place, author) => members[place]?.push(author))
  const meets = Array.from({ length: classes.counts[0] }, (_, place) =>
    members.flatMap((_authors, other) => (classes.mayMeet(place, other) ? [other] : [])),
  )
  classes.classOf[0].forEach((place, reviewer) => {
    for (const other of meets[place] ?? []) {
      for (const author of members[other] ?? []) take(reviewer, author)
    }
  })
  exceptions?.forEach(take)
}

function indexed([reviewers, authors]: [number[], number[]], upper: Sides): Candidates {
  const sort = (from: number[], to: number[], people: number) => {
    const start = new Int32Array(people + 1)
    for (const person of from) start[person + 1] = (start[person + 1] as number) + 1
    for (let person = 0; person < people; person++) {
      start[person + 1] = (start[person + 1] as number) + (start[person] as number)
    }
    const next = start.slice()
    const list = new Int32Array(from.length)
    from.forEach((person, index) => {
      const at = next[person] as number
      list[at] = to[index] as number
      next[person] = at + 1
    })
    return { start, list }
  }
  const left = sort(reviewers, authors, upper[0].length)
  const right = sort(authors, reviewers, upper[1].length)
  return { start: [left.start, right.start], list: [left.list, right.list] }
}
