import { expect, test } from 'vitest'
import { buildPair, buildWish } from '#src/testing/build-plan.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { planStep, type Wish } from './plan-edits.ts'
import { addition, type Plan } from './plan.ts'
import { refusalsByReason, sayWishes } from './wish-words.ts'

const room = buildRoom({
  people: ['1', '2', '3'].map((id) => buildPerson(id)),
  reviews: [buildReview('1>3')],
})
const withAdd: Plan = new Map([['1>2', addition(buildPair('1>2'))]])

test.each<[string, Plan, Wish[], string]>([
  ['an add', new Map(), [buildWish('1>2', 'toggle')], 'Planned: add Student 1 to Student 2.'],
  [
    'a removal',
    new Map(),
    [buildWish('1>3', 'toggle')],
    'Planned: remove Student 1 from Student 3.',
  ],
  [
    'a withdrawal',
    withAdd,
    [buildWish('1>2', 'toggle')],
    'No longer planned: Student 1 → Student 2.',
  ],
  [
    'several',
    new Map(),
    [buildWish('1>2', 'add'), buildWish('2>3', 'add')],
    'Planned: add 2 reviews.',
  ],
  ['one refused', new Map(), [buildWish('1>1', 'toggle')], 'Not allowed: Own work.'],
  [
    'one of two refused',
    new Map(),
    [buildWish('1>2', 'add'), buildWish('1>1', 'add')],
    'Planned: add Student 1 to Student 2. 1 left out: Own work.',
  ],
  [
    'all refused for the same reason',
    new Map(),
    [buildWish('1>1', 'add'), buildWish('2>2', 'add')],
    '2 pairs left out, all of them: Own work.',
  ],
  [
    'refused for several reasons',
    new Map(),
    [buildWish('1>1', 'add'), buildWish('9>2', 'add'), buildWish('2>2', 'add')],
    '3 pairs left out, most of them: Own work.',
  ],
  ['nothing', new Map(), [buildWish('1>3', 'add')], 'There is nothing to change.'],
])('%s in words', (_what, plan, wishes, words) => {
  expect(sayWishes(room, planStep(room, plan, 'cells', wishes))).toBe(words)
})

test('refused wishes stand below their reasons, the commonest first', () => {
  const refused = [
    { pair: buildPair('1>2'), reason: 'a' },
    { pair: buildPair('2>2'), reason: 'b' },
    { pair: buildPair('3>3'), reason: 'b' },
  ]
  expect(refusalsByReason(refused)).toEqual([
    { reason: 'b', pairs: [buildPair('2>2'), buildPair('3>3')] },
    { reason: 'a', pairs: [buildPair('1>2')] },
  ])
})
