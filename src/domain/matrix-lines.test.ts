import { describe, expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { endsOfMove, peopleIn, blockOf, type HeldSelection } from './grid-block.ts'
import type { GridPosition } from './grid-moves.ts'
import {
  headingAt,
  lineAtRow,
  lineUp,
  ownLine,
  personRow,
  rowAtLine,
  type LinedView,
} from './matrix-lines.ts'
import { viewMatrix, WHOLE_CLASS, type MatrixFilters } from './matrix-view.ts'

// Ada, Ben and Cyd are in Section A, Dot and Eve in Section B, Fay in one that is not told.
const SECTIONS = ['11', '11', '11', '12', '12', '99']
const room = buildRoom({
  people: ['Ada', 'Ben', 'Cyd', 'Dot', 'Eve', 'Fay'].map((name, index) =>
    buildPerson(String(index + 1), {
      name,
      enrollments: [{ sectionId: SECTIONS[index]!, state: 'active' }],
    }),
  ),
  reviews: [buildReview('1>4', { state: 'completed' }), buildReview('4>1')],
})

function lines(filters: Partial<MatrixFilters> = {}): LinedView {
  const all = { ...WHOLE_CLASS, order: 'section' as const, hasSubtotals: true, ...filters }
  return lineUp(room, viewMatrix(room, all, new Date('2026-11-20T12:00:00Z')), all)
}
const folded = (...ids: string[]) => lines({ folds: { by: 'section', isAllBut: false, ids } })
const written = ({ lines: { all } }: LinedView) =>
  all.map((line) => (line.kind === 'person' ? line.member.name : `[${line.block.name}]`)).join(' ')

describe('lines', () => {
  test.each<[string, LinedView, string]>([
    [
      'headings before their people',
      lines(),
      '[Section A] Ada Ben Cyd [Section B] Dot Eve [No section] Fay',
    ],
    [
      'a folded block has its heading only',
      folded('11'),
      '[Section A] [Section B] Dot Eve [No section] Fay',
    ],
    [
      'who is in none can be folded',
      folded(''),
      '[Section A] Ada Ben Cyd [Section B] Dot Eve [No section]',
    ],
    [
      'everything folded',
      lines({ folds: { by: 'section', isAllBut: true, ids: [] } }),
      '[Section A] [Section B] [No section]',
    ],
    [
      'without sub-totals nothing is folded',
      lines({ hasSubtotals: false, folds: { by: 'section', isAllBut: true, ids: [] } }),
      'Ada Ben Cyd Dot Eve Fay',
    ],
    [
      'an order without blocks has no headings',
      lines({ order: 'name' }),
      'Ada Ben Cyd Dot Eve Fay',
    ],
    [
      'a search leaves the blocks of who is found',
      lines({ search: 'dot' }),
      '[Section A] Ada [Section B] Dot',
    ],
    ['groups', lines({ order: 'group' }), '[No group] Ada Ben Cyd Dot Eve Fay'],
    ['nobody', lines({ search: 'zoe' }), ''],
  ])('%s', (_case, view, expected) => {
    expect(written(view)).toBe(expected)
  })

  test('a heading has what its people give to each author', () => {
    const heading = headingAt(lines().lines, 0)
    expect([...heading!.loads]).toEqual([['4', { done: 1, assigned: 1 }]])
    expect(headingAt(lines().lines, 1)).toBeNull()
  })

  test('who is folded has the line of the heading, and none of one’s own', () => {
    const view = folded('11')
    expect(view.lines.lineOf.get('2')).toBe(0)
    expect(ownLine(view.lines, '2')).toBe(-1)
    expect(ownLine(view.lines, '5')).toBe(3)
    expect(ownLine(view.lines, 'nobody')).toBe(-1)
  })

  test('the numbers of a large class are as many as its reviews, not as its cells', () => {
    const many = buildRoom({
      people: Array.from({ length: 3000 }, (_none, index) => buildPerson(String(index + 1))),
      reviews: Array.from({ length: 3000 }, (_none, index) =>
        buildReview(`${index + 1}>${((index + 1) % 3000) + 1}`),
      ),
    })
    const filters = { ...WHOLE_CLASS, order: 'section' as const, hasSubtotals: true }
    const view = lineUp(many, { reviewers: many.members, authors: many.members }, filters)
    expect(view.lines.all).toHaveLength(3001)
    expect(headingAt(view.lines, 0)!.loads.size).toBe(3000)
  })
})

describe('places among all people', () => {
  test.each<[string, LinedView, number, number]>([
    ['a person', lines(), 1, 0],
    ['half a person on', lines(), 2.5, 1.5],
    ['an open heading takes no room', lines(), 0.5, 0],
    ['an open heading in between', lines(), 4.25, 3],
    ['a folded heading is all of its people', folded('11'), 0.5, 1.5],
    ['after a folded block', folded('11'), 2.5, 3.5],
    ['the end', folded('11'), 6, 6],
    ['beyond the end', folded('11'), 9, 6],
    ['without headings', lines({ order: 'name' }), 2.5, 2.5],
  ])('%s', (_case, view, line, row) => {
    expect(rowAtLine(view, line)).toBe(row)
  })

  test.each<[string, LinedView, number, number]>([
    ['a person', lines(), 0, 1],
    ['in the second block', lines(), 3, 5],
    ['who is folded is at the heading', folded('11'), 2, 0],
    ['behind a folded block', folded('11'), 3, 2],
  ])('back to lines: %s', (_case, view, row, line) => {
    expect(lineAtRow(view, row)).toBe(line)
  })

  test.each<[number, number]>([
    [0, -1],
    [1, 0],
    [4, 2],
    [5, 3],
    [99, -1],
  ])('on line %i a search for the next person begins after person %i', (line, row) => {
    expect(personRow(lines(), line)).toBe(row)
  })
})

describe('a selection', () => {
  const at = (row: number, area: GridPosition['area'] = 'cell') => ({ area, row, column: 0 })

  test.each<[string, LinedView, number, number, [number, number] | null]>([
    ['between people', lines(), 1, 2, [1, 2]],
    ['down over a heading', lines(), 3, 4, [3, 5]],
    ['up over a heading', lines(), 5, 4, [5, 3]],
    ['a page down onto a heading', lines(), 1, 4, [1, 5]],
    ['down to the last heading, folded', folded(''), 6, 7, [6, 6]],
    ['down from a heading', lines(), 4, 5, [5, 5]],
    ['up from a heading', lines(), 4, 3, [3, 3]],
    ['up to the first heading', lines(), 1, 0, [1, 1]],
    ['along a heading', lines(), 4, 4, null],
    ['where everything is folded', folded('11', '12', ''), 0, 1, null],
  ])('%s', (_case, view, from, to, expected) => {
    const ends = endsOfMove(view.lines, at(from), at(to))
    expect(ends && [ends.from.row, ends.to.row]).toEqual(expected)
  })

  test('among the headers of columns is not about rows', () => {
    const [from, to] = [at(0, 'column-header'), at(0, 'column-header')]
    expect(endsOfMove(lines().lines, from, to)).toEqual({ from, to })
  })

  const selection = (anchor: string, head: string, extent: HeldSelection['extent'] = 'cells') => ({
    extent,
    anchor: { reviewerId: anchor, authorId: '1' },
    head: { reviewerId: head, authorId: '1' },
  })
  const names = (view: LinedView, held: HeldSelection) => {
    const block = blockOf(held, view)
    return (
      block &&
      peopleIn(view, block)
        .reviewers.map(({ name }) => name)
        .join(' ')
    )
  }

  test.each<[string, LinedView, HeldSelection, string | null]>([
    ['leaves headings out', lines(), selection('2', '4'), 'Ben Cyd Dot'],
    ['leaves out who is folded between its ends', folded('12'), selection('3', '6'), 'Cyd Fay'],
    ['is none when an end is folded', folded('12'), selection('3', '4'), null],
    [
      'of everything is everybody who is not folded',
      folded('12'),
      selection('', '', 'all'),
      'Ada Ben Cyd Fay',
    ],
    [
      'of everything is none when all are folded',
      folded('11', '12', ''),
      selection('', '', 'all'),
      null,
    ],
  ])('%s', (_case, view, held, expected) => {
    expect(names(view, held)).toBe(expected)
  })
})
