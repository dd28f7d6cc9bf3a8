import { describe, expect, test } from 'vitest'
import { findTyped, isTyping, NOTHING_TYPED, typeLetter } from './type-ahead.ts'

const people = [
  'Ada Lovelace',
  'Ana-María Öst',
  'Ben Carter',
  'Łukasz Yılmaz',
  'Maria Silva (Section A)',
  'Maria Silva (Section B)',
  'דוד לוי',
].map((label) => ({ label }))

describe('letters', () => {
  test('in quick succession join', () => {
    const a = typeLetter(NOTHING_TYPED, 'a', 5_000)
    expect(typeLetter(a, 'n', 5_999)).toEqual({ typed: 'an', at: 5_999 })
  })

  test('after a second begin anew', () => {
    const a = typeLetter(NOTHING_TYPED, 'a', 5_000)
    expect(isTyping(a, 5_999)).toBe(true)
    expect(isTyping(a, 6_000)).toBe(false)
    expect(typeLetter(a, 'n', 6_000)).toEqual({ typed: 'n', at: 6_000 })
  })

  test('were never typed at first', () => {
    expect(isTyping(NOTHING_TYPED, 10)).toBe(false)
  })
})

describe('who is found', () => {
  test.each([
    ['a first letter looks beyond where one is', 'a', 0, 1],
    ['and wraps', 'a', 1, 0],
    ['further letters may stay', 'ad', 0, 0],
    ['or go on', 'an', 0, 1],
    ['the same letter again goes on', 'aa', 0, 1],
    ['and again', 'aaa', 1, 0],
    ['alone of its letter one stays', 'bb', 2, 2],
    ['by any word', 'love', 3, 0],
    ['by words over a space', 'maria s', 0, 4],
    ['without case and accents', 'LUKASZ y', 0, 3],
    ['accents typed are none either', 'öst', 0, 1],
    ['a word that another begins with is none', 'arter', 0, -1],
    ['nor what stands in brackets', 'section', 0, -1],
    ['other scripts', 'דוד', 0, 6],
    ['nobody', 'xyz', 0, -1],
  ])('%s', (_case, typed, from, found) => {
    expect(findTyped(people, typed, from)).toBe(found)
  })

  test('nobody in an empty list', () => {
    expect(findTyped([], 'a', 0)).toBe(-1)
  })
})
