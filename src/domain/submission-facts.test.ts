import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { lateReviews } from './cell.ts'
import { joinClassRoom } from './join-class-room.ts'
import {
  authorOfSubmission,
  authorsReviewedBy,
  describeCommenter,
  missingReviews,
  neighbours,
  reviewersOf,
  sayLoad,
  type PairFacts,
} from './submission-facts.ts'

const people = ['Ada', 'Ben', 'Cyd', 'Dee'].map((name, index) =>
  buildPerson(`${index + 1}`, { name }),
)
const room = joinClassRoom(
  buildSources({
    people,
    // Dee has left: Canvas keeps no row for her, only the reviews.
    submissions: ['1', '2', '3'].map((id) => buildSubmission(id)),
    assignment: buildAssignment({ reviewsWanted: 2, dueAt: '2026-10-01T12:00:00Z' }),
    reviews: [
      buildReview('1>4'),
      buildReview('2>1', { state: 'completed' }),
      buildReview('1>2'),
      buildReview('1>3', { state: 'completed' }),
    ],
  }),
)
const member = (id: string) => room.memberById.get(id)!
const NOW = new Date('2026-10-05T12:00:00Z')

test('the author of a submission is known by its row, or by a review once there is no row', () => {
  expect(authorOfSubmission(room, 's2')?.label).toBe('Ben')
  expect(authorOfSubmission(room, 's4')?.label).toBe('Dee')
  expect(authorOfSubmission(room, 'elsewhere')).toBeNull()
})

test('before and after come those who have a submission', () => {
  expect(neighbours(room, member('2'))).toEqual({ previous: member('1'), next: member('3') })
  expect(neighbours(room, member('1')).previous).toBeNull()
  expect(neighbours(room, member('3')).next).toBeNull()
})

test('received and given reviews are told with their state', () => {
  const told = (facts: { member: { label: string }; words: string }[]) =>
    facts.map(({ member, words }) => `${member.label}: ${words}`)
  expect(told(reviewersOf(room, member('1'), NOW))).toEqual(['Ben: completed'])
  expect(told(authorsReviewedBy(room, member('1'), NOW))).toEqual([
    'Ben: assigned, 4 days late',
    'Cyd: completed',
    'Dee: assigned, 4 days late',
  ])
})

test('what is planned stands among them', () => {
  const planned = new Map([
    ['3>1', 'add' as const],
    ['2>1', 'remove' as const],
  ])
  const told = (facts: readonly PairFacts[]) =>
    facts.map(({ member: { label }, edit }) => `${label}: ${edit}`)
  expect(told(reviewersOf(room, member('1'), NOW, planned))).toEqual(['Ben: remove', 'Cyd: add'])
  expect(told(authorsReviewedBy(room, member('3'), NOW, planned))).toContain('Ada: add')
})

test('loads are told in words, and only where there is something to tell', () => {
  expect(sayLoad({ done: 1, assigned: 2 }, 3)).toBe('1 done, 1 open, 1 missing')
  expect(sayLoad({ done: 0, assigned: 2 }, 1)).toBe('2 open')
  expect(sayLoad({ done: 0, assigned: 0 })).toBe('')
  expect(missingReviews(room, member('1'))).toBe(1)
  expect(lateReviews(room, member('1').given, NOW)).toBe(2)
  expect(lateReviews(room, member('1').given, new Date('2026-09-01'))).toBe(0)
})

test.each([
  [
    { id: '2', name: 'Benjamin' },
    { label: 'Ben', role: 'reviewer' },
  ],
  [
    { id: '1', name: 'Ada' },
    { label: 'Ada', role: 'author' },
  ],
  [
    { id: '3', name: 'Cyd' },
    { label: 'Cyd', role: 'student' },
  ],
  [
    { id: '99', name: 'Ines Moreau' },
    { label: 'Ines Moreau', role: 'instructor' },
  ],
  [null, { label: 'Somebody', role: null }],
])('a comment by %o is told as by %o', (author, commenter) => {
  const comment = { id: '1', author, text: '', createdAt: '2026-10-02T09:00:00Z' }
  expect(describeCommenter(room, member('1'), comment)).toEqual(commenter)
})
