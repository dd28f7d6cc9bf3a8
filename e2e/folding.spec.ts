import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// The class of 48 in three sections that every new embedded Canvas has.
const PATH = '/courses/101/assignments/1001?subtotals=show'
const CELL = 24

const heading = (grid: Locator, section: string) =>
  grid.getByRole('button', { name: new RegExp(`^Section ${section}, 16 people, `) })

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not drawn.')
  return box
}

test(
  'sections fold by mouse and keys, and the address opens them folded again',
  { tag: '@embedded-only' },
  async ({ page, openDemo, complaints }) => {
    await openDemo(PATH)
    const grid = page.locator('.mx-grid')
    await expect(heading(grid, 'A')).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '52')

    await heading(grid, 'A').click()
    await expect(heading(grid, 'A')).toHaveAttribute('aria-expanded', 'false')
    await expect(heading(grid, 'A')).toBeFocused()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '36')

    await page.keyboard.press('ArrowDown')
    await expect(heading(grid, 'B')).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(heading(grid, 'C')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
    await expect(page).toHaveURL(/closed=section\.\d+\.\d+\.\d+$/)

    await page.keyboard.press('ArrowRight')
    const number = page.locator(':focus')
    await expect(number).toHaveAccessibleName(/^Section C reviews .+: (\d+ of \d+ done|no review)$/)
    await expect(number).toHaveAttribute('aria-colindex', '2')
    // Where the ring around a number is, there is nothing to press.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')

    await page.reload()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4')
    await heading(grid, 'B').focus()
    await page.keyboard.type('grace o')
    await expect(page.locator(':focus')).toHaveAccessibleName(
      'Actions for Grace Okafor as reviewer',
    )
    await expect(page.locator(':focus')).toBeInViewport()
    await expect(heading(grid, 'A')).toHaveAttribute('aria-expanded', 'false')
    await expect(heading(grid, 'B')).toHaveAttribute('aria-expanded', 'true')
    expect(complaints).toEqual([])
  },
)

test(
  'numbers stand below their authors, headings on the lines, also while the matrix is scrolled',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await page.setViewportSize({ width: 900, height: 900 })
    await openDemo(PATH)
    const grid = page.locator('.mx-grid')
    await expect(heading(grid, 'A')).toBeVisible()
    const frame = await boxOf(grid)
    const head = await boxOf(grid.getByRole('row').first())
    const expectPlaces = async () => {
      const number = grid.getByRole('gridcell', { name: /^Section B reviews / }).nth(3)
      const index = await number.getAttribute('aria-colindex')
      const author = grid.getByRole('columnheader').and(page.locator(`[aria-colindex="${index}"]`))
      const [below, above] = [await boxOf(number), await boxOf(author)]
      expect(below.x).toBeCloseTo(above.x, 0)
      expect(below.width).toBeCloseTo(above.width, 0)
      const header = await boxOf(heading(grid, 'B'))
      expect(header.x).toBeCloseTo(frame.x, 0)
      expect(header.y).toBeCloseTo(below.y, 0)
      // The frozen header stays where it was.
      expect((await boxOf(grid.getByRole('row').first())).y).toBeCloseTo(head.y, 0)
      return header.y
    }
    const before = await expectPlaces()
    await grid.evaluate((element) => element.scrollTo(220, 150))
    // The first row of the window is drawn a moment after the scrolling.
    await expect.poll(async () => (await boxOf(heading(grid, 'B'))).y).toBeCloseTo(before - 150, 0)
    await expectPlaces()

    await grid.evaluate((element) => element.scrollTo(0, 0))
    await heading(grid, 'A').click()
    const [first, second] = [await boxOf(heading(grid, 'A')), await boxOf(heading(grid, 'B'))]
    expect(first.y).toBeCloseTo(head.y + head.height, 0)
    expect(second.y - first.y).toBeCloseTo(CELL, 0)
    const row = await boxOf(
      grid
        .getByRole('rowheader')
        .filter({ has: page.getByText('Luca Bianchi') })
        .last(),
    )
    expect(row.y - second.y).toBeCloseTo(CELL, 0)
  },
)

test(
  'the frame on the picture of the class goes around the people in view',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await openDemo(`${PATH}&overview=show&lines=comfortable`)
    const grid = page.locator('.mx-grid')
    const picture = page.getByRole('group', { name: 'Place in the class' })
    await expect(picture).toHaveAccessibleDescription(/^In view: reviewers 1–\d\d of 48/)
    const last = async () => {
      const text = await picture.evaluate(
        (node) =>
          document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
      )
      return Number(/reviewers 1–(\d+)/.exec(text)?.[1])
    }
    const before = await last()
    await heading(grid, 'A').click()
    // In the place of its 16 rows others have come into view; the heading stands for these 16.
    await expect.poll(last).toBeGreaterThanOrEqual(before + 14)

    // A press low in the picture leads to the last section, one high up to the heading of the first.
    const box = await boxOf(picture)
    await picture.click({ position: { x: 4, y: box.height - 4 } })
    await expect(grid.getByRole('rowheader').last()).toBeInViewport()
    expect(await grid.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
    await picture.click({ position: { x: 4, y: box.height / 6 } })
    await expect.poll(() => grid.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  },
)
