import { describe, expect, test } from 'vitest'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import {
  blockOf,
  extendInGrid,
  extentOf,
  extentOfAll,
  holdsSamePeople,
  type BlockExtent,
  type HeldSelection,
} from './grid-block.ts'
import type { GridMove, GridPosition } from './grid-moves.ts'
import { plainLines } from './matrix-lines.ts'
import type { MatrixView } from './matrix-view.ts'

const { members } = buildRoom({
  people: ['1', '2', '3', '4', '5'].map((id) => buildPerson(id)),
})
const view: MatrixView = { reviewers: members, authors: members }

const lined = (of: MatrixView) => ({ ...of, lines: plainLines(of.reviewers) })

function selection(anchor: string, head: string, extent: BlockExtent = 'cells'): HeldSelection {
  const idsOf = (pair: string) => {
    const [reviewerId = '', authorId = ''] = pair.split('>')
    return { reviewerId, authorId }
  }
  return { extent, anchor: idsOf(anchor), head: idsOf(head) }
}
const sides = (held: HeldSelection, of = view) => {
  const block = blockOf(held, lined(of))
  return block && [block.firstRow, block.lastRow, block.firstColumn, block.lastColumn]
}

describe('the block', () => {
  test.each<[string, string, BlockExtent, number[]]>([
    ['2>3', '2>3', 'cells', [1, 1, 2, 2]],
    ['2>3', '4>5', 'cells', [1, 3, 2, 4]],
    ['4>5', '2>3', 'cells', [1, 3, 2, 4]],
    ['4>1', '2>3', 'cells', [1, 3, 0, 2]],
    ['2>3', '4>5', 'rows', [1, 3, 0, 4]],
    ['2>3', '4>5', 'columns', [0, 4, 2, 4]],
    ['2>3', '4>5', 'all', [0, 4, 0, 4]],
  ])('between %s and %s of %s', (anchor, head, extent, block) => {
    expect(sides(selection(anchor, head, extent))).toEqual(block)
  })

  test('is none when somebody at its ends is not there', () => {
    expect(sides(selection('2>3', '9>3'))).toBeNull()
    expect(sides(selection('2>9', '2>3'))).toBeNull()
    expect(sides(selection('2>9', '2>9', 'rows'))).toEqual([1, 1, 0, 4])
    expect(sides(selection('2>3', '2>3'), { reviewers: [], authors: [] })).toBeNull()
  })

  test('is the same as long as the same people are in it', () => {
    const held = selection('2>2', '3>3')
    const onlyFirst = { reviewers: members.slice(0, 3), authors: members.slice(0, 4) }
    const turned = { reviewers: members.toReversed(), authors: members.toReversed() }
    const mixed = { ...view, reviewers: [1, 0, 2, 3, 4].map((index) => members[index]!) }
    expect(holdsSamePeople(held, lined(view), lined(onlyFirst))).toBe(true)
    expect(holdsSamePeople(held, lined(view), lined(turned))).toBe(true)
    expect(holdsSamePeople(held, lined(view), lined(mixed))).toBe(false)
    expect(holdsSamePeople(held, lined(view), lined({ ...view, authors: members.slice(2) }))).toBe(
      false,
    )
  })
})

describe('extending', () => {
  const SIZE = { rows: 10, columns: 6, page: 4 }
  const at = (area: GridPosition['area'], row: number, column: number) => ({ area, row, column })
  test.each<[GridPosition, GridMove, GridPosition]>([
    [at('cell', 2, 3), 'down', at('cell', 3, 3)],
    [at('cell', 0, 3), 'up', at('cell', 0, 3)],
    [at('cell', 2, 0), 'left', at('cell', 2, 0)],
    [at('cell', 2, 3), 'row-start', at('cell', 2, 0)],
    [at('cell', 2, 3), 'grid-end', at('cell', 9, 5)],
    [at('row-header', 2, 0), 'down', at('row-header', 3, 0)],
    [at('row-header', 2, 0), 'right', at('row-header', 2, 0)],
    [at('row-header', 2, 0), 'grid-start', at('row-header', 0, 0)],
    [at('column-header', 0, 3), 'right', at('column-header', 0, 4)],
    [at('column-header', 0, 3), 'down', at('column-header', 0, 3)],
    [at('column-header', 0, 3), 'row-end', at('column-header', 0, 5)],
  ])('%o by %s leads to %o', (from, move, to) => {
    expect(extendInGrid(from, move, SIZE)).toEqual(to)
  })

  test('from headers takes in whole rows and columns', () => {
    expect([extentOf('cell'), extentOf('row-header'), extentOf('column-header')]).toEqual([
      'cells',
      'rows',
      'columns',
    ])
  })

  test.each<[BlockExtent | null, GridPosition['area'], BlockExtent]>([
    [null, 'cell', 'rows'],
    [null, 'row-header', 'rows'],
    [null, 'column-header', 'columns'],
    ['cells', 'cell', 'rows'],
    ['rows', 'cell', 'all'],
    ['columns', 'column-header', 'all'],
    ['all', 'cell', 'all'],
  ])('select all, from %s in a %s, is %s', (selected, area, extent) => {
    expect(extentOfAll(selected, area)).toBe(extent)
  })
})
