import { describe, expect, test } from 'vitest'
import { buildPair, buildWish } from '#src/testing/build-plan.ts'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { liveEdits, plannedEdits, type Plan } from './plan.ts'
import { planStep, reasonAgainst, type Wish } from './plan-edits.ts'
import { discardStep, sayStep, withdrawStep, withStep } from './plan-step.ts'

const people = ['1', '2', '3'].map((id) => buildPerson(id))
const room = buildRoom({
  people: [...people, buildPerson('4', { enrollments: [{ sectionId: '11', state: 'inactive' }] })],
  reviews: [
    buildReview('1>3'),
    buildReview('2>3', { state: 'completed' }),
    buildReview('3>1', { id: 'x' }),
    buildReview('3>1', { id: 'y' }),
    buildReview('4>1'),
    buildReview('2>1', { id: 'optimistic:1' }),
  ],
})

/** The plan after wishes, one step each. */
function planned(wishes: readonly Wish[], of: ClassRoom = room): Plan {
  return wishes.reduce<Plan>((plan, wish) => {
    const { step } = planStep(of, plan, 'cells', [wish])
    return step ? withStep(plan, step) : plan
  }, new Map())
}

describe('presses on a cell', () => {
  test.each<[string, Wish[], [string, string][]]>([
    ['on an empty one plan an add', [buildWish('1>2', 'toggle')], [['1>2', 'add']]],
    ['twice withdraw it', [buildWish('1>2', 'toggle'), buildWish('1>2', 'toggle')], []],
    ['on an assigned one plan a removal', [buildWish('1>3', 'toggle')], [['1>3', 'remove']]],
    ['on a completed one as well', [buildWish('2>3', 'toggle')], [['2>3', 'remove']]],
    ['twice withdraw the removal', [buildWish('1>3', 'toggle'), buildWish('1>3', 'toggle')], []],
    ['the opposite wish withdraws, too', [buildWish('1>2', 'add'), buildWish('1>2', 'remove')], []],
    ['to add what is there change nothing', [buildWish('1>3', 'add')], []],
    ['to remove what is not there neither', [buildWish('1>2', 'remove')], []],
  ])('%s', (_what, wishes, expected) => {
    expect([...plannedEdits(planned(wishes))]).toEqual(expected)
  })
})

test('a removal names the reviews that go: all of a pair, or the first', () => {
  const [all] = liveEdits(planned([buildWish('3>1', 'remove')]))
  const [first] = liveEdits(planned([{ ...buildWish('3>1', 'remove'), first: 1 }]))
  expect(all).toMatchObject({ goes: ['x', 'y'] })
  expect(first).toMatchObject({ base: [{ id: 'x' }, { id: 'y' }], goes: ['x'] })
})

test.each<[string, Wish, RegExp]>([
  ['own work', buildWish('1>1', 'add'), /Own work/],
  ['a review of who left', buildWish('4>1', 'remove'), /has left the course, and Canvas cannot/],
  ['a pair that is being sent', buildWish('2>1', 'toggle'), /being sent/],
  ['somebody of another class', buildWish('9>1', 'add'), /Not a person of this assignment/],
])('%s does not come into the plan, and it is said why', (_what, wish, reason) => {
  const { step, refused } = planStep(room, new Map(), 'cells', [wish])
  expect(step).toBeNull()
  expect(refused).toEqual([{ pair: wish.pair, reason: expect.stringMatching(reason) as string }])
})

test('a list is one step, in which what is allowed is planned and the rest is told', () => {
  const list = [buildWish('1>2', 'add'), buildWish('1>1', 'add'), buildWish('2>1', 'add')]
  const twice = buildWish('1>2', 'toggle')
  const { step, refused } = planStep(room, new Map(), 'paste', [...list, twice])
  expect(step?.changes.map(({ key }) => key)).toEqual(['1>2'])
  expect(refused).toHaveLength(2)
})

test('group mates are refused where the assignment forbids them', () => {
  const group = { id: '5', name: 'Team 1' }
  const submissions = ['1', '2'].map((authorId) => ({ authorId, id: `s${authorId}`, group }))
  const mates = buildRoom({
    assignment: buildAssignment({ forbidsGroupMates: true }),
    people,
    submissions: submissions.map((each) => ({ ...room.members[0]!.submission!, ...each })),
  })
  expect(planStep(mates, new Map(), 'cells', [buildWish('1>2', 'toggle')]).refused).toEqual([
    { pair: buildPair('1>2'), reason: 'Same group (Team 1)' },
  ])
})

describe('a step is called', () => {
  const plan = planned([buildWish('1>2', 'add'), buildWish('3>2', 'add')])
  test.each([
    [
      planStep(room, new Map(), 'cells', [buildWish('1>2', 'add')]).step,
      'add Student 1 to Student 2',
    ],
    [
      planStep(room, new Map(), 'cells', [buildWish('1>3', 'remove')]).step,
      'remove Student 1 from Student 3',
    ],
    [
      planStep(room, plan, 'cells', [buildWish('1>2', 'toggle')]).step,
      'withdraw Student 1 → Student 2',
    ],
    [
      planStep(room, new Map(), 'cells', [buildWish('1>2', 'add'), buildWish('3>2', 'add')]).step,
      'add 2 reviews',
    ],
    [
      planStep(room, new Map(), 'cells', [buildWish('1>2', 'add'), buildWish('1>3', 'remove')])
        .step,
      'plan 2 changes',
    ],
    [planStep(room, new Map(), 'paste', [buildWish('1>2', 'add')]).step, 'paste 1 change'],
    [discardStep(plan), 'discard 2 changes'],
    [
      withdrawStep(plan, [buildPair('1>2'), buildPair('3>2'), buildPair('1>3')]),
      'withdraw 2 edits',
    ],
  ])('%#: by what it did', (step, words) => {
    expect(sayStep(room, step!)).toBe(words)
  })

  test('nothing to discard is no step', () => {
    expect(discardStep(new Map())).toBeNull()
    expect(withdrawStep(plan, [buildPair('2>1')])).toBeNull()
  })
})

test('whom a limited TA does not see is outside the own sections, not unknown', () => {
  const limited = buildRoom({
    people: [buildPerson('1')],
    viewer: { id: '2', mayGrade: true, onlySectionIds: ['11'] },
  })
  expect(reasonAgainst(limited, buildPair('1>9'), 'add')).toMatch(
    /^Not in your sections: .*Section A$/,
  )
})
