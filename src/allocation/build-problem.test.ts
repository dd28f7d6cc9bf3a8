import { describe, expect, test } from 'vitest'
import { allocate } from '#src/domain/allocation/allocate.ts'
import type { ClassRoomSources } from '#src/domain/class-room.ts'
import { planStep, type Wish } from '#src/domain/plan/plan-edits.ts'
import { withStep } from '#src/domain/plan/plan-step.ts'
import { plannedEdits, type Plan } from '#src/domain/plan/plan.ts'
import { EMPTY_PLAN } from '#src/domain/plan/planned.ts'
import { buildWish } from '#src/testing/build-plan.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { outcomeOf } from './allocation-outcome.ts'
import { firstSettings, type AllocationSettings } from './allocation-settings.ts'
import { buildProblem } from './build-problem.ts'

const NOW = new Date('2026-11-01T00:00:00Z')
const IDS = ['1', '2', '3', '4', '5', '6']
const groupOf = (id: string) => ({ id: `g${Number(id) % 2}`, name: `Team ${Number(id) % 2}` })

function roomOf(sources: Partial<ClassRoomSources> = {}) {
  return buildRoom({
    people: IDS.map((id) =>
      buildPerson(id, {
        enrollments: [{ sectionId: Number(id) < 4 ? '11' : '12', state: 'active' }],
      }),
    ),
    submissions: IDS.map((id) =>
      buildSubmission(id, { group: groupOf(id), hasSubmitted: id !== '6' }),
    ),
    ...sources,
  })
}

const ask = (change: Partial<AllocationSettings>, room = roomOf(), plan: Plan = EMPTY_PLAN) =>
  buildProblem(
    room,
    plan,
    { ...firstSettings(room, 4, NOW), each: 2, group: 'any', avoidsReciprocal: false, ...change },
    [{ reviewerId: '1', authorId: '2' }],
  )

describe('who takes part', () => {
  test.each<[string, Partial<AllocationSettings>, string]>([
    ['everybody', {}, '123456'],
    ['one section', { sectionId: '11' }, '123'],
    ['one group', { groupId: 'g1' }, '135'],
    ['without who is left out', { excludedIds: ['2', '3'] }, '1456'],
  ])('%s', (_what, change, ids) => {
    const { problem } = ask(change)
    expect(problem.reviewers.map(({ id }) => id).join('')).toBe(ids)
    expect(problem.authors.map(({ id }) => id).join('')).toBe(ids)
  })

  test('never who has left, and whom the assignment is not assigned to', () => {
    const people = [
      buildPerson('1'),
      buildPerson('2'),
      buildPerson('7', { enrollments: [{ sectionId: '11', state: 'inactive' }] }),
      buildPerson('8'),
    ]
    const room = roomOf({
      people,
      submissions: ['1', '2'].map((id) => buildSubmission(id)),
      reviews: [buildReview('7>1'), buildReview('8>1')],
    })
    const { problem, participants } = ask({}, room)
    expect(problem.reviewers.map(({ id }) => id)).toEqual(['1', '2'])
    expect(participants).toMatchObject({ left: 1, unassigned: 1, hidden: 0 })
    // Of people who take no part everything stays; of who has left Canvas could delete nothing.
    expect(ask({ keep: 'none' }, room).kept).toEqual([
      { reviewerId: '7', authorId: '1', state: 'assigned' },
      { reviewerId: '8', authorId: '1', state: 'assigned' },
    ])
  })

  test('who gives fewer makes loads as even as can be, not impossible', () => {
    const { problem } = ask({ ownNumbers: [{ id: '1', number: 0 }] })
    const result = allocate(problem)
    if (!result.ok) throw new Error('A solution exists.')
    expect(result.quality).toMatchObject({
      given: { min: 2, max: 2, total: 10 },
      received: { min: 1, max: 2, total: 10 },
    })
  })
})

