import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import { renderGrid, scroller } from '#src/testing/render-grid.tsx'

const many = buildRoom({
  people: Array.from({ length: 100 }, (_none, index) => buildPerson(String(1000 + index))),
})
// Hidden from the accessibility tree on purpose: docs/decisions/010-orientation.md.
const rulers = () => [...document.querySelectorAll<HTMLElement>('.mx-ruler')]
const lanes = () => [...document.querySelectorAll<HTMLElement>('.mx-lane-strip')]

test('where everything is in sight there is no ruler', () => {
  renderGrid()
  expect(rulers()).toEqual([])
})

test('a ruler stands along each side that scrolls, and is no stop for keys or screen readers', async () => {
  renderGrid({ of: many })
  await waitFor(() => expect(lanes()).toHaveLength(2))
  for (const ruler of rulers()) {
    expect(ruler).toHaveAttribute('aria-hidden', 'true')
    expect(ruler.querySelector('[tabindex], a, button')).toBeNull()
  }
})

test('a press goes there on one side alone, a drag of the frame goes on from where it was', async () => {
  renderGrid({ of: many })
  await waitFor(() => expect(lanes()).toHaveLength(2))
  const grid = scroller()
  const [rows] = lanes()
  rows!.setPointerCapture = () => undefined
  fireEvent.pointerDown(rows!, { clientX: 5, clientY: 400, buttons: 1 })
  const half = grid.scrollTop
  expect(half).toBeGreaterThan(600)
  expect(grid.scrollLeft).toBe(0)
  fireEvent.scroll(grid)
  // In the frame now, above its middle: nothing jumps.
  fireEvent.pointerDown(rows!, { clientX: 5, clientY: 380, buttons: 1 })
  expect(grid.scrollTop).toBeCloseTo(half, 0)
  fireEvent.pointerMove(rows!, { clientX: 5, clientY: 340, buttons: 1 })
  expect(grid.scrollTop).toBeCloseTo(half - 40 * (2400 / 800), 0)
  fireEvent.pointerMove(rows!, { clientX: 5, clientY: 100, buttons: 0 })
  expect(grid.scrollTop).toBeCloseTo(half - 120, 0)
})

test.each([
  ['a heading above them', true, 24],
  ['no heading', false, 0],
])(
  'people stand on a ruler where they are among all: with %s',
  async (_what, hasSubtotals, down) => {
    const { filter } = renderGrid({ of: many })
    filter({ order: 'section', hasSubtotals })
    await waitFor(() => expect(lanes()).toHaveLength(2))
    const grid = scroller()
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', hasSubtotals ? '102' : '101')
    const [rows] = lanes()
    rows!.setPointerCapture = () => undefined
    fireEvent.pointerDown(rows!, { clientX: 5, clientY: 400, buttons: 1 })
    // The middle of 100 people, in a body of 614 px.
    expect(grid.scrollTop).toBeCloseTo(49.5 * 24 - (614 - 24) / 2 + down, 0)
  },
)
