import type { Locator, Page } from '@playwright/test'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

const path = `/courses/1/assignments/${ASSIGNMENTS.focus}`

// How the page draws and moves: the way to a real Canvas changes nothing in it.
test.describe('orientation', { tag: '@embedded-only' }, () => {
  test('a card comes to a pointer at rest, stays under it, and goes by Escape', async ({
    page,
    openAs,
  }) => {
    await openAs('instructor', path)
    const matrix = new MatrixPage(page)
    const card = matrix.card('Grace Hopper')
    const header = matrix.grid.getByRole('button', {
      name: 'Actions for Grace Hopper',
      exact: true,
    })
    await header.hover()
    await expect(card).toBeVisible()
    await card.getByText('Receives').hover()
    await page.clock.install()
    await page.clock.runFor(2_000)
    await expect(card).toBeVisible()
    await expect(card.locator(':focus')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await header.hover()
    await page.clock.runFor(1_000)
    await expect(card).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search people' }).hover()
    await page.clock.runFor(1_000)
    await expect(card).toBeHidden()
  })

  test('focus opens no card, Enter does, and the page below stays in use', async ({
    page,
    openAs,
  }) => {
    await openAs('instructor', path)
    const matrix = new MatrixPage(page)
    await expect(matrix.grid).toBeVisible()
    await page.clock.install()
    await matrix.cell('Joan Clarke', 'Grace Hopper').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator(':focus')).toHaveAccessibleName('Actions for Joan Clarke as reviewer')
    await page.clock.runFor(1_000)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Enter')
    const card = matrix.card('Joan Clarke')
    await expect(card.getByRole('link', { name: 'Open submission' })).toBeFocused()
    const search = page.getByRole('searchbox', { name: 'Search people' })
    await search.click()
    await expect(card).toBeHidden()
    await expect(search).toBeFocused()
  })

  test('Escape before the menus are loaded is not forgotten', async ({ page, openAs }) => {
    let isHeld = true
    const held: (() => void)[] = []
    await page.route('**/matrix-extras-*.js', async (route) => {
      if (isHeld) await new Promise<void>((release) => held.push(release))
      await route.continue()
    })
    await openAs('instructor', path)
    const matrix = new MatrixPage(page)
    await matrix.cell('Joan Clarke', 'Grace Hopper').click()
    await expect.poll(() => held.length).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    const loaded = page.waitForResponse('**/matrix-extras-*.js')
    isHeld = false
    for (const release of held) release()
    await loaded
    // Whatever is loaded opens what is pressed now, and nothing of before.
    const header = matrix.grid.getByRole('button', {
      name: 'Actions for Grace Hopper',
      exact: true,
    })
    await header.click()
    await expect(matrix.card('Grace Hopper')).toBeVisible()
    await expect(page.getByRole('menu')).toHaveCount(0)
  })

  test('rulers scroll the matrix; headers stand over their columns; nothing overlaps or is too small', async ({
    page,
    openDemo,
  }) => {
    await openDemo('/courses/101/assignments/1002')
    const grid = new MatrixPage(page).whole
    await test.step('rulers', () => dragRulers(page, grid))
    for (const [width, height] of [
      [1280, 800],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const density of ['Comfortable', 'Standard', 'Compact']) {
        await test.step(`${width} × ${height}, ${density}`, async () => {
          await page.getByRole('button', { name: `${density} lines` }).click()
          await expectAligned(page, grid)
          await expectApart(page, grid, density === 'Compact' ? 20 : 24)
        })
      }
    }
  })
})

async function dragRulers(page: Page, grid: Locator): Promise<void> {
  for (const side of ['rows', 'columns'] as const) {
    const lane = page.locator(`.mx-ruler-${side} .mx-lane-strip`)
    await expect(lane).toBeVisible()
    const box = (await lane.boundingBox())!
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(23)
    const scrolled = () =>
      grid.evaluate((node, by) => (by === 'rows' ? node.scrollTop : node.scrollLeft), side)
    await page.mouse.move(box.x + (side === 'rows' ? 8 : 20), box.y + (side === 'rows' ? 20 : 8))
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 4 })
    await page.mouse.up()
    expect(await scrolled()).toBeGreaterThan(100)
    await page.mouse.click(box.x + 4, box.y + 4)
    await expect.poll(scrolled).toBe(0)
  }
}

/** Each header stands over its column, and each row beside its header, within a px. */
async function expectAligned(page: Page, grid: Locator): Promise<void> {
  await page.mouse.move(0, 0)
  const distances = await grid.evaluate((node) => {
    const middle = (of: Element) => {
      const { left, top, width, height } = of.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    return [...node.querySelectorAll('[role=gridcell]')].flatMap((cell) => {
      const index = cell.getAttribute('aria-colindex') ?? ''
      const column = node.querySelector(`[role=columnheader][aria-colindex="${index}"]`)
      const owned = cell.closest('[role=row]')?.getAttribute('aria-owns')?.split(' ') ?? []
      const row = document.getElementById(owned[0] ?? '')
      if (!column || !row) return []
      return [Math.abs(middle(cell).x - middle(column).x), Math.abs(middle(cell).y - middle(row).y)]
    })
  })
  expect(distances.length).toBeGreaterThan(20)
  expect(Math.max(...distances)).toBeLessThanOrEqual(1)
}

/** Bars, matrix and legend stand below each other, rows are in sight, and targets have room. */
async function expectApart(page: Page, grid: Locator, smallest: number): Promise<void> {
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('main > :not(h1)')]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ top, bottom }) => [top, bottom] as const),
  )
  for (const [index, [top]] of parts.entries()) {
    expect(top).toBeGreaterThanOrEqual((parts[index - 1]?.[1] ?? 0) - 1)
  }
  const size = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(size).toBeLessThanOrEqual(0)
  const heights = await grid.evaluate((node) => ({
    whole: node.clientHeight,
    head: node.querySelector('.mx-head')?.clientHeight ?? 0,
    foot: node.querySelector('.mx-foot')?.clientHeight ?? 0,
    cell: node.querySelector('[role=rowheader]')?.getBoundingClientRect().height ?? 0,
  }))
  expect(heights.cell).toBeGreaterThanOrEqual(smallest - 0.5)
  // Frozen parts leave room for rows.
  expect(heights.whole - heights.head - heights.foot).toBeGreaterThanOrEqual(3 * heights.cell)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('header button, header a, main > :not(.mx-frame) button')]
      .map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 24)
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
}
