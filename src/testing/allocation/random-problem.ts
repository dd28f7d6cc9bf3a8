import fc from 'fast-check'
import type {
  AllocationProblem,
  AllocationRule,
} from '#src/domain/allocation/allocation-problem.ts'

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq })

/** Problems of up to so many people, with all that may be in one; about half of them have no solution. */
export function randomProblem(mostPeople: number): fc.Arbitrary<AllocationProblem> {
  return fc
    .integer({ min: 0, max: mostPeople })
    .chain((count) => {
      const ids = Array.from({ length: count }, (_, index) => `p${index}`)
      const strangers = [...ids, 'left1', 'left2']
      const pairOf = (people: string[]) =>
        people.length === 0
          ? fc.constant(null)
          : fc.record({
              reviewerId: fc.constantFrom(...people),
              authorId: fc.constantFrom(...people),
            })
      const pairsOf = (people: string[], most: number) =>
        fc
          .array(pairOf(people), { maxLength: most })
          .map((pairs) => pairs.filter((pair) => pair !== null))
      const person = (id: string) =>
        fc.record({
          id: fc.constant(id),
          group: fc.constantFrom('A', 'B', 'C', null),
          section: fc.constantFrom<string | string[]>('1', '2', ['1', '2']),
          hasSubmitted: fc.boolean().chain((is) => (is ? fc.constant(true) : fc.boolean())),
          own: maybe(fc.integer({ min: 0, max: 6 }), 4),
          least: maybe(fc.integer({ min: 0, max: 2 }), 5),
          roles: fc.constantFrom('both', 'both', 'both', 'both', 'reviewer', 'author'),
          sameMost: maybe(fc.integer({ min: 0, max: 6 }), 8),
        })
      const strength = fc.oneof(
        { weight: 2, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.record({
            soft: fc.constant(true as const),
            weight: fc.integer({ min: 0, max: 9 }).map((weight) => weight / 2),
          }),
        },
      )
      const place = fc.record({
        kind: fc.constantFrom('notSame' as const, 'notSame' as const, 'onlySame' as const),
        of: fc.constantFrom('group' as const, 'section' as const),
      })
      const lists = fc.oneof(
        fc.record({ kind: fc.constant('forbid' as const), pairs: pairsOf(ids, count) }),
        fc.record({ kind: fc.constant('notMetBefore' as const), pairs: pairsOf(strangers, count) }),
        fc.record({
          kind: fc.constant('require' as const),
          pairs: pairsOf(ids, 2).map((pairs) =>
            pairs.filter((pair) => pair.reviewerId !== pair.authorId),
          ),
        }),
        fc.record({ kind: fc.constant('onlyPairs' as const), pairs: pairsOf(ids, count * 6) }),
      )
      const test = fc.integer({ min: 2, max: 9 }).map((each) => ({
        kind: 'forbid' as const,
        when: (reviewerId: string, authorId: string) =>
          (Number(reviewerId.slice(1)) * 7 + Number(authorId.slice(1)) * 3) % each === 0,
      }))
      const submitted = fc.record({
        kind: fc.constant('onlySubmitted' as const),
        who: fc.constantFrom('authors' as const, 'reviewers' as const, 'both' as const),
      })
      const rule = fc
        .tuple(fc.oneof(place, place, lists, test, submitted), strength)
        .map(([what, how]) => ({ ...what, ...how }) as AllocationRule)
      return fc.record({
        people: fc.tuple(...ids.map(person)),
        reviewsEach: fc.integer({ min: 0, max: 4 }),
        existing: fc.array(
          fc.tuple(pairOf(strangers), fc.constantFrom('assigned' as const, 'completed' as const)),
          { maxLength: count },
        ),
        keep: fc.constantFrom('all' as const, 'completed' as const, 'none' as const),
        rules: fc.array(rule, { maxLength: 3 }),
        seed: fc.integer(),
      })
    })
    .map(({ people, existing, reviewsEach, ...rest }) => {
      const min = (least: number | undefined, most: number) => Math.min(least ?? 0, most)
      return {
        ...rest,
        reviewsEach,
        reviewers: people
          .filter(({ roles }) => roles !== 'author')
          .map(({ own, least, sameMost: _, roles: _roles, ...person }) => ({
            ...person,
            ...(own === undefined ? {} : { capacity: own }),
            ...(least === undefined ? {} : { min: min(least, own ?? reviewsEach) }),
          })),
        authors: people
          .filter(({ roles }) => roles !== 'reviewer')
          .map(({ own: _, least, sameMost, roles: _roles, ...person }) => ({
            ...person,
            ...(sameMost === undefined ? {} : { demand: sameMost }),
            ...(least === undefined ? {} : { min: min(least, sameMost ?? reviewsEach) }),
          })),
        existing: existing.flatMap(([pair, state]) => (pair ? [{ ...pair, state }] : [])),
      }
    })
    .map((problem) => ({
      ...problem,
      rules: problem.rules.map((rule) => onlyKnown(problem, rule)),
    }))
}

/** People of one role alone are in one list alone: pairs of others than `notMetBefore` may not name them in the other. */
export function onlyKnown(
  problem: Omit<AllocationProblem, 'rules'>,
  rule: AllocationRule,
): AllocationRule {
  if (!('pairs' in rule) || !rule.pairs || rule.kind === 'notMetBefore') return rule
  const pairs = rule.pairs.filter(
    ({ reviewerId, authorId }) =>
      problem.reviewers.some(({ id }) => id === reviewerId) &&
      problem.authors.some(({ id }) => id === authorId),
  )
  return { ...rule, pairs }
}
