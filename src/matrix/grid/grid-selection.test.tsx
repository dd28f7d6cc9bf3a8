import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { button, fivePeople, fiveReviews, grid, renderGrid } from '#src/testing/render-grid.tsx'
import { cells } from './matrix-geometry.ts'

// What is typed and selected in the grid with keys; Delete and the dialog behind it: matrix-keys.test.tsx.

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
    const { pressed } = renderGrid({ of, start: ['3', '3'] })
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
    const { user, pressed } = renderGrid({ start: ['1', '2'] })
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
    await announced('Nothing is selected.')
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
    const { user, pressed } = renderGrid({ start: ['1', '1'] })
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
    read(buildRoom({ people: fivePeople, reviews: [...fiveReviews, buildReview('2>5')] }))
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
