import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { pairKey } from '#src/domain/class-room.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import {
  button,
  fivePeople,
  fiveReviews,
  grid,
  renderGrid,
  scroller,
} from '#src/testing/render-grid.tsx'
import { CELLS, LEFT, TOP } from './matrix-geometry.ts'

const CELL = CELLS.standard
const hasButton = (name: string) => within(scroller()).queryByRole('button', { name }) !== null
const findCell = (name: string) => within(scroller()).findByRole('button', { name })
/** What a row holds for assistive technology, in order. */
const ownedBy = (row: HTMLElement) =>
  (row.getAttribute('aria-owns') ?? '').split(' ').map((id) => document.getElementById(id))
const tabStops = () =>
  within(scroller())
    .getAllByRole('button')
    .filter(({ tabIndex }) => tabIndex === 0)

describe('what assistive technology reads', () => {
  test('counts of the whole, places of each row and cell, headers of both sides', () => {
    renderGrid({ start: ['1', '2'] })
    expect(grid()).toHaveAttribute('aria-rowcount', '6')
    expect(grid()).toHaveAttribute('aria-colcount', '6')
    const cell = button('Ada reviews Ben: assigned').closest('[role=gridcell]')!
    expect(cell).toHaveAttribute('aria-colindex', '3')
    const row = cell.closest<HTMLElement>('[role=row]')!
    expect(row).toHaveAttribute('aria-rowindex', '2')
    expect(ownedBy(row)).toEqual([
      screen.getByRole('rowheader', { name: 'Ada, Section A, gives 0 of 1 done' }),
      cell.parentElement,
    ])
    expect(screen.getAllByRole('columnheader')[3]).toHaveAccessibleName(
      'Dot, Section A, receives 1 of 1 done',
    )
  })

  test('late, duplicate, own and not allowed are told in the name', () => {
    const team = { id: '51', name: 'Team 1' }
    const of = buildRoom({
      people: fivePeople,
      assignment: buildAssignment({ forbidsGroupMates: true, dueAt: '2026-11-16T10:00:00Z' }),
      submissions: fivePeople.map(({ id }) => buildSubmission(id, id < '3' ? { group: team } : {})),
      reviews: [buildReview('3>4'), buildReview('4>5'), buildReview('4>5', { id: 'again' })],
    })
    renderGrid({ of })
    expect(hasButton('Cyd reviews Dot: assigned, 4 days late')).toBe(true)
    expect(hasButton('Dot reviews Eve: 2 reviews')).toBe(true)
    expect(hasButton('Eve: own work')).toBe(true)
    expect(hasButton('Ada reviews Ben: not allowed')).toBe(true)
  })

  test('while sent a cell is busy under its final name; a failed one says why and what to press', () => {
    const key = pairKey({ reviewerId: '5', authorId: '3' })
    const pending = new Map([[pairKey({ reviewerId: '1', authorId: '2' }), 'assigning' as const]])
    const failed = new Map([[key, { wanted: 'assign' as const, message: 'Cyd has left.' }]])
    renderGrid({ writes: { pending, failed } })
    expect(button('Ada reviews Ben: assigned')).toHaveAttribute('aria-busy', 'true')
    expect(button('Cyd reviews Dot: completed')).not.toHaveAttribute('aria-busy')
    const name = 'Eve reviews Cyd: not assigned, failed: Cyd has left, press to retry'
    expect(hasButton(name)).toBe(true)
  })
})

describe('which cells are elements', () => {
  test('empty ones only in the row and the column of the focused cell, after the first picture', async () => {
    renderGrid({ start: ['1', '3'] })
    expect(hasButton('Ada reviews Cyd: not assigned')).toBe(true)
    expect(hasButton('Ada reviews Eve: not assigned')).toBe(false)
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(false)
    await findCell('Ada reviews Eve: not assigned')
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(true)
    expect(hasButton('Eve reviews Dot: not assigned')).toBe(false)
  })

  test('and the one under the pointer, until the pointer leaves', () => {
    renderGrid({ start: ['1', '2'] })
    const spot = { clientX: LEFT + 2 * CELL + 5, clientY: TOP + 4 * CELL + 5, pointerType: 'mouse' }
    fireEvent.pointerMove(grid(), spot)
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(true)
    fireEvent.pointerLeave(grid())
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(false)
  })

  test('of 400 people a window, which a scroll moves; the focused cell stays however far away', async () => {
    const many = Array.from({ length: 400 }, (_none, index) =>
      buildPerson(String(1000 + index), { name: `P${1000 + index}` }),
    )
    renderGrid({ of: buildRoom({ people: many }), start: ['1000', '1001'] })
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60)
    expect(grid()).toHaveAttribute('aria-rowcount', '401')
    fireEvent.scroll(scroller(), { target: { scrollTop: 300 * CELL, scrollLeft: 300 * CELL } })
    await findCell('P1310: own work')
    expect(hasButton('P1005: own work')).toBe(false)
    expect(button('P1000 reviews P1001: not assigned')).toHaveFocus()
  })
})

