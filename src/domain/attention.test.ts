import { expect, test } from 'vitest'
import { buildAssignment, buildReview, buildSubmission } from '#src/testing/build-sources.ts'
import { sumUp, type AssignmentSummary } from './assignment-summary.ts'
import { byPressure, findAttention, pickLatest } from './attention.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const PAST = '2026-11-19T12:00:00Z'
const FUTURE = '2026-11-21T12:00:00Z'

const done = { state: 'completed' } as const

test('an assignment is summed up from reviews and submissions alone', () => {
  const submissions = [
    buildSubmission('1'),
    buildSubmission('2'),
    buildSubmission('3'),
    buildSubmission('4', { hasSubmitted: false }),
    buildSubmission('5', { isExcused: true }),
  ]
  const reviews = [
    buildReview('1>2', done),
    buildReview('3>1'),
    buildReview('3>2'),
    buildReview('2>1'),
  ]
  expect(sumUp(reviews, submissions)).toEqual({
    done: 1,
    assigned: 4,
    students: 5,
    submitted: 3,
    starved: 1,
    withOpen: 2,
  })
  expect(sumUp([], submissions)).toMatchObject({ assigned: 0, submitted: 3, starved: 0 })
})

const summary = (overrides: Partial<AssignmentSummary> = {}): AssignmentSummary => ({
  done: 1,
  assigned: 4,
  students: 4,
  submitted: 3,
  starved: 0,
  withOpen: 2,
  ...overrides,
})
const nothingYet = { done: 0, assigned: 0, withOpen: 0 }

test.each([
  ['open reviews before the due date', FUTURE, {}, []],
  ['open reviews without a due date', null, {}, []],
  ['open reviews after it', PAST, {}, ['2 people are late with 3 reviews']],
  ['one of one person', PAST, { done: 3, withOpen: 1 }, ['1 person is late with 1 review']],
  ['all done', PAST, { done: 4, withOpen: 0 }, []],
  ['a starved submission', FUTURE, { starved: 1 }, ['1 submission gets no review']],
  [
    'starved and late',
    PAST,
    { starved: 2 },
    ['2 submissions get no review', '2 people are late with 3 reviews'],
  ],
  ['no review yet', FUTURE, nothingYet, ['Nobody reviews anybody yet, 3 have submitted']],
  ['nothing at all yet', null, { ...nothingYet, submitted: 0 }, ['Nobody reviews anybody yet']],
  ['nobody who could review', PAST, { ...nothingYet, students: 1 }, []],
])('what needs attention: %s', (_what, dueAt, numbers, words) => {
  const found = findAttention(buildAssignment({ dueAt }), summary(numbers), NOW)
  expect(found.map((each) => each.words)).toEqual(words)
})

test('what is not published has time', () => {
  const assignment = buildAssignment({ isPublished: false })
  expect(findAttention(assignment, summary(nothingYet), NOW)).toEqual([])
})

test('the most pressing comes first, among equals what concerns more', () => {
  const entries = [
    { dueAt: FUTURE, ...nothingYet },
    { dueAt: PAST, withOpen: 2 },
    { dueAt: PAST, withOpen: 3 },
    { dueAt: FUTURE, starved: 2 },
    { dueAt: PAST, ...nothingYet, submitted: 9 },
    { dueAt: PAST, ...nothingYet, submitted: 0 },
  ].flatMap(({ dueAt, ...numbers }) => {
    const assignment = buildAssignment({ dueAt })
    const found = findAttention(assignment, summary(numbers), NOW)
    return found.map((attention) => ({ assignment, attention }))
  })
  const told = entries.toSorted(byPressure(NOW)).map(({ attention }) => attention)
  expect(told.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    'nobody 9',
    'starved 2',
    'late 3',
    'late 2',
    'nobody 3',
    'nobody 0',
  ])
})

test('those due last are looked at first, and what is beyond the limit is counted', () => {
  const all = [
    buildAssignment({ id: 'never' }),
    buildAssignment({ id: 'past', dueAt: PAST }),
    buildAssignment({ id: 'never either' }),
    buildAssignment({ id: 'next', dueAt: FUTURE }),
  ]
  const ids = (limit: number) => pickLatest(all, limit).picked.map(({ id }) => id)
  expect(ids(9)).toEqual(['next', 'past', 'never', 'never either'])
  expect(ids(2)).toEqual(['next', 'past'])
  expect(pickLatest(all, 3).leftOut).toBe(1)
})
