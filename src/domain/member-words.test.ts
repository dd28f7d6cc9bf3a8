import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { joinClassRoom } from './join-class-room.ts'
import { sayAuthor, sayReviewer, saySubmittedWhen, sayWhere } from './member-words.ts'

// Noon, so that the day is the same in every time zone that tests run in.
const NOW = new Date('2026-11-20T12:00:00Z')

test.each([
  [{ submittedAt: '2026-11-12T12:00:00Z' }, 'Submitted Thu 12 Nov'],
  [{ submittedAt: '2025-11-13T12:00:00Z' }, 'Submitted Thu 13 Nov 2025'],
  [{ submittedAt: '2026-11-12T12:00:00Z', isLate: true }, 'Submitted late Thu 12 Nov'],
  [{ submittedAt: null }, 'Submitted'],
  [{ hasSubmitted: false }, 'Not submitted'],
  [{ hasSubmitted: false, isMissing: true }, 'Missing'],
  [{ isExcused: true }, 'Excused'],
])('%o is told as %s', (overrides, words) => {
  expect(saySubmittedWhen(buildSubmission('1', overrides), NOW)).toBe(words)
})

test('who has no submission row says so', () => {
  expect(saySubmittedWhen(null, NOW)).toBe('No submission')
})

const people = ['1', '2', '3'].map((id) => buildPerson(id))

test('the line about an author tells the submission, the place and how many reviews there are of how many', () => {
  const group = { id: '51', name: 'Team 6' }
  const submittedAt = '2026-11-12T12:00:00Z'
  const room = joinClassRoom(
    buildSources({
      people,
      assignment: buildAssignment({ reviewsWanted: 1 }),
      submissions: [
        buildSubmission('1', { group, submittedAt }),
        buildSubmission('2', { submittedAt }),
        buildSubmission('3', { hasSubmitted: false }),
      ],
      reviews: [buildReview('2>1', { state: 'completed' }), buildReview('2>3'), buildReview('1>3')],
    }),
  )
  const line = (id: string) => sayAuthor(room, room.memberById.get(id)!, NOW)
  expect(line('1')).toBe('Submitted Thu 12 Nov · Section A, Team 6 · has 1 of 1 review')
  expect(line('2')).toBe('Submitted Thu 12 Nov · Section A · has 0 of 1 review')
  expect(line('3')).toBe('Not submitted · Section A · has 2 reviews, 1 wanted')
  expect(sayReviewer(room.memberById.get('2')!)).toBe('Section A · gives 2 reviews, 1 done')
  expect(sayReviewer(room.memberById.get('3')!)).toBe('Section A · gives no review yet')
})

test('all sections of a person are named', () => {
  const enrollments = ['11', '12'].map((sectionId) => ({ sectionId, state: 'active' as const }))
  const room = joinClassRoom(buildSources({ people: [buildPerson('1', { enrollments })] }))
  expect(sayWhere(room.memberById.get('1')!)).toBe('Section A and Section B')
})
