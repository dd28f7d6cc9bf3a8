import { expect, test } from 'vitest'
import { noSlotsImage, slotsImage, type Direction, type Slot } from './slots-image.ts'

/** Of each layer the colour, the place and the size; the pattern along it is that of the slots and gaps. */
function layersOf(slots: readonly Slot[], direction: Direction = 'row'): string[] {
  return slotsImage(slots, direction)
    .split(' no-repeat')
    .filter((layer) => layer !== '')
    .map((layer) => {
      const [, role, place] = /--mui-prm-(\w+)\).*#0000 0 6px\) (.*)$/.exec(layer) ?? []
      return `${role}: ${place}`
    })
}

test('equal slots are drawn together, each kind after the one before', () => {
  expect(layersOf(['done', 'done', 'open'])).toEqual([
    'ink: left 0px top 0px / 12px 12px',
    'inkOpen: left 12px top 0px / 6px 1px',
    'inkOpen: left 12px top 11px / 6px 1px',
    'inkOpen: left 12px top 0px / 6px 12px',
  ])
})

test.each<[Slot, string[]]>([
  ['done', ['ink: left 0px top 0px / 6px 12px']],
  [
    'late',
    [
      'signal: left 0px top 0px / 6px 1px',
      'signal: left 0px top 11px / 6px 1px',
      'signal: left 0px top 0px / 6px 12px',
      'signal: left 0px top 5px / 6px 2px',
    ],
  ],
  ['planned', ['accent: left 0px top 0px / 6px 4px', 'accent: left 0px top 8px / 6px 4px']],
])('a slot that is %s', (slot, layers) => {
  expect(layersOf([slot])).toEqual(layers)
})

test.each<[Direction, string, string, string]>([
  ['row', 'to right', 'left 6px top 0px / 6px 12px', 'left 0 bottom 0 / 12px 2px'],
  ['row-reverse', 'to left', 'right 6px top 0px / 6px 12px', 'right 0 bottom 0 / 12px 2px'],
  ['column', 'to top', 'left 0px bottom 6px / 14px 6px', 'left 0 bottom 0 / 14px 2px'],
])('in a %s slots go %s from where the first one is', (direction, way, place, dash) => {
  expect(slotsImage(['done'], direction)).toContain(`(${way}, `)
  expect(slotsImage(['planned', 'done'], direction)).toContain(` ${place} no-repeat`)
  expect(noSlotsImage(direction)).toContain(` ${dash} no-repeat`)
})
