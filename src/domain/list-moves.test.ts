import { describe, expect, test } from 'vitest'
import type { GridMove } from './grid-moves.ts'
import { moveInList, nextBest, stopIndex, type ListStop } from './list-moves.ts'

/** "r" and "g" are the buttons of the two sides; "r2" is the chip of partner 2. */
function stop(text: string): ListStop {
  const [side = '', ...id] = text
  return { side: side === 'r' ? 'received' : 'given', partnerId: id.join('') || null }
}
const stops = (text: string) => text.split(' ').map(stop)

// As on a wide screen: the buttons stand side by side in the middle. The fourth person has no work.
const ROWS = ['r2 r3 r g g4 g5 g6', 'r g', 'r7 r g g1', 'g g1 g2', 'r9 r g g8'].map(stops)
const SIZE = { rows: ROWS.length, page: 2, stopsOf: (row: number) => ROWS[row] ?? [] }

/** "0 g4": the chip of partner 4 in the first row. */
function place(text: string) {
  const [row = '', name = ''] = text.split(' ')
  return { row: Number(row), stop: stopIndex(SIZE.stopsOf(Number(row)), stop(name)) }
}

describe('moves', () => {
  test.each<[string, GridMove, string]>([
    ['0 r', 'left', '0 r3'],
    ['0 r', 'right', '0 g'],
    ['0 r2', 'left', '0 r2'],
    ['0 g6', 'right', '0 g6'],
    ['0 g', 'row-start', '0 r2'],
    ['0 g', 'row-end', '0 g6'],
    ['3 g2', 'row-start', '3 g'],
    ['0 g', 'down', '1 g'],
    ['0 g', 'up', '0 g'],
    ['4 r', 'down', '4 r'],
    ['0 g6', 'up', '0 g6'],
    ['4 g8', 'down', '4 g8'],
    ['2 r7', 'up', '1 r'],
    ['1 r', 'up', '0 r'],
    ['2 g1', 'down', '3 g1'],
    ['3 g2', 'up', '2 g1'],
    ['3 g2', 'down', '4 g8'],
    ['2 r7', 'down', '3 g'],
    ['2 r', 'down', '3 g'],
    ['0 g4', 'page-down', '2 g1'],
    ['3 g', 'page-down', '4 g'],
    ['4 r9', 'page-up', '2 r7'],
    ['1 g', 'page-up', '0 g'],
    ['2 g1', 'grid-start', '0 g4'],
    ['0 g6', 'grid-end', '4 g8'],
    ['0 r3', 'grid-end', '4 r9'],
  ])('from %s %s leads to %s', (from, move, to) => {
    expect(moveInList(place(from), move, SIZE)).toEqual(place(to))
  })

  test('a place that a filter has taken away counts as the nearest one left', () => {
    expect(moveInList({ row: 30, stop: 20 }, 'left', SIZE)).toEqual(place('4 g'))
  })

  test('a list of nobody has no place to go', () => {
    const nobody = { rows: 0, page: 1, stopsOf: () => [] }
    expect(moveInList({ row: 0, stop: 0 }, 'down', nobody)).toEqual({ row: 0, stop: 0 })
  })
})

test.each([
  ['r2 r3 r g', 'r8', 0, 'r2'],
  ['r2 r3 r g', 'r8', 2, 'r'],
  ['r2 r g g5', 'g8', 4, 'g5'],
  ['r2 r g', 'g8', 3, 'g'],
  ['r2 r g g5', 'g8', 0, 'g'],
  ['g g5', 'r', 0, 'g'],
  ['g g5', 'r8', 4, 'g5'],
])('of %s the best place after %s was at %i is %s', (left, gone, index, next) => {
  expect(stops(left)[nextBest(stops(left), stop(gone), index)]).toEqual(stop(next))
})
