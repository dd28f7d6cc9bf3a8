import { describe, expect, test } from 'vitest'
import { faultsOf } from '#src/testing/allocation/check-result.ts'
import { allocate } from './allocate.ts'
import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'

const GROUPS: AllocationRule = { kind: 'notSame', of: 'group' }

type Case = {
  /** Sizes of groups; everybody reviews and is reviewed. */
  groups: number[]
  k: number
  change?: (problem: AllocationProblem) => AllocationProblem
}

function problemOf({ groups, k, change = (same) => same }: Case, seed = 1): AllocationProblem {
  const people = groups.flatMap((size, group) =>
    Array.from({ length: size }, (_, nth) => ({
      id: `${'ABCDEFGHIJ'[group]!}${nth}`,
      group: `Team ${'ABCDEFGHIJ'[group]!}`,
    })),
  )
  return change({
    reviewers: people,
    authors: people,
    reviewsEach: k,
    existing: [],
    keep: 'all',
    rules: [GROUPS],
    seed,
  })
}

const without = (problem: AllocationProblem): AllocationProblem => ({ ...problem, rules: [] })
const capacities =
  (...numbers: number[]) =>
  (problem: AllocationProblem): AllocationProblem => ({
    ...problem,
    reviewers: problem.reviewers.map((person, index) => ({ ...person, capacity: numbers[index]! })),
  })

describe('with a solution', () => {
  test.each<[string, Case, { pairs: number; isExact?: boolean; given?: [number, number] }]>([
    ['nobody', { groups: [], k: 3 }, { pairs: 0 }],
    ['one alone who wants nothing', { groups: [1], k: 0, change: without }, { pairs: 0 }],
    ['two people', { groups: [1, 1], k: 1 }, { pairs: 2 }],
    [
      '12 in groups of 3, all of the other groups but one',
      { groups: [3, 3, 3, 3], k: 8 },
      { pairs: 96 },
    ],
    ['12 in groups of 3, all of the other groups', { groups: [3, 3, 3, 3], k: 9 }, { pairs: 108 }],
    [
      'groups of 10, 5 and 5: only one pattern of blocks',
      { groups: [10, 5, 5], k: 5 },
      { pairs: 100 },
    ],
    ['everybody reviews everybody', { groups: [9], k: 8, change: without }, { pairs: 72 }],
    ['one group is half, every pair across', { groups: [6, 6], k: 6 }, { pairs: 72 }],
    [
      'capacities that differ and sum exactly',
      { groups: [6], k: 2, change: (problem) => capacities(5, 3, 2, 1, 1, 0)(without(problem)) },
      { pairs: 12, given: [1, 5] },
    ],
    [
      'more capacity than demand: as even as can be, not all of it',
      { groups: [6], k: 2, change: (problem) => capacities(9, 9, 9, 9, 1, 2)(without(problem)) },
      { pairs: 12, isExact: false, given: [1, 3] },
    ],
    [
      'an exempt person is reviewed all the same',
      { groups: [5], k: 2, change: (problem) => capacities(0, 2, 2, 3, 3)(without(problem)) },
      { pairs: 10 },
    ],
    [
      'kept pairs that break the rules stay',
      {
        groups: [3, 3],
        k: 2,
        change: (problem) => ({
          ...capacities(3, 2, 2, 2, 2, 2)(problem),
          existing: [{ reviewerId: 'A0', authorId: 'A1', state: 'assigned' }],
        }),
      },
      { pairs: 12, isExact: false, given: [1, 3] },
    ],
    [
      'somebody who has more than he should keeps it',
      {
        groups: [6],
        k: 1,
        change: (problem) => ({
          ...without(problem),
          authors: problem.authors.map((person) => ({ ...person, min: 0 })),
          existing: ['A1', 'A2', 'A3'].map((authorId) => ({
            reviewerId: 'A0',
            authorId,
            state: 'completed' as const,
          })),
        }),
      },
      { pairs: 6, isExact: false, given: [0, 3] },
    ],
  ])('%s', (_what, given, { pairs, isExact = true, given: spread }) => {
    for (let seed = 0; seed < 8; seed++) {
      const problem = problemOf(given, seed)
      const result = allocate(problem)
      expect(faultsOf(problem, result)).toEqual([])
      if (!result.ok) throw new Error('A solution exists.')
      expect(result.pairs).toHaveLength(pairs)
      expect(result.quality.isExact).toBe(isExact)
      if (spread) expect([result.quality.given.min, result.quality.given.max]).toEqual(spread)
    }
  })

  test('what breaks the rules and stays, and who is overfull, is told', () => {
    const result = allocate(
      problemOf({
        groups: [3, 3],
        k: 1,
        change: (problem) => ({
          ...problem,
          authors: problem.authors.map((person) => ({ ...person, min: 0 })),
          existing: ['A1', 'B1', 'left'].map((authorId) => ({
            reviewerId: 'A0',
            authorId,
            state: 'completed' as const,
          })),
        }),
      }),
    )
    if (!result.ok) throw new Error('A solution exists.')
    expect(result.quality.keptAgainstRules).toEqual([{ reviewerId: 'A0', authorId: 'A1' }])
    expect(result.quality.overfull).toEqual({ reviewerIds: ['A0'], authorIds: [] })
    expect(result.pairs).toContainEqual({ reviewerId: 'A0', authorId: 'left', origin: 'kept' })
  })
})

