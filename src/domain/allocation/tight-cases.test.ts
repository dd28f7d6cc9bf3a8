import { describe, expect, test } from 'vitest'
import { faultsOf } from '#src/testing/allocation/check-result.ts'
import {
  capacities,
  groupedClass,
  withoutRules,
  type GroupedClass,
} from '#src/testing/allocation/grouped-class.ts'
import { allocate } from './allocate.ts'

describe('with a solution', () => {
  test.each<[string, GroupedClass, { pairs: number; isExact?: boolean; given?: [number, number] }]>(
    [
      ['nobody', { groups: [], k: 3 }, { pairs: 0 }],
      ['one alone who wants nothing', { groups: [1], k: 0, change: withoutRules }, { pairs: 0 }],
      ['two people', { groups: [1, 1], k: 1 }, { pairs: 2 }],
      [
        '12 in groups of 3, all of the other groups but one',
        { groups: [3, 3, 3, 3], k: 8 },
        { pairs: 96 },
      ],
      [
        '12 in groups of 3, all of the other groups',
        { groups: [3, 3, 3, 3], k: 9 },
        { pairs: 108 },
      ],
      [
        'groups of 10, 5 and 5: only one pattern of blocks',
        { groups: [10, 5, 5], k: 5 },
        { pairs: 100 },
      ],
      ['everybody reviews everybody', { groups: [9], k: 8, change: withoutRules }, { pairs: 72 }],
      ['one group is half, every pair across', { groups: [6, 6], k: 6 }, { pairs: 72 }],
      [
        'capacities that differ and sum exactly',
        {
          groups: [6],
          k: 2,
          change: (problem) => capacities(5, 3, 2, 1, 1, 0)(withoutRules(problem)),
        },
        { pairs: 12, given: [1, 5] },
      ],
      [
        'more capacity than demand: as even as can be, not all of it',
        {
          groups: [6],
          k: 2,
          change: (problem) => capacities(9, 9, 9, 9, 1, 2)(withoutRules(problem)),
        },
        { pairs: 12, isExact: false, given: [1, 3] },
      ],
      [
        'an exempt person is reviewed all the same',
        {
          groups: [5],
          k: 2,
          change: (problem) => capacities(0, 2, 2, 3, 3)(withoutRules(problem)),
        },
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
            ...withoutRules(problem),
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
    ],
  )('%s', (_what, given, { pairs, isExact = true, given: spread }) => {
    for (let seed = 0; seed < 8; seed++) {
      const problem = groupedClass(given, seed)
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
      groupedClass({
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
