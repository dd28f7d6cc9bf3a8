import { expect, test } from 'vitest'
import { shortPlaces } from './short-places.ts'

test.each([
  [
    ['Section A', 'Section B'],
    ['A', 'B'],
  ],
  [
    ['Team 1', 'Team 12'],
    ['1', '12'],
  ],
  [['Team 1'], ['1']],
  [['Morning'], ['Mor…']],
  [
    ['Lab North', 'Seminar'],
    ['Lab…', 'Sem…'],
  ],
  [[], []],
])('%j are told apart as %j', (names, short) => {
  const places = names.map((name, index) => ({ id: String(index), name }))
  expect([...shortPlaces(places).values()]).toEqual(short)
})
