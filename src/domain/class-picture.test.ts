import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { nextIndex, pictureOf } from './class-picture.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const people = ['1', '2', '3', '4'].map((id) => buildPerson(id))
const reviews = [buildReview('1>2'), buildReview('2>1', { state: 'completed' })]

test('each pair of the view is one dot at its row and column, of the kind of its first review', () => {
  const twice = buildReview('1>2', { id: 'again', state: 'completed' })
  const room = buildRoom({ people, reviews: [...reviews, twice] })
  const { dots, rows, columns } = pictureOf(
    room,
    { reviewers: room.members, authors: room.members.toReversed() },
    NOW,
  )
  expect([rows, columns]).toEqual([4, 4])
  expect(dots).toEqual([
    { row: 0, column: 2, kind: 'open' },
    { row: 1, column: 3, kind: 'done' },
  ])
})

test('after the due date an open review is late; who is out of the view is left out', () => {
  const room = buildRoom({
    people,
    reviews,
    assignment: buildAssignment({ dueAt: '2026-11-01T00:00:00Z' }),
  })
  const [first] = room.members
  const { dots } = pictureOf(room, { reviewers: [first!], authors: room.members }, NOW)
  expect(dots).toEqual([{ row: 0, column: 1, kind: 'late' }])
})

test('lanes are the rows with nothing to do and the columns that get no review', () => {
  const room = buildRoom({
    people,
    reviews,
    submissions: people.map(({ id }) => buildSubmission(id, { hasSubmitted: id !== '4' })),
  })
  const view = { reviewers: room.members, authors: room.members }
  expect(pictureOf(room, view, NOW)).toMatchObject({ idleRows: [2, 3], starvedColumns: [2] })
})

test.each([
  { indexes: [2, 5, 9], from: 0, next: 2 },
  { indexes: [2, 5, 9], from: 5, next: 9 },
  { indexes: [2, 5, 9], from: 9, next: 2 },
  { indexes: [], from: 3, next: null },
])('after $from in $indexes comes $next', ({ indexes, from, next }) => {
  expect(nextIndex(indexes, from)).toBe(next)
})