describe('without a solution', () => {
  test.each<[string, Case, { missing: number; relaxations: string[] }]>([
    ['one alone', { groups: [1], k: 1, change: without }, { missing: 1, relaxations: ['unmet 1'] }],
    [
      'two people, two reviews each',
      { groups: [2], k: 2, change: without },
      { missing: 2, relaxations: ['unmet 2', 'fewerReviews 1'] },
    ],
    [
      'more than all others',
      { groups: [5], k: 5, change: without },
      { missing: 5, relaxations: ['unmet 5', 'fewerReviews 4'] },
    ],
    [
      'one group larger than half',
      { groups: [12, 8], k: 3 },
      { missing: 12, relaxations: ['liftRule 12', 'unmet 12', 'moreReviews 12'] },
    ],
    [
      '12 in groups of 3, one too many',
      { groups: [3, 3, 3, 3], k: 10 },
      { missing: 12, relaxations: ['liftRule 12', 'unmet 12', 'fewerReviews 9'] },
    ],
    [
      'capacities that sum to less',
      { groups: [4], k: 2, change: (problem) => capacities(2, 2, 2, 1)(without(problem)) },
      { missing: 1, relaxations: ['unmet 1', 'moreReviews 1', 'fewerReviews 1'] },
    ],
  ])('%s', (_what, given, expected) => {
    const problem = problemOf(given)
    const result = allocate(problem)
    expect(faultsOf(problem, result)).toEqual([])
    if (result.ok) throw new Error('No solution exists.')
    expect(result.explanation.missing).toBe(expected.missing)
    const sizes = result.relaxations.map((relaxation) => {
      switch (relaxation.kind) {
        case 'fewerReviews':
          return `${relaxation.kind} ${relaxation.reviewsEach}`
        case 'liftRule':
          return `${relaxation.kind} ${relaxation.pairs.length}`
        case 'unmet':
          return `${relaxation.kind} ${relaxation.missing}`
        case 'moreReviews':
          return `${relaxation.kind} ${relaxation.extra}`
        case 'several':
          return relaxation.kind
      }
    })
    expect(sizes).toEqual(expected.relaxations)
  })

  test('12 of 20 in one team: 36 reviews needed, 24 possible', () => {
    const result = allocate(problemOf({ groups: [8, 12], k: 3 }))
    if (result.ok) throw new Error('No solution exists.')
    const team = (letter: string, size: number) =>
      Array.from({ length: size }, (_, nth) => `${letter}${nth}`).sort()
    expect(result.explanation).toEqual({
      missing: 12,
      parts: [
        {
          kind: 'shortage',
          side: 'authors',
          ids: team('B', 12),
          needed: 36,
          possible: 24,
          fixed: 0,
          partners: team('A', 8).map((id) => ({ id, possible: 3, isFull: true })),
          blockers: [
            { rule: 0, pairs: 144, partnerIds: team('B', 12) },
            { rule: 'self', pairs: 12, partnerIds: team('B', 12) },
          ],
        },
      ],
    })
  })

  test('a person whom nobody may review is told apart from a team that is too large', () => {
    const result = allocate(
      problemOf({
        groups: [8, 14],
        k: 3,
        change: (problem) => ({
          ...problem,
          rules: [
            ...problem.rules,
            { kind: 'forbid', when: (_reviewerId, authorId) => authorId === 'A0' },
          ],
        }),
      }),
    )
    if (result.ok) throw new Error('No solution exists.')
    const parts = result.explanation.parts.map((part) =>
      part.kind === 'shortage' ? [part.ids.length, part.needed, part.possible] : part.kind,
    )
    expect(parts).toEqual([
      [1, 3, 0],
      [14, 42, 24],
    ])
  })

  test('a required pair that is forbidden, and too many required of one person', () => {
    const result = allocate(
      problemOf({
        groups: [3, 3],
        k: 1,
        change: (problem) => ({
          ...problem,
          rules: [
            GROUPS,
            {
              kind: 'require',
              pairs: [
                { reviewerId: 'A0', authorId: 'A1' },
                { reviewerId: 'B0', authorId: 'A1' },
                { reviewerId: 'B0', authorId: 'A2' },
              ],
            },
          ],
        }),
      }),
    )
    if (result.ok) throw new Error('No solution exists.')
    expect(result.explanation.parts).toEqual([
      {
        kind: 'contradiction',
        pair: { reviewerId: 'A0', authorId: 'A1' },
        requiredBy: 1,
        forbiddenBy: [0],
      },
      { kind: 'overfull', side: 'reviewers', id: 'B0', needed: 2, possible: 1 },
    ])
    expect(result.relaxations).toEqual([
      {
        kind: 'liftRule',
        rule: 1,
        pairs: [
          { reviewerId: 'A0', authorId: 'A1' },
          { reviewerId: 'B0', authorId: 'A2' },
        ],
      },
    ])
  })
})
