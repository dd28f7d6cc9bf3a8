import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
} from '#src/testing/build-sources.ts'
import { joinClassRoom } from './join-class-room.ts'
import { listRemovals } from './removals.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const people = [
  buildPerson('1', { name: 'Tariq Haddad' }),
  buildPerson('2', { name: 'Ada' }),
  buildPerson('3', { name: 'Ben' }),
  buildPerson('4', { name: 'Cyd', enrollments: [{ sectionId: '11', state: 'inactive' }] }),
  buildPerson('5', { name: 'Dee' }),
]
const room = joinClassRoom(
  buildSources({
    people,
    assignment: buildAssignment({ dueAt: '2026-10-01T12:00:00Z' }),
    reviews: [
      buildReview('4>1'),
      buildReview('2>1', { state: 'completed', id: 'first' }),
      buildReview('2>1', { id: 'second' }),
      buildReview('3>1', { state: 'completed' }),
      buildReview('5>1'),
      buildReview('1>5', { state: 'completed' }),
    ],
  }),
)

test('assigned reviews come first, then completed ones, then what Canvas cannot delete', () => {
  const removals = listRemovals(room, 'reviewers', room.memberById.get('1')!, NOW)
  expect(
    removals.map(({ member, words, isLate, reason }) => [member.label, words, isLate, reason]),
  ).toEqual([
    ['Dee', 'Assigned, 4 days late', true, null],
    ['Ada', '2 reviews: one that is completed goes, the other stays', true, null],
    ['Ben', 'Completed', false, null],
    [
      'Cyd',
      'Assigned, 4 days late',
      true,
      'Cyd has left the course, and Canvas cannot delete the reviews of people who left',
    ],
  ])
})

test('of a double review the first goes, because Canvas deletes that one', () => {
  const removals = listRemovals(room, 'reviewers', room.memberById.get('1')!, NOW)
  expect(removals[1]!.goes.id).toBe('first')
})

test('the submissions of a reviewer are those this person reviews', () => {
  const removals = listRemovals(room, 'submissions', room.memberById.get('1')!, NOW)
  expect(removals.map(({ pair }) => pair)).toEqual([
    { reviewerId: '1', authorId: '5', submissionId: 's5' },
  ])
})
