import { describe, expect, test } from 'vitest'
import { pairKey, type Member } from '#src/domain/class-room.ts'
import { buildPair } from '#src/testing/build-plan.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { MOST_ADDED, pairOf, wishesToClear, wishesToFill } from './block-wishes.ts'
import type { Wish } from './plan-edits.ts'
import { addition } from './plan.ts'

const room = buildRoom({
  people: ['1', '2', '3'].map((id) => buildPerson(id)),
  reviews: [buildReview('1>2', { id: 'a' }), buildReview('1>2', { id: 'b' }), buildReview('3>1')],
})
const [one, two, three] = room.members as [Member, Member, Member]
const keys = (wishes: readonly Wish[] | null) => wishes?.map(({ pair }) => pairKey(pair))

test('the pair of a cell names the submission, or that of its review', () => {
  expect(pairOf(room, two, one)).toEqual(buildPair('2>1'))
  const withoutWork = buildRoom({
    people: [buildPerson('1'), buildPerson('2')],
    submissions: [],
    reviews: [buildReview('1>2')],
  })
  const [first, second] = withoutWork.members as [Member, Member]
  expect(pairOf(withoutWork, first, second).submissionId).toBe('s2')
  expect(pairOf(withoutWork, second, first).submissionId).toBe('')
})

describe('a block', () => {
  test('is filled pair by pair, without own work', () => {
    const wishes = wishesToFill(room, { reviewers: [one, two], authors: [one, two, three] })
    expect(keys(wishes)).toEqual(['1>2', '1>3', '2>1', '2>3'])
    expect(wishes?.every(({ wanted }) => wanted === 'add')).toBe(true)
  })

  test('is not filled when it is larger than anybody means', () => {
    const many = Array.from({ length: MOST_ADDED + 1 }, () => one)
    expect(wishesToFill(room, { reviewers: many, authors: [two] })).toBeNull()
    expect(wishesToFill(room, { reviewers: many.slice(1), authors: [two] })).not.toBeNull()
  })

  test('is cleared of reviews, once a pair, and of what is planned', () => {
    const plan = new Map([
      ['1>3', addition(buildPair('1>3'))],
      ['2>1', addition(buildPair('2>1'))],
    ])
    const wishes = wishesToClear(room, plan, { reviewers: [one], authors: [one, two, three] })
    expect(keys(wishes)).toEqual(['1>2', '1>3'])
    expect(wishes.every(({ wanted }) => wanted === 'remove')).toBe(true)
  })
})
