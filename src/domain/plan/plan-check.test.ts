import { expect, test } from 'vitest'
import { buildPair } from '#src/testing/build-plan.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { mergePlan } from './merge.ts'
import { addition, removal, type PlanEdit } from './plan.ts'
import { checkPlan, isPlain, warningsOf } from './plan-check.ts'
import { sayConsequence, warningLines } from './warning-words.ts'

const open = buildReview('1>2')
const done = buildReview('2>3', { state: 'completed' })
const ofLeft = buildReview('9>1')
const room = buildRoom({
  assignment: buildAssignment({ reviewsWanted: 1 }),
  people: ['1', '2', '3', '4'].map((id) => buildPerson(id)),
  submissions: ['1', '2', '3', '4'].map((id) => buildSubmission(id, { hasSubmitted: id !== '4' })),
  reviews: [open, done, ofLeft],
  includedNames: [{ id: '9', name: 'Olu Bankole' }],
})
const planOf = (...edits: PlanEdit[]) =>
  new Map(edits.map((edit) => [`${edit.pair.reviewerId}>${edit.pair.authorId}`, edit]))
const add = (text: `${string}>${string}`) => addition(buildPair(text))
const goneOpen = removal(open, [open])
const goneDone = removal(done, [done])
const goneLeft = removal(ofLeft, [ofLeft])
const keysOf = (edits: readonly PlanEdit[]) =>
  edits.map(({ pair }) => `${pair.reviewerId}>${pair.authorId}`)

test('what would be refused cannot be chosen, what is left out is not, and conflicts are neither', () => {
  const stale = removal(open, [{ id: 'other', state: 'assigned' }])
  const plan = planOf(add('1>3'), add('3>1'), goneLeft, stale)
  const { conflicts } = mergePlan(plan, room.reviewsByPair)
  const check = checkPlan(room, plan, conflicts, new Set(['3>1']))
  expect(keysOf(check.edits)).toEqual(['1>3', '3>1', '9>1'])
  expect(keysOf(check.chosen)).toEqual(['1>3'])
  expect([...check.blocked]).toEqual([['9>1', expect.stringMatching(/has left the course/)]])
  expect(check.summary).toMatchObject({ adds: 1, removals: 0, notified: ['1'] })
})

test('what somebody has done already is no part of it', () => {
  const agreed: PlanEdit = { ...add('1>2'), base: [open] }
  expect(checkPlan(room, planOf(agreed), []).edits).toEqual([])
})

test('as long as the class is being read nothing can be chosen', () => {
  const check = checkPlan({ ...room, isPartial: true }, planOf(add('1>3')), [])
  expect(check.chosen).toEqual([])
  expect(check.blocked.get('1>3')).toMatch(/still being read/)
})

test.each<[string, PlanEdit[], boolean]>([
  ['an addition', [add('1>3')], true],
  ['an open review that goes', [goneOpen], true],
  ['a completed review that goes', [goneDone], false],
  ['something that would be refused', [add('1>3'), goneLeft], false],
  ['nothing', [], false],
])('%s: is there nothing to decide', (_words, edits, expected) => {
  expect(isPlain(checkPlan(room, planOf(...edits), []))).toBe(expected)
})

const linesOf = (...edits: PlanEdit[]) => {
  const check = checkPlan(room, planOf(...edits), [])
  return warningLines(room, warningsOf(room, check), check.edits).map(
    ({ title, pairs, detail, isBlocking }) => [isBlocking, title, pairs, detail],
  )
}

test.each<[string, PlanEdit[], unknown[]]>([
  [
    'a completed review',
    [goneDone],
    [
      [
        false,
        '1 completed review would be deleted',
        [['Student 2', 'Student 3']],
        'The comments stay.',
      ],
      [
        false,
        '2 people would be left without reviews',
        [],
        'Student 2 would have nothing to review. Student 3 would get no review.',
      ],
    ],
  ],
  [
    'people who left, before what is only to be known',
    [add('1>4'), goneLeft],
    [
      [
        true,
        '1 change of people who left',
        [['Olu Bankole', 'Student 1']],
        expect.stringMatching(/^Olu Bankole .*left the course/),
      ],
      [
        false,
        '1 review of work that is not submitted',
        [],
        'Student 4 has not submitted: there is nothing to review yet.',
      ],
    ],
  ],
  [
    'too many',
    [add('1>3'), add('4>3')],
    [
      [
        false,
        '1 person would have more than usual',
        [],
        'Student 3 would get 3 reviews, 2 at most.',
      ],
    ],
  ],
])('the line of %s', (_words, edits, lines) => {
  expect(linesOf(...edits)).toEqual(lines)
})

test.each<[string, PlanEdit[], string]>([
  ['one', [add('1>3')], 'Applying notifies Student 1 at once.'],
  [
    'twice the same',
    [add('1>3'), add('1>4')],
    'Applying notifies Student 1 at once, once for each review they get.',
  ],
  ['a completed one', [goneDone], 'Canvas deletes 1 completed review for good.'],
  ['an open one', [goneOpen], ''],
])('what applying does: %s', (_words, edits, words) => {
  const { summary } = checkPlan(room, planOf(...edits), [])
  expect(sayConsequence(room, summary)).toBe(words)
})

test('nobody is notified while it is not published', () => {
  const quiet = { ...room, notifies: false }
  const { summary } = checkPlan(quiet, planOf(add('1>3')), [])
  expect(sayConsequence(quiet, summary)).toBe('Canvas notifies nobody: this is not published.')
})
