import fc from 'fast-check'
import { allocate } from '#src/domain/allocation/allocate.ts'
import type { AllocationProblem } from '#src/domain/allocation/allocation-problem.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { leastOver } from './oracle.ts'
import { plainProblem, type Bounds } from './plain-problem.ts'
import { onlyKnown, randomProblem } from './random-problem.ts'

/** A class whose reviews were dealt, some of them done, after which people left and others came. */
export function brokenDealing(mostPeople: number): fc.Arbitrary<AllocationProblem> {
  return fc
    .record({
      problem: randomProblem(mostPeople),
      marks: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      latecomers: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ problem, marks, latecomers }) => {
      const mark = () => Number(marks.next().value)
      const dealt = allocate({ ...problem, keep: 'none' })
      const existing = dealt.ok
        ? dealt.pairs.map(({ reviewerId, authorId }) => ({
            reviewerId,
            authorId,
            state: mark() < 3 ? ('completed' as const) : ('assigned' as const),
          }))
        : problem.existing
      const late = Array.from({ length: latecomers }, (_, nth) => ({ id: `new${nth}`, group: 'A' }))
      const changed = {
        ...problem,
        existing,
        reviewers: [...problem.reviewers.filter(() => mark() > 0), ...late],
        authors: [...problem.authors.filter(() => mark() > 0), ...late],
      }
      return { ...changed, rules: changed.rules.map((rule) => onlyKnown(changed, rule)) }
    })
}

const keyOf = ({ reviewerId, authorId }: PersonIds) => `${reviewerId}>${authorId}`

/** The fewest pairs that must change, by the independent solver; null: it cannot be mended. */
export function fewestChanges(problem: AllocationProblem, mayExceed: number): number | null {
  const late = latecomersOf(problem)
  const withMin = {
    ...problem,
    reviewers: problem.reviewers.map((person) =>
      late.has(person.id) ? { ...person, min: person.capacity ?? problem.reviewsEach } : person,
    ),
  }
  return changesOf(withMin, mayExceed) ?? changesOf(problem, mayExceed)
}

function latecomersOf({ reviewers, authors, existing }: AllocationProblem): Set<string> {
  const known = existing.flatMap(({ reviewerId, authorId }) => [reviewerId, authorId])
  const ids = reviewers
    .map(({ id }) => id)
    .filter((id) => authors.some((author) => author.id === id))
  return new Set(existing.length === 0 ? [] : ids.filter((id) => !known.includes(id)))
}

function changesOf(problem: AllocationProblem, mayExceed: number): number | null {
  const plain = plainProblem({ ...problem, keep: 'completed' })
  if (plain.contradictions > 0) return null
  if ([...plain.reviewers, ...plain.authors].some(({ isOverfull }) => isOverfull)) return null
  const { reviewsEach } = problem
  const capacity = new Map(
    problem.reviewers.map((person) => [person.id, person.capacity ?? reviewsEach]),
  )
  const demand = new Map(problem.authors.map((person) => [person.id, person.demand ?? reviewsEach]))
  const completed = problem.existing.filter(({ state }) => state === 'completed')
  const fixed = new Set([...plain.fixed, ...completed].map(keyOf))
  const open = new Set(
    problem.existing
      .filter(({ state }) => state === 'assigned')
      .map(keyOf)
      .filter((key) => !fixed.has(key)),
  )
  const takesPart = (pair: PersonIds) =>
    capacity.get(pair.reviewerId) !== 0 && demand.get(pair.authorId) !== 0
  const staying = plain.free.filter((pair) => open.has(keyOf(pair)) && takesPart(pair))
  const has = (side: keyof PersonIds, id: string) =>
    staying.filter((pair) => pair[side] === id).length
  const widen = (bounds: Bounds, most: number, side: keyof PersonIds): Bounds => {
    const upper =
      most === 0 ? bounds.fixed : Math.max(bounds.upper, most, bounds.fixed + has(side, bounds.id))
    return { ...bounds, upper }
  }
  const isOut = ({ upper, fixed: count }: Bounds, most: number) => upper === count && most > count
  const changed = {
    ...plain,
    reviewers: plain.reviewers.map((bounds) => {
      const most = capacity.get(bounds.id) ?? 0
      // Whom a rule takes out has no allowed pair anyway.
      return isOut(bounds, most)
        ? bounds
        : widen(bounds, most === 0 ? 0 : most + mayExceed, 'reviewerId')
    }),
    authors: plain.authors.map((bounds) =>
      widen(bounds, Math.min(demand.get(bounds.id) ?? 0, bounds.upper), 'authorId'),
    ),
  }
  const least = leastOver(changed, (pair) => (open.has(keyOf(pair)) && takesPart(pair) ? -1 : 1))
  const before = new Set(problem.existing.map(keyOf))
  const required = plain.fixed.filter((pair) => !before.has(keyOf(pair))).length
  return least === null ? null : least + open.size + required
}
