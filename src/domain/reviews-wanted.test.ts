import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
} from '#src/testing/build-sources.ts'
import { joinClassRoom } from './join-class-room.ts'
import { reviewsWanted } from './reviews-wanted.ts'

const people = ['1', '2', '3', '4'].map((id) => buildPerson(id))

test.each([
  ['the number of the assignment', 3, ['1>2'], 3],
  ['the commonest number of reviews', null, ['1>2', '3>2', '1>3', '2>3', '1>4'], 2],
  ['the larger of two that are as common', null, ['1>2', '1>3', '2>3'], 2],
  ['nothing without reviews', null, [], null],
] as const)('%s', (_rule, wanted, pairs, expected) => {
  const room = joinClassRoom(
    buildSources({
      people,
      assignment: buildAssignment({ reviewsWanted: wanted }),
      reviews: pairs.map((pair) => buildReview(pair)),
    }),
  )
  expect(reviewsWanted(room)).toBe(expected)
})
