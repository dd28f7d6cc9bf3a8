import { expect, test } from 'vitest'
import { indexOnRuler, placeOnRuler } from './ruler-place.ts'

test.each([
  [0, 10, 0],
  [5, 10, 0.5],
  [2.5, 10, 0.25],
  [10, 10, 1],
  [12, 10, 1],
  [-1, 10, 0],
  [0, 0, 0],
])('line %d of %d stands at %d', (index, count, place) => {
  expect(placeOnRuler(index, count)).toBe(place)
})

test.each([0, 0.5, 17, 99.25, 100])('line %d is found again at its place', (index) => {
  expect(indexOnRuler(placeOnRuler(index, 100), 100)).toBeCloseTo(index)
})

test.each([
  [-0.2, 0],
  [1.2, 100],
])('place %d beside the ruler is its nearest end', (place, index) => {
  expect(indexOnRuler(place, 100)).toBe(index)
})
