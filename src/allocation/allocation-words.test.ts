import { describe, expect, test } from 'vitest'
import type { AllocationQuality, PairReasons } from '#src/domain/allocation/allocation-result.ts'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import type { KeyedRule } from './allocation-rules.ts'
import {
  firstSettings,
  lastingOf,
  withChange,
  type AllocationSettings,
} from './allocation-settings.ts'
import { loadHistogram, sayHistogram } from './load-histogram.ts'
import { mixingOf } from './mixing.ts'
import { knownNoShow } from './no-show.ts'
import { sayLasting } from './rule-words.ts'
import { sayConsequence, sayPossible, sayReservations } from './verdict-words.ts'
import { sayWhy } from './why-words.ts'

const NOW = new Date('2026-11-01T00:00:00Z')
const room = buildRoom({ people: ['1', '2', '3'].map((id) => buildPerson(id)) })
const settings = firstSettings(room, 1, NOW)

const quality = (change: Partial<AllocationQuality>): AllocationQuality => ({
  given: { min: 3, max: 3, total: 9 },
  received: { min: 3, max: 3, total: 9 },
  isExact: true,
  reciprocal: 0,
  identicalSets: 0,
  softBroken: [],
  softCost: 0,
  keptAgainstRules: [],
  overfull: { reviewerIds: [], authorIds: [] },
  ...change,
})

test.each<[Partial<AllocationQuality>, string]>([
  [{}, 'Possible, and exactly even. Everybody gives 3 and gets 3.'],
  [
    {
      softBroken: [
        { rule: 0, pairs: 2 },
        { rule: 1, pairs: 1 },
      ],
    },
    'Possible, exactly even, but 3 reviews cannot be as you wish. Everybody gives 3 and gets 3.',
  ],
  [
    { isExact: false, received: { min: 2, max: 3, total: 8 } },
    'Possible, as even as it can be. Everybody gives 3 and gets 2 to 3.',
  ],
  [
    { given: { min: 0, max: 0, total: 0 }, received: { min: 0, max: 0, total: 0 } },
    'Nothing to deal. Nobody takes part, or nobody is to get a review.',
  ],
])('the verdict of %j', (change, words) => {
  const { head, detail } = sayPossible(quality(change))
  expect(`${head} ${detail}`).toBe(words)
})

test('what is kept against the rules or too much already is told', () => {
  const told = quality({
    keptAgainstRules: [{ reviewerId: '1', authorId: '2' }],
    overfull: { reviewerIds: ['1'], authorIds: ['1', '2'] },
  })
  expect(sayReservations(told, (id) => `P${id}`)).toEqual([
    '1 review that exists already stays, though a rule is against it.',
    'P1, P2 already give or get more than that.',
  ])
  const many = quality({
    keptAgainstRules: [
      { reviewerId: '1', authorId: '2' },
      { reviewerId: '2', authorId: '1' },
    ],
    overfull: { reviewerIds: ['1'], authorIds: [] },
  })
  expect(sayReservations(many, (id) => `P${id}`)).toEqual([
    '2 reviews that exist already stay, though a rule is against them.',
    'P1 already gives or gets more than that.',
  ])
})

const summary = (change: object) => ({
  adds: 2,
  removals: 0,
  notified: ['1', '2'],
  messages: 2,
  completed: 0,
  ...change,
})
test.each<[number, number, object, string]>([
  [0, 0, {}, 'Nothing would change: everything is so already.'],
  [
    2,
    0,
    {},
    'Nothing is sent yet. 2 adds for the plan; Canvas notifies 2 people when the plan is applied.',
  ],
  [
    1,
    3,
    { notified: ['1'] },
    'Nothing is sent yet. 1 add and 3 removals for the plan; Canvas notifies 1 person when the plan is applied.',
  ],
  [
    0,
    1,
    { adds: 0, notified: [] },
    'Nothing is sent yet. 1 removal for the plan; Canvas notifies nobody of removals.',
  ],
])('the consequence of %i adds and %i removals', (adds, removals, change, words) => {
  const changes = { added: Array.from({ length: adds }), removed: Array.from({ length: removals }) }
  expect(sayConsequence(room, changes, summary(change))).toBe(words)
})

test('while it is not published nobody is notified', () => {
  const hidden = { notifies: false, assignment: buildAssignment({ isPublished: false }) }
  expect(sayConsequence(hidden, { added: [1], removed: [] }, summary({ notified: [] }))).toMatch(
    /Canvas notifies nobody, as the assignment is not published\.$/,
  )
})