test.each<[string, Partial<AllocationSettings>, unknown[]]>([
  ['nothing', {}, []],
  ['a wish', { group: 'not' }, [{ kind: 'notSame', of: 'group', soft: true, weight: 2 }]],
  ['a must', { section: 'only', sectionStrength: 'must' }, [{ kind: 'onlySame', of: 'section' }]],
  [
    'met before',
    { met: 'must' },
    [{ kind: 'notMetBefore', pairs: [{ reviewerId: '1', authorId: '2' }] }],
  ],
  ['submitted', { submitted: 'both' }, [{ kind: 'onlySubmitted', who: 'both' }]],
  [
    'pairs, of who takes part',
    {
      must: [
        { reviewerId: '1', authorId: '2' },
        { reviewerId: '3', authorId: '2' },
      ],
      mustNot: [{ reviewerId: '4', authorId: '5' }],
      excludedIds: ['3'],
    },
    [
      { kind: 'require', pairs: [{ reviewerId: '1', authorId: '2' }] },
      { kind: 'forbid', pairs: [{ reviewerId: '4', authorId: '5' }] },
    ],
  ],
  ['reciprocal', { avoidsReciprocal: true }, [{ kind: 'avoidReciprocal', soft: true, weight: 1 }]],
])('rules: %s', (_what, change, rules) => {
  expect(ask(change).problem.rules).toEqual(rules)
})

test('what the assignment forbids is a rule whatever is chosen', () => {
  const room = roomOf({ assignment: buildAssignment({ forbidsGroupMates: true }) })
  expect(ask({ group: 'only' }, room).rules).toEqual([
    { key: 'group-fixed', rule: { kind: 'notSame', of: 'group' } },
  ])
})

describe('what stays', () => {
  const reviews = [
    buildReview('1>2'),
    buildReview('2>3', { state: 'completed' }),
    buildReview('3>4', { id: 'x' }),
    buildReview('3>4', { id: 'y', state: 'completed' }),
  ]
  const room = roomOf({ reviews })
  test.each<[AllocationSettings['keep'], Partial<AllocationSettings>, string[]]>([
    ['all', {}, ['1>2', '2>3', '3>4']],
    ['completed', {}, ['2>3', '3>4']],
    ['none', {}, []],
    ['none', { excludedIds: ['2'] }, ['1>2', '2>3']],
  ])('%s, %j', (keep, change, expected) => {
    const pairs = ask({ ...change, keep }, room).kept.map(
      ({ reviewerId, authorId }) => `${reviewerId}>${authorId}`,
    )
    expect(pairs).toEqual(expected)
  })
})

describe('with a plan', () => {
  const room = roomOf({ reviews: [buildReview('1>2')] })
  const wishes: Wish[] = [buildWish('2>3', 'add'), buildWish('1>2', 'remove')]
  const plan = withStep(EMPTY_PLAN, planStep(room, EMPTY_PLAN, 'cells', wishes).step!)

  test('it counts as done, or it gives way', () => {
    const pairsOf = (choice: 'keep' | 'replace') =>
      ask({ plan: choice }, room, plan).kept.map(({ reviewerId, authorId }) => [
        reviewerId,
        authorId,
      ])
    expect(pairsOf('keep')).toEqual([['2', '3']])
    expect(pairsOf('replace')).toEqual([['1', '2']])
  })

  test.each(['keep', 'replace'] as const)('to %s it leads to the dealt pairs', (choice) => {
    const built = ask({ plan: choice }, room, plan)
    const result = allocate(built.problem)
    if (!result.ok) throw new Error('A solution exists.')
    const { wishes, summary, refused } = outcomeOf(room, plan, built, result.pairs)
    const { step } = planStep(room, plan, 'allocate', wishes)
    const after = plannedEdits(withStep(plan, step!))
    const inCanvas = new Set(['1>2'])
    for (const [key, edit] of after) {
      if (edit === 'add') inCanvas.add(key)
      else inCanvas.delete(key)
    }
    expect([...inCanvas].sort()).toEqual(
      result.pairs.map(({ reviewerId, authorId }) => `${reviewerId}>${authorId}`).sort(),
    )
    expect(refused).toEqual([])
    expect(summary.adds + summary.removals).toBe(after.size)
  })
})

test('a chosen relaxation stays with its rule, and goes with the people', () => {
  const relaxed: AllocationSettings['relaxed'] = [
    { kind: 'liftRule', rule: 'group', pairs: [{ reviewerId: '1', authorId: '3' }] },
    { kind: 'moreReviews', people: [{ side: 'reviewers', id: '2', extra: 1 }], extra: 1 },
  ]
  const rules = { group: 'not', groupStrength: 'must', met: 'must', relaxed } as const
  const { problem } = ask(rules)
  expect(problem.rules[0]).toMatchObject({ except: [{ reviewerId: '1', authorId: '3' }] })
  expect(problem.reviewers.find(({ id }) => id === '2')?.capacity).toBe(3)
  const without = ask({ ...rules, excludedIds: ['1', '2'] }).problem
  expect(without.rules[0]).not.toHaveProperty('except')
  expect(without.reviewers.every(({ capacity }) => capacity === undefined)).toBe(true)
})
