import { describe, expect, test } from 'vitest'
import {
  jumpInGrid,
  moveInGrid,
  moveOfKey,
  type Direction,
  type GridMove,
  type GridPosition,
} from './grid-moves.ts'

const SIZE = { rows: 10, columns: 6, page: 4 }
const AREAS = { cell: 'cell', col: 'column-header', row: 'row-header' } as const

/** "cell 2,3", "col 3" (the header of column 3) or "row 2". */
function place(text: string): GridPosition {
  const [area = '', at = ''] = text.split(' ')
  const [first = 0, second = 0] = at.split(',').map(Number)
  if (area === 'cell') return { area: 'cell', row: first, column: second }
  if (area === 'col') return { area: AREAS.col, row: 0, column: first }
  return { area: AREAS.row, row: first, column: 0 }
}

describe('moves', () => {
  test.each<[string, GridMove, string]>([
    ['cell 2,3', 'up', 'cell 1,3'],
    ['cell 2,3', 'down', 'cell 3,3'],
    ['cell 2,3', 'left', 'cell 2,2'],
    ['cell 2,3', 'right', 'cell 2,4'],
    ['cell 9,3', 'down', 'cell 9,3'],
    ['cell 2,5', 'right', 'cell 2,5'],
    ['cell 0,3', 'up', 'col 3'],
    ['cell 2,0', 'left', 'row 2'],
    ['cell 2,3', 'row-start', 'cell 2,0'],
    ['cell 2,3', 'row-end', 'cell 2,5'],
    ['cell 2,3', 'grid-start', 'cell 0,0'],
    ['cell 2,3', 'grid-end', 'cell 9,5'],
    ['cell 2,3', 'page-down', 'cell 6,3'],
    ['cell 8,3', 'page-down', 'cell 9,3'],
    ['cell 6,3', 'page-up', 'cell 2,3'],
    ['cell 2,3', 'page-up', 'cell 0,3'],
    ['col 3', 'up', 'col 3'],
    ['col 3', 'down', 'cell 0,3'],
    ['col 3', 'left', 'col 2'],
    ['col 0', 'left', 'col 0'],
    ['col 3', 'right', 'col 4'],
    ['col 5', 'right', 'col 5'],
    ['col 3', 'row-start', 'col 0'],
    ['col 3', 'row-end', 'col 5'],
    ['col 3', 'page-up', 'col 3'],
    ['col 3', 'page-down', 'cell 3,3'],
    ['col 3', 'grid-start', 'cell 0,0'],
    ['row 2', 'left', 'row 2'],
    ['row 2', 'right', 'cell 2,0'],
    ['row 2', 'up', 'row 1'],
    ['row 0', 'up', 'row 0'],
    ['row 2', 'down', 'row 3'],
    ['row 9', 'down', 'row 9'],
    ['row 2', 'row-start', 'row 2'],
    ['row 2', 'row-end', 'cell 2,5'],
    ['row 2', 'page-down', 'row 6'],
    ['row 2', 'page-up', 'row 0'],
    ['row 2', 'grid-end', 'cell 9,5'],
  ])('from %s %s leads to %s', (from, move, to) => {
    expect(moveInGrid(place(from), move, SIZE)).toEqual(place(to))
  })

  test('a place that a filter has taken away counts as the nearest one left', () => {
    const far = { area: 'cell', row: 30, column: 20 } as const
    expect(moveInGrid(far, 'left', SIZE)).toEqual(place('cell 9,4'))
  })
})

describe('jumps', () => {
  const FILLED = new Set(['2,1', '2,4', '5,3', '8,3'])
  const isFilled = (row: number, column: number) => FILLED.has(`${row},${column}`)

  test.each<[string, Direction, string]>([
    ['cell 2,2', 'right', 'cell 2,4'],
    ['cell 2,4', 'right', 'cell 2,5'],
    ['cell 2,5', 'right', 'cell 2,5'],
    ['cell 2,4', 'left', 'cell 2,1'],
    ['cell 2,1', 'left', 'cell 2,0'],
    ['cell 2,0', 'left', 'cell 2,0'],
    ['cell 2,3', 'down', 'cell 5,3'],
    ['cell 5,3', 'down', 'cell 8,3'],
    ['cell 8,3', 'down', 'cell 9,3'],
    ['cell 8,3', 'up', 'cell 5,3'],
    ['cell 5,3', 'up', 'cell 0,3'],
    ['cell 0,3', 'up', 'cell 0,3'],
    ['row 2', 'right', 'cell 2,1'],
    ['row 3', 'right', 'cell 3,5'],
    ['row 2', 'left', 'row 2'],
    ['row 2', 'down', 'row 9'],
    ['row 2', 'up', 'row 0'],
    ['col 3', 'down', 'cell 5,3'],
    ['col 0', 'down', 'cell 9,0'],
    ['col 3', 'up', 'col 3'],
    ['col 3', 'right', 'col 5'],
    ['col 3', 'left', 'col 0'],
  ])('from %s %s leads to %s', (from, direction, to) => {
    expect(jumpInGrid(place(from), direction, SIZE, isFilled)).toEqual(place(to))
  })

  test('look at no more cells than a row has', () => {
    let looks = 0
    const size = { rows: 3000, columns: 3000, page: 20 }
    const far = jumpInGrid(place('cell 7,0'), 'right', size, () => (looks++, false))
    expect(far).toEqual(place('cell 7,2999'))
    expect(looks).toBe(2999)
  })
})

test.each([
  ['ArrowUp', false, 'up'],
  ['ArrowDown', false, 'down'],
  ['ArrowLeft', false, 'left'],
  ['ArrowRight', false, 'right'],
  ['Home', false, 'row-start'],
  ['End', false, 'row-end'],
  ['Home', true, 'grid-start'],
  ['End', true, 'grid-end'],
  ['PageUp', false, 'page-up'],
  ['PageDown', false, 'page-down'],
  ['ArrowUp', true, null],
  ['PageDown', true, null],
  ['Enter', false, null],
  ['a', false, null],
])('key %s with Ctrl %s means %s', (key, isControl, move) => {
  expect(moveOfKey(key, isControl)).toBe(move)
})
