import { expect, test } from 'vitest'
import { placeCard } from './card-place.ts'

const CARD = { width: 300, height: 200 }
const SCREEN = { width: 1000, height: 600 }
const at = (left: number, top: number, width = 24, height = 54) => ({ left, top, width, height })

test.each([
  ['below', at(100, 100), false, [100, 154]],
  ['below, pushed in from the right edge', at(950, 100), false, [692, 154]],
  ['above without room below', at(100, 500), false, [100, 300]],
  ['over it with room on neither side', at(100, 150, 24, 300), false, [100, 392]],
  ['beside', at(18, 100, 214, 24), true, [232, 100]],
  ['beside, pushed up from the lower edge', at(18, 560, 214, 24), true, [232, 392]],
  ['below when there is no room beside', at(600, 100, 214, 24), true, [600, 124]],
])('the card stands %s', (_where, anchor, isBeside, [left, top]) => {
  expect(placeCard(anchor, CARD, SCREEN, isBeside)).toEqual({ left, top })
})

test('on a screen smaller than the card its beginning is in sight', () => {
  const place = placeCard(at(10, 10), CARD, { width: 280, height: 150 }, false)
  expect(place).toEqual({ left: 8, top: 8 })
})
