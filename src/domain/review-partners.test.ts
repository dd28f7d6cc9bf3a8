import { expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom, buildSubmission } from '#src/testing/build-sources.ts'
import { reviewPartners } from './review-partners.ts'

const room = buildRoom({
  people: [
    buildPerson('1', { sortableName: 'C' }),
    buildPerson('2', { sortableName: 'A' }),
    buildPerson('3', { sortableName: 'B' }),
  ],
  submissions: [buildSubmission('1'), buildSubmission('2'), buildSubmission('3')],
  reviews: [buildReview('1>2'), buildReview('3>2'), buildReview('3>2', { id: 'twice' })],
})
const ids = (members: readonly { id: string }[] | undefined) => members?.map(({ id }) => id)

test('partners stand in the order of the class, each once', () => {
  const { reviewersOf, authorsOf } = reviewPartners(room, [])
  expect(ids(reviewersOf.get('2'))).toEqual(['3', '1'])
  expect(ids(authorsOf.get('3'))).toEqual(['2'])
  expect(reviewersOf.has('1')).toBe(false)
})

test('a write under way or failed makes partners without a review', () => {
  const { reviewersOf, authorsOf } = reviewPartners(room, ['2>1', '3>2', '9>1'])
  expect(ids(reviewersOf.get('1'))).toEqual(['2'])
  expect(ids(authorsOf.get('2'))).toEqual(['1'])
  expect(ids(reviewersOf.get('2'))).toEqual(['3', '1'])
})
