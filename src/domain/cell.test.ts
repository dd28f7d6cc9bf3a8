import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { cellName, describeCell } from './cell.ts'
import type { ClassRoomSources, Member } from './class-room.ts'
import { joinClassRoom } from './join-class-room.ts'
import type { Review } from './review.ts'

const DUE = '2026-10-01T12:00:00Z'
const before = new Date('2026-10-01T12:00:00Z')

function cellOf(reviews: Review[], now = before, overrides: Partial<ClassRoomSources> = {}) {
  const room = joinClassRoom(
    buildSources({
      assignment: buildAssignment({ dueAt: DUE }),
      people: [buildPerson('1', { name: 'Ada' }), buildPerson('2', { name: 'Grace' })],
      reviews,
      ...overrides,
    }),
  )
  const [reviewer, author] = [room.memberById.get('1')!, room.memberById.get('2')!]
  return { room, reviewer, author, cell: describeCell(room, reviewer, author, now) }
}

const nameOf = (reviewer: Member, author: Member, words: string) =>
  cellName(reviewer, author, words)

test.each([
  ['nothing', [], 'empty', 'not assigned'],
  ['an open review', [buildReview('1>2')], 'assigned', 'assigned'],
  ['a completed one', [buildReview('1>2', { state: 'completed' })], 'completed', 'completed'],
  ['two', [buildReview('1>2'), buildReview('1>2', { id: 'b' })], 'duplicate', '2 reviews'],
])('a cell with %s', (_what, reviews, state, words) => {
  const { reviewer, author, cell } = cellOf(reviews)
  expect(cell).toMatchObject({ state, words, reviews, refusal: null, isLate: false, daysLate: 0 })
  expect(nameOf(reviewer, author, cell.words)).toBe(`Ada reviews Grace: ${words}`)
})

test('the reverse pair is another cell', () => {
  expect(cellOf([buildReview('2>1')]).cell.state).toBe('empty')
})

test.each([
  ['at the due date', '2026-10-01T12:00:00Z', 'assigned', 0],
  ['a second later', '2026-10-01T12:00:01Z', 'assigned, late', 0],
  ['just under a day later', '2026-10-02T11:59:59Z', 'assigned, late', 0],
  ['a day later', '2026-10-02T12:00:00Z', 'assigned, 1 day late', 1],
  ['four and a half days later', '2026-10-06T00:00:00Z', 'assigned, 4 days late', 4],
])('an open review %s', (_when, now, words, daysLate) => {
  const { cell } = cellOf([buildReview('1>2')], new Date(now))
  expect(cell).toMatchObject({ words, daysLate, isLate: words !== 'assigned' })
})

const later = new Date('2026-10-06T00:00:00Z')

test('a completed review is never late, an empty cell neither', () => {
  expect(cellOf([buildReview('1>2', { state: 'completed' })], later).cell.isLate).toBe(false)
  expect(cellOf([], later).cell.isLate).toBe(false)
})

test('two reviews are late while one is open', () => {
  const open = buildReview('1>2', { id: 'b' })
  const { cell } = cellOf([buildReview('1>2', { state: 'completed' }), open], later)
  expect(cell).toMatchObject({ words: '2 reviews', isLate: true, daysLate: 4 })
})

test('without a due date nothing is late', () => {
  const { cell } = cellOf([buildReview('1>2')], later, { assignment: buildAssignment() })
  expect(cell).toMatchObject({ words: 'assigned', isLate: false })
})

test('the own cell says so, whatever it holds', () => {
  const { room, reviewer } = cellOf([buildReview('1>1')])
  const cell = describeCell(room, reviewer, reviewer, later)
  expect(cell).toMatchObject({ state: 'own', words: 'own work', refusal: { code: 'own-work' } })
  expect(nameOf(reviewer, reviewer, cell.words)).toBe('Ada: own work')
})

const noSubmission = { submissions: [buildSubmission('1')] }

test('an empty cell that a rule forbids is not allowed', () => {
  const self = buildReview('2>2')
  const { cell } = cellOf([self], before, noSubmission)
  expect(cell).toMatchObject({ state: 'not-allowed', words: 'not allowed' })
  expect(cell.refusal?.code).toBe('no-submission')
})

test('a review that exists is shown, even where none could be added', () => {
  const { cell } = cellOf([buildReview('1>2')], before, noSubmission)
  expect(cell).toMatchObject({ state: 'assigned', refusal: null })
})

test('who may only read sees empty cells, not a forbidden matrix', () => {
  const { cell } = cellOf([], before, {
    viewer: { id: '5', mayGrade: false, onlySectionIds: null },
  })
  expect(cell).toMatchObject({ state: 'empty', words: 'not assigned' })
  expect(cell.refusal?.code).toBe('read-only')
})
