import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { listFindings, progressOf } from './findings.ts'
import { columnHeaderName, rowHeaderName } from './header-words.ts'
import { columnMark, rowMark } from './matrix-marks.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

const sources = {
  assignment: buildAssignment({ reviewsWanted: 2, dueAt: '2026-11-01T12:00:00Z' }),
  people: [
    buildPerson('1', { name: 'Ada' }),
    buildPerson('2', { name: 'Ben' }),
    buildPerson('3', { name: 'Cyd' }),
    buildPerson('4', { name: 'Dan', enrollments: [{ sectionId: '11', state: 'inactive' }] }),
  ],
  submissions: [
    buildSubmission('1', { group: { id: '51', name: 'Team 1' } }),
    buildSubmission('2'),
    buildSubmission('3', { hasSubmitted: false }),
  ],
  reviews: [
    buildReview('1>2'),
    buildReview('1>2', { id: 'again', state: 'completed' }),
    buildReview('4>2'),
    buildReview('2>1'),
  ],
}
const room = buildRoom(sources)
const member = (id: string) => room.memberById.get(id)!

test('findings count people, say one and many apart and leave out what does not occur', () => {
  const told = listFindings(room, room.members, NOW).map(
    ({ number, words }) => `${number} ${words}`,
  )
  expect(told).toEqual([
    '1 has nothing to do',
    '3 people late, 3 reviews',
    '1 pair twice',
    '1 not submitted',
    '1 has left',
  ])
})

test('progress counts what is done, open and missing of the wanted reviews of current students', () => {
  expect(progressOf(room, room.members)).toEqual({
    done: 1,
    open: 3,
    missing: 3,
    total: 6,
    wanted: 2,
    students: 3,
  })
})

test('one who gives too many does not fill the gap of another', () => {
  const few = buildRoom({ ...sources, assignment: buildAssignment({ reviewsWanted: 1 }) })
  expect(progressOf(few, few.members)).toMatchObject({ done: 1, open: 3, missing: 1, total: 3 })
})

test('where no number is known nothing is missing', () => {
  const empty = buildRoom({ people: sources.people, reviews: [] })
  expect(progressOf(empty, empty.members)).toMatchObject({ missing: null, total: null })
})

test('who sees one section alone is told of its students, and nothing of how many the whole class wants', () => {
  const viewer = { id: '9', mayGrade: true, onlySectionIds: ['11'] }
  const seen = buildRoom({ ...sources, viewer, people: sources.people.slice(0, 1) })
  expect(progressOf(seen, seen.members)).toEqual({
    done: 1,
    open: 1,
    missing: null,
    total: null,
    wanted: null,
    students: 1,
  })
})

test.each([
  ['1', 'late', null],
  ['3', 'nothing-to-do', 'not-submitted'],
  ['4', 'left', 'left'],
])('the marks of %s are %s as reviewer and %s as author', (id, row, column) => {
  expect(rowMark(room, member(id), NOW)).toBe(row)
  expect(columnMark(room, member(id))).toBe(column)
})

test('a submission without review is marked, but not while nobody reviews anybody', () => {
  const [review] = sources.reviews
  const starved = buildRoom({ ...sources, reviews: [review!] })
  expect(columnMark(starved, starved.memberById.get('1')!)).toBe('no-review')
  const untouched = buildRoom({ ...sources, reviews: [] })
  expect(columnMark(untouched, untouched.memberById.get('1')!)).toBeNull()
  expect(rowMark(untouched, untouched.memberById.get('1')!, NOW)).toBeNull()
})

test.each([
  ['1', 'Ada, Section A, Team 1, gives 1 of 2 done, 1 late'],
  ['3', 'Cyd, Section A, gives no review'],
  ['4', 'Dan, Section A, gives 0 of 1 done, 1 late, has left the course'],
])('the header of row %s is called %s', (id, name) => {
  expect(rowHeaderName(room, member(id), NOW)).toBe(name)
})

test.each([
  ['2', 'Ben, Section A, receives 1 of 3 done, 2 late'],
  ['3', 'Cyd, Section A, receives no review, not submitted'],
])('the header of column %s is called %s', (id, name) => {
  expect(columnHeaderName(room, member(id), NOW)).toBe(name)
})
