import { expect, test } from 'vitest'
import { buildReview } from '#src/testing/build-sources.ts'
import { firstOfPair, withoutReview, withRestored, withReview } from './review-list.ts'

const a = buildReview('1>2', { id: 'a' })
const b = buildReview('1>2', { id: 'b' })
const other = buildReview('3>2', { id: 'c' })

test('the first of a pair is the one that Canvas lists first', () => {
  expect(firstOfPair([other, a, b], a)).toBe(a)
  expect(firstOfPair([other], a)).toBeUndefined()
})

test('one review of a pair goes, the other stays', () => {
  expect(withoutReview([a, b, other], 'a')).toEqual([b, other])
})

test('a review that is there already is replaced in its place, a new one comes last', () => {
  const done = { ...a, state: 'completed' as const }
  expect(withReview([a, other], done)).toEqual([done, other])
  expect(withReview([a, other], b)).toEqual([a, other, b])
})

test('a restored review is the first of its pair again, and there once', () => {
  expect(withRestored([other, b], a)).toEqual([other, a, b])
  expect(withRestored([other], a)).toEqual([other, a])
  expect(withRestored([a, other], a)).toEqual([a, other])
})
