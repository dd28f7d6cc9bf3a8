import { expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { matchesPerson } from './matrix-view.ts'
import { pseudonymOf, pseudonymsOf } from './pseudonyms.ts'
import { describeCommenter } from './submission-facts.ts'

test('the same id has the same name for ever, and says nothing of the person', () => {
  expect(pseudonymOf('101')).toBe(pseudonymOf('101'))
  expect(pseudonymOf('101')).toMatch(/^[A-Z]\w+ [A-Z]\w+$/)
  expect(pseudonymOf('101')).not.toBe(pseudonymOf('102'))
})

test('in a class of 3,000 each name is there once, whatever the order of the people', () => {
  const ids = Array.from({ length: 3_000 }, (_none, index) => String(10_000 + index))
  const names = pseudonymsOf(ids)
  expect(new Set(names.values()).size).toBe(3_000)
  expect(pseudonymsOf(ids.toReversed())).toEqual(names)
})

const ADA = { name: 'Ada Lovelace', loginId: 'ada', sisId: 'u-1' }
const people = [buildPerson('101', ADA), buildPerson('102', { name: 'Ada Lovelace' })]
const sources = {
  people,
  reviews: [buildReview('101>102'), buildReview('999>101')],
  includedNames: [{ id: '999', name: 'Olu Bankole' }],
}

test('a room that hides names holds none, not even to sort or to search by', () => {
  const room = buildRoom({ ...sources, hidesNames: true })
  expect(JSON.stringify(room.members)).not.toMatch(/Ada|Lovelace|Olu|u-1/)
  expect(room.members.map(({ label }) => label)).toEqual(
    room.members.map(({ id }) => pseudonymOf(id)).sort(),
  )
  expect(room.members.some((member) => matchesPerson(member, 'ada'))).toBe(false)
  expect(buildRoom(sources).memberById.get('999')?.label).toBe('Olu Bankole')
})

test('nor is whoever wrote a comment called by name, in the class or not', () => {
  const room = buildRoom({ ...sources, hidesNames: true })
  const author = room.memberById.get('101')!
  const commenter = (id: string) => {
    const comment = { id: '1', author: { id, name: 'Maya Teacher' }, text: '', createdAt: '' }
    return describeCommenter(room, author, comment).label
  }
  expect([commenter('101'), commenter('1')]).toEqual([pseudonymOf('101'), pseudonymOf('1')])
})