describe('focus', () => {
  test('one tab stop: the first cell, later the one that had focus last', async () => {
    const { user } = renderGrid()
    expect(tabStops()).toEqual([button('Ada: own work')])
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}')
    expect(button('Cyd reviews Ben: not assigned')).toHaveFocus()
    expect(tabStops()).toEqual([button('Cyd reviews Ben: not assigned')])
    await user.tab()
    expect(document.body).toHaveFocus()
    await user.tab({ shift: true })
    expect(button('Cyd reviews Ben: not assigned')).toHaveFocus()
  })

  test('keys lead to cells and out to the headers of both sides', async () => {
    const { user } = renderGrid({ start: ['1', '1'] })
    await user.keyboard('{ArrowUp}')
    expect(button('Actions for Ada')).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(button('Actions for Ben')).toHaveFocus()
    expect(tabStops()).toEqual([button('Actions for Ben')])
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}')
    expect(button('Actions for Ada as reviewer')).toHaveFocus()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(button('Eve: own work')).toHaveFocus()
    await user.keyboard('{Home}')
    expect(button('Eve reviews Ada: not assigned')).toHaveFocus()
    await user.keyboard('{PageUp}')
    expect(button('Ada: own work')).toHaveFocus()
  })

  test('stays with the people when they are sorted', () => {
    const { filter } = renderGrid({ start: ['1', '2'] })
    filter({ order: 'given' })
    expect(button('Ada reviews Ben: assigned')).toHaveFocus()
    expect(within(scroller()).getAllByRole('rowheader')[0]).toHaveAccessibleName(/^Ben/)
  })

  test('is found again after a filter had hidden its people', () => {
    const { filter } = renderGrid({ start: ['1', '2'] })
    filter({ search: 'eve' })
    expect(tabStops()).toEqual([button('Eve: own work')])
    filter({ search: '' })
    expect(tabStops()).toEqual([button('Ada reviews Ben: assigned')])
  })

  test('goes to the nearest cell when its person is gone after a read', () => {
    const { read } = renderGrid({ start: ['5', '5'] })
    read(buildRoom({ people: fivePeople.slice(0, 4), reviews: fiveReviews }))
    expect(button('Dot: own work')).toHaveFocus()
  })

  test('an address that names people who are not there begins at the first cell', () => {
    renderGrid({ start: ['99', '98'] })
    expect(tabStops()).toEqual([button('Ada: own work')])
  })

  test('keys with Alt or Meta are left to the browser', async () => {
    const { user } = renderGrid({ start: ['3', '3'] })
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}{Meta>}{ArrowDown}{/Meta}')
    expect(button('Cyd: own work')).toHaveFocus()
  })
})

describe('a press', () => {
  test('by mouse or key tells which cell or header it was', async () => {
    const { user, pressed } = renderGrid({ start: ['1', '3'] })
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    await user.click(button('Actions for Dot'))
    await user.click(button('Actions for Eve as reviewer'))
    expect(pressed.map(({ target }) => target)).toEqual([
      { area: 'cell', reviewerId: '1', authorId: '3' },
      { area: 'cell', reviewerId: '1', authorId: '3' },
      { area: 'column-header', authorId: '4' },
      { area: 'row-header', reviewerId: '5' },
    ])
    expect(button('Actions for Eve as reviewer')).toHaveFocus()
  })

  test('of a finger on an empty cell makes it an element, focused', () => {
    const { pressed } = renderGrid()
    const body = screen.getAllByRole('row')[1]!
    fireEvent.click(body, { clientX: LEFT + CELL + 5, clientY: TOP + 3 * CELL + 5 })
    const cell = button('Dot reviews Ben: not assigned')
    expect(cell).toHaveFocus()
    expect(pressed).toEqual([
      { target: { area: 'cell', reviewerId: '4', authorId: '2' }, button: cell },
    ])
  })
})

test('where somebody had the focus who is gone, it begins with whoever stands there now', () => {
  const of = buildRoom({ people: fivePeople.slice(0, 4), reviews: [] })
  const left = { area: 'row-header', row: 2, column: 1, lineId: '9', authorId: '2' } as const
  renderGrid({ of, left: { ...left, scroll: { top: 0, left: 0 } } })
  expect(button('Actions for Cyd as reviewer')).toHaveFocus()
})