const rules: KeyedRule[] = [
  { key: 'group', rule: { kind: 'notSame', of: 'group' } },
  { key: 'met', rule: { kind: 'notMetBefore', pairs: [] } },
]
const reasons = (change: Partial<PairReasons>): PairReasons => ({
  status: 'dealt',
  forbiddenBy: [],
  discouragedBy: [],
  choices: { authors: 5, reviewers: 1 },
  ...change,
})
test.each<[string, Partial<PairReasons>, string]>([
  [
    'by chance',
    {},
    'Ada reviews Ben by this dealing. Ada may review 5 people, Ben may get 1 reviewer; the seed chose among them.',
  ],
  [
    'kept against a rule',
    { status: 'kept', forbiddenBy: [0] },
    'Ada reviews Ben already, and that review is kept. “Not the own group” is against it, but reviews that exist stay.',
  ],
  ['asked for', { status: 'required' }, 'Ada must review Ben: you asked for this pair.'],
  [
    'against a wish',
    { discouragedBy: [1] },
    'Ada reviews Ben by this dealing. It breaks the wish “Nobody again whom one has reviewed before”, which could not be kept for everybody. Ada may review 5 people, Ben may get 1 reviewer; the seed chose among them.',
  ],
  [
    'forbidden',
    { status: 'not-dealt', forbiddenBy: [0] },
    'Ada does not review Ben. “Not the own group” is against it.',
  ],
  [
    'out of it',
    { status: 'not-dealt', choices: { authors: 0, reviewers: 2 } },
    'Ada does not review Ben. One of them takes no part, or has enough already.',
  ],
])('why: %s', (_what, change, words) => {
  expect(sayWhy('Ada', 'Ben', rules, reasons(change)).join(' ')).toBe(words)
})

test('loads are counted now and after, the largest together', () => {
  const pair = (reviewerId: string, authorId: string) => ({ reviewerId, authorId })
  const ids = new Set(['1', '2'])
  const after = [pair('1', '2'), pair('2', '1'), pair('9', '1')]
  const { bars, hasMore } = loadHistogram(ids, 'reviewerId', [pair('1', '2')], after)
  expect(sayHistogram(bars, hasMore)).toBe('0: 1 now, 0 after; 1: 1 now, 2 after')
  const many = Array.from({ length: 12 }, (_, nth) => pair('1', `a${nth}`))
  const large = loadHistogram(ids, 'reviewerId', [], many)
  expect(sayHistogram(large.bars, large.hasMore)).toBe(
    '0: 2 now, 1 after; 8 or more: 0 now, 1 after',
  )
})

test('sections mixed: only pairs whose people both are in one', () => {
  const mixed = buildRoom({
    people: [
      buildPerson('1'),
      buildPerson('2', { enrollments: [{ sectionId: '12', state: 'active' }] }),
      buildPerson('3'),
    ],
  })
  const pairs = [
    { reviewerId: '1', authorId: '2' },
    { reviewerId: '1', authorId: '3' },
  ]
  expect(mixingOf(mixed, 'section', pairs)).toBe(50)
  expect(mixingOf(mixed, 'group', pairs)).toBeNull()
})

describe('the share of reviews that stay undone', () => {
  const DUE = '2026-10-01T00:00:00Z'
  const earlier = (name: string, dueAt: string, open: number) => ({
    assignment: buildAssignment({ name, dueAt }),
    reviews: Array.from({ length: 4 }, (_, nth) =>
      buildReview('1>2', { id: `${name}${nth}`, state: nth < open ? 'assigned' : 'completed' }),
    ),
  })
  const past = [earlier('Essay 1', '2026-09-01T00:00:00Z', 2), earlier('Essay 2', DUE, 1)]
  test.each([
    ['of this assignment once it is due', DUE, past, { rate: 0.25, from: 'as here so far' }],
    ['before of the last earlier one', null, past, { rate: 0.25, from: 'as in Essay 2' }],
    ['else a guess', null, [], { rate: 0.2, from: 'a guess, as no earlier assignment tells' }],
  ])('%s', (_what, dueAt, others, expected) => {
    const here = { assignment: buildAssignment({ dueAt }), total: { assigned: 8, done: 6 } }
    expect(knownNoShow(here, others, NOW)).toEqual(expected)
  })
})

test.each<[Partial<AllocationSettings>, string]>([
  [{ avoidsReciprocal: false }, '3 each'],
  [
    {
      each: 2,
      group: 'not',
      groupStrength: 'must',
      section: 'only',
      submitted: 'both',
      met: 'wish',
    },
    '2 each, not the own group, only the own section if possible, nobody again if possible, only who has submitted',
  ],
  [{ keep: 'completed' }, '3 each, open reviews dealt anew'],
])('settings %j in a line', (change, words) => {
  expect(sayLasting(lastingOf({ ...settings, ...change }))).toBe(words)
})

test('a change takes with it what was relaxed for the old settings', () => {
  const relaxed: AllocationSettings['relaxed'] = [
    { kind: 'liftRule', rule: 'group', pairs: [] },
    { kind: 'unmet', people: [], missing: 1 },
  ]
  const before = { ...settings, relaxed }
  const kinds = (change: Partial<AllocationSettings>) =>
    withChange(before, change).relaxed.map(({ kind }) => kind)
  expect(kinds({ seed: 2 })).toEqual(['liftRule', 'unmet'])
  expect(kinds({ each: 2 })).toEqual(['liftRule'])
  expect(kinds({ group: 'any' })).toEqual(['unmet'])
})
