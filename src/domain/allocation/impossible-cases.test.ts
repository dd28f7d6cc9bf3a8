import { describe, expect, test } from 'vitest'
import { faultsOf } from '#src/testing/allocation/check-result.ts'
import {
  capacities,
  groupedClass,
  GROUPS,
  withoutRules,
  type GroupedClass,
} from '#src/testing/allocation/grouped-class.ts'
import { allocate } from './allocate.ts'

describe('without a solution', () => {
  test.each<[string, GroupedClass, { missing: number; relaxations: string[] }]>([
    [
      'one alone',
      { groups: [1], k: 1, change: withoutRules },
      { missing: 1, relaxations: ['unmet 1'] },
    ],
    [
      'two people, two reviews each',
      { groups: [2], k: 2, change: withoutRules },
      { missing: 2, relaxations: ['unmet 2', 'fewerReviews 1'] },
    ],
    [
      'more than all others',
      { groups: [5], k: 5, change: withoutRules },
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
      { groups: [4], k: 2, change: (problem) => capacities(2, 2, 2, 1)(withoutRules(problem)) },
      { missing: 1, relaxations: ['unmet 1', 'moreReviews 1', 'fewerReviews 1'] },
    ],
  ])('%s', (_what, given, expected) => {
    const problem = groupedClass(given)
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
    const result = allocate(groupedClass({ groups: [8, 12], k: 3 }))
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
      groupedClass({
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
      groupedClass({
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
