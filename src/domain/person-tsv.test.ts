import { expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import type { Member } from './class-room.ts'
import { personAsTsv } from './person-tsv.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const room = buildRoom({
  people: [
    buildPerson('1', { name: 'Ada' }),
    buildPerson('2', { name: '=Ben' }),
    buildPerson('3', { name: 'Cyd\tC' }),
  ],
  reviews: [
    buildReview('2>1', { state: 'completed' }),
    buildReview('1>3'),
    buildReview('1>3', { id: 'again' }),
  ],
})
const [ada, ben, cyd] = ['1', '2', '3'].map((id) => room.memberById.get(id)!) as [
  Member,
  Member,
  Member,
]

test('both sides of a person, a line for each pair, with nothing that a spreadsheet would compute', () => {
  const { text, reviews } = personAsTsv(room, ada, { reviewers: [ben], authors: [cyd] }, NOW)
  expect(text.split('\n')).toEqual([
    'Reviewer\tAuthor\tState',
    "'=Ben\tAda\tcompleted",
    'Ada\tCyd C\t2 reviews',
  ])
  expect(reviews).toBe(2)
})

test('a partner without a review, as after a failed write, makes no line', () => {
  const { text, reviews } = personAsTsv(room, ben, { reviewers: [cyd], authors: [] }, NOW)
  expect(text).toBe('Reviewer\tAuthor\tState')
  expect(reviews).toBe(0)
})
