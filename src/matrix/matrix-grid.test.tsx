import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { WHOLE_CLASS, type MatrixFilters } from '#src/domain/matrix-view.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { AnnouncerProvider } from '#src/ui/announcer.tsx'
import { NotificationsProvider } from '#src/ui/notifications.tsx'
import type { WriteStates } from './cell-look.ts'
import { drawMatrix } from './drawing.ts'
import type { GridTarget } from './grid-target.ts'
import { CELLS, cells, LEFT, TOP } from './matrix-geometry.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { createSightStore } from './sight-store.ts'

const CELL = CELLS.standard
const sight = createSightStore()
const NOW = new Date('2026-11-20T12:00:00Z')
const NO_WRITES: WriteStates = { pending: new Map(), failed: new Map() }

const NAMES = ['Ada', 'Ben', 'Cyd', 'Dot', 'Eve']
const people = NAMES.map((name, index) => buildPerson(String(index + 1), { name }))
const reviews = [buildReview('1>2'), buildReview('3>4', { state: 'completed' })]
const room = buildRoom({ people, reviews })

const pressed: { target: GridTarget; button: HTMLElement }[] = []
beforeEach(() => {
  pressed.length = 0
})

type Options = { of?: ClassRoom; start?: [reviewer: string, author: string]; writes?: WriteStates }

function renderGrid({ of = room, start, writes = NO_WRITES }: Options = {}) {
  const [reviewerId = null, authorId = null] = start ?? []
  const gridOf = (shown: ClassRoom, filters: Partial<MatrixFilters>) => (
    <AnnouncerProvider>
      <NotificationsProvider>
        <MatrixGrid
          drawing={drawMatrix(shown, { ...WHOLE_CLASS, ...filters }, 'standard', NOW)}
          writes={writes}
          start={{ reviewerId, authorId }}
          sight={sight}
          isPressed={false}
          onPress={(target, button) => pressed.push({ target, button })}
          onRemove={() => undefined}
          onShowKeys={() => undefined}
          handleRef={null}
        />
      </NotificationsProvider>
    </AnnouncerProvider>
  )
  const { rerender } = render(gridOf(of, {}))
  return {
    user: userEvent.setup(),
    filter: (filters: Partial<MatrixFilters>) => rerender(gridOf(of, filters)),
    read: (next: ClassRoom) => rerender(gridOf(next, {})),
  }
}

const grid = () => screen.getByRole('grid', { name: 'Peer review matrix' })
const button = (name: string) => within(grid()).getByRole('button', { name })
const hasButton = (name: string) => within(grid()).queryByRole('button', { name }) !== null
const tabStops = () =>
  within(grid())
    .getAllByRole('button')
    .filter(({ tabIndex }) => tabIndex === 0)

function press(key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) {
  fireEvent.keyDown(document.activeElement!, { key, ...held })
}

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

afterEach(() => {
  vi.useRealTimers()
})

describe('what assistive technology reads', () => {
  test('counts of the whole, places of each row and cell, headers of both sides', () => {
    renderGrid({ start: ['1', '2'] })
    expect(grid()).toHaveAttribute('aria-rowcount', '6')
    expect(grid()).toHaveAttribute('aria-colcount', '6')
    const cell = button('Ada reviews Ben: assigned').closest('[role=gridcell]')!
    expect(cell).toHaveAttribute('aria-colindex', '3')
    const row = cell.closest<HTMLElement>('[role=row]')!
    expect(row).toHaveAttribute('aria-rowindex', '2')
    expect(within(row).getByRole('rowheader')).toHaveAccessibleName(
      'Ada, Section A, gives 0 of 1 done',
    )
    expect(screen.getAllByRole('columnheader')[3]).toHaveAccessibleName(
      'Dot, Section A, receives 1 of 1 done',
    )
  })

  test('late, duplicate, own and not allowed are told in the name', () => {
    const team = { id: '51', name: 'Team 1' }
    const of = buildRoom({
      people,
      assignment: buildAssignment({ forbidsGroupMates: true, dueAt: '2026-11-16T10:00:00Z' }),
      submissions: people.map(({ id }) => buildSubmission(id, id < '3' ? { group: team } : {})),
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
  test('empty ones only in the row and the column of the focused cell', () => {
    renderGrid({ start: ['1', '2'] })
    expect(hasButton('Ada reviews Eve: not assigned')).toBe(true)
    expect(hasButton('Eve reviews Ben: not assigned')).toBe(true)
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(false)
  })

  test('and the one under the pointer, until the pointer leaves', () => {
    renderGrid({ start: ['1', '2'] })
    const spot = { clientX: LEFT + 2 * CELL + 5, clientY: TOP + 4 * CELL + 5, pointerType: 'mouse' }
    fireEvent.pointerMove(grid(), spot)
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(true)
    fireEvent.pointerLeave(grid())
    expect(hasButton('Eve reviews Cyd: not assigned')).toBe(false)
  })

  test('of 400 people a window, which a scroll moves; the focused cell stays however far away', () => {
    const many = Array.from({ length: 400 }, (_none, index) =>
      buildPerson(String(1000 + index), { name: `P${1000 + index}` }),
    )
    renderGrid({ of: buildRoom({ people: many }), start: ['1000', '1001'] })
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60)
    expect(grid()).toHaveAttribute('aria-rowcount', '401')
    fireEvent.scroll(grid(), { target: { scrollTop: 300 * CELL, scrollLeft: 300 * CELL } })
    expect(hasButton('P1310: own work')).toBe(true)
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
    expect(within(grid()).getAllByRole('rowheader')[0]).toHaveAccessibleName(/^Ben/)
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
    read(buildRoom({ people: people.slice(0, 4), reviews }))
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

describe('typing a name', () => {
  const type = (letters: string) => {
    for (const letter of letters) press(letter)
  }

  test('leads to the next row of such a person, above the columns to the column', () => {
    renderGrid({ start: ['1', '2'] })
    type('e')
    expect(button('Eve reviews Ben: not assigned')).toHaveFocus()
    press('ArrowUp', { ctrlKey: true })
    press('ArrowUp')
    type('c')
    expect(button('Actions for Cyd')).toHaveFocus()
    press('ArrowDown')
    press('Home')
    press('ArrowLeft')
    type('d')
    expect(button('Actions for Dot as reviewer')).toHaveFocus()
  })

  test('letters join until a second has passed; who matches nobody is told', () => {
    vi.useFakeTimers()
    const names = ['Ada Berg', 'Ada Cole', 'Cyd Abel']
    const of = buildRoom({ people: names.map((name, id) => buildPerson(`${id + 1}`, { name })) })
    renderGrid({ of, start: ['3', '3'] })
    type('ada c')
    expect(button('Ada Cole reviews Cyd Abel: not assigned')).toHaveFocus()
    expect(pressed).toEqual([])
    type('x')
    expect(screen.getByRole('status')).toHaveTextContent('Nobody matches “ada cx”.')
    vi.advanceTimersByTime(1_000)
    type('c')
    expect(button('Cyd Abel: own work')).toHaveFocus()
    vi.advanceTimersByTime(1_000)
    type('aaa')
    expect(button('Cyd Abel: own work')).toHaveFocus()
  })

  test('a space is the button’s, but while a name is typed', async () => {
    const { user } = renderGrid({ start: ['1', '2'] })
    await user.keyboard('a ')
    expect(pressed).toHaveLength(0)
    await user.keyboard('{ArrowDown}')
    vi.useFakeTimers({ now: Date.now() + 5_000, toFake: ['Date'] })
    await user.keyboard(' ')
    expect(pressed).toHaveLength(1)
  })
})

describe('selecting', () => {
  const selected = () =>
    within(grid())
      .getAllByRole('gridcell', { selected: true })
      .map((cell) => within(cell).getByRole('button').getAttribute('aria-label'))
  const hasSelection = () => grid().querySelector('[aria-selected]') !== null

  test('by Shift and arrows, ended by Escape or by a move', async () => {
    const { user } = renderGrid({ start: ['1', '2'] })
    expect(grid()).toHaveAttribute('aria-multiselectable', 'true')
    expect(hasSelection()).toBe(false)
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}')
    expect(button('Cyd: own work')).toHaveFocus()
    expect(selected()).toEqual([
      'Ada reviews Ben: assigned',
      'Ada reviews Cyd: not assigned',
      'Ben: own work',
      'Ben reviews Cyd: not assigned',
      'Cyd reviews Ben: not assigned',
      'Cyd: own work',
    ])
    expect(await screen.findByText('6 cells selected, 1 review')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(hasSelection()).toBe(false)
    expect(screen.getByRole('status')).toHaveTextContent('Nothing is selected.')
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}{ArrowLeft}')
    expect(hasSelection()).toBe(false)
  })

  test('is told once, when it stops', () => {
    vi.useFakeTimers()
    renderGrid({ start: ['1', '2'] })
    for (let presses = 0; presses < 3; presses += 1) {
      press('ArrowRight', { shiftKey: true })
      pass(299)
      expect(screen.getByRole('status')).toHaveTextContent(/^$/)
    }
    pass(1)
    expect(screen.getByRole('status')).toHaveTextContent('4 cells selected, 1 review')
  })

  test('goes on from where it began, also by the mouse', async () => {
    const { user } = renderGrid({ start: ['1', '1'] })
    await user.keyboard('{Shift>}{ArrowRight}')
    await user.click(button('Cyd reviews Dot: completed'))
    expect(button('Cyd reviews Dot: completed')).toHaveFocus()
    expect(pressed).toEqual([])
    await user.keyboard('{ArrowUp}{/Shift}')
    expect(await screen.findByText('8 cells selected, 1 review')).toBeInTheDocument()
  })

  test('a whole row, a whole column, everything', async () => {
    const { user } = renderGrid({ start: ['3', '4'] })
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('5 cells selected, 1 review')).toBeInTheDocument()
    expect(button('Cyd reviews Dot: completed')).toHaveFocus()
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('25 cells selected, 2 reviews')).toBeInTheDocument()
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowRight}{Control>}a{/Control}')
    expect(await screen.findByText('5 cells selected, 1 review')).toBeInTheDocument()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(await screen.findByText('10 cells selected, 1 review')).toBeInTheDocument()
  })

  test('stays with its people over a read and ends when others would be between them', async () => {
    const { user, read, filter } = renderGrid({ start: ['1', '2'] })
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    read(buildRoom({ people, reviews: [...reviews, buildReview('2>5')] }))
    expect(selected()).toEqual(['Ada reviews Ben: assigned', 'Ben: own work'])
    // By load given Ben, Dot and Eve stand before Ada.
    filter({ order: 'given' })
    expect(hasSelection()).toBe(false)
  })

  test('of more cells than a clipboard takes is not copied, and why is said', async () => {
    const many = Array.from({ length: 501 }, (_none, index) => buildPerson(`${1000 + index}`))
    const { user } = renderGrid({ of: buildRoom({ people: many }), start: ['1000', '1001'] })
    await user.keyboard('{Control>}aac{/Control}')
    expect(await screen.findByRole('alert')).toHaveTextContent('501 × 501 cells are too many.')
  })

  test('is drawn as one element over its cells', async () => {
    const { user } = renderGrid({ start: ['1', '2'] })
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    const block = grid().querySelector<HTMLElement>('.mx-selected')!
    expect(block.style.blockSize).toBe(`calc(${cells(2)} + 1px)`)
    expect(block.style.inlineSize).toBe(`calc(${cells(1)} + 1px)`)
  })
})

describe('a press', () => {
  test('by mouse or key tells which cell or header it was', async () => {
    const { user } = renderGrid({ start: ['1', '3'] })
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
    renderGrid()
    const body = screen.getAllByRole('row')[1]!
    fireEvent.click(body, { clientX: LEFT + CELL + 5, clientY: TOP + 3 * CELL + 5 })
    const cell = button('Dot reviews Ben: not assigned')
    expect(cell).toHaveFocus()
    expect(pressed).toEqual([
      { target: { area: 'cell', reviewerId: '4', authorId: '2' }, button: cell },
    ])
  })
})
