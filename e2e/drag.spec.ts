import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { PlanPage } from './pages/plan-page.ts'

const PATH = '/courses/101/assignments/1001'
const [LEFT, TOP, CELL] = [232, 162, 24]

/** Draws with the mouse from the middle of one place to that of another; -1 is the header beside the cells. */
async function draw(page: Page, from: [number, number], to: [number, number] | 'out') {
  const box = (await page.locator('.mx-grid').boundingBox())!
  const at = ([row, column]: [number, number]): [number, number] => [
    box.x + (column === -1 ? LEFT / 2 : LEFT + (column + 0.5) * CELL),
    box.y + (row === -1 ? TOP - 10 : TOP + (row + 0.5) * CELL),
  ]
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...(to === 'out' ? at([3, 3]) : at(to)), { steps: 6 })
  if (to === 'out') await page.mouse.move(box.x + 300, box.y - 20, { steps: 3 })
  await page.mouse.up()
}

test(
  'the mouse, drawn over cells or headers, selects them and plans nothing',
  { tag: '@embedded-only' },
  async ({ page, openDemo, complaints }) => {
    await openDemo(PATH)
    const plan = new PlanPage(page)
    const selected = page.locator('.mx-selected')
    await expect(page.getByRole('grid')).toBeVisible()

    await draw(page, [2, 1], [4, 5])
    await plan.expectSaid(/^15 cells selected, /)
    const block = (await selected.boundingBox())!
    expect(block.width).toBeCloseTo(5 * CELL, -1)
    expect(block.height).toBeCloseTo(3 * CELL, -1)
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', / reviews /)
    await expect(plan.bar).toBeHidden()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')

    // From its end keys go on.
    await page.keyboard.press('Shift+ArrowDown')
    await plan.expectSaid(/^20 cells selected, /)

    await draw(page, [1, -1], [3, -1])
    await plan.expectSaid(/^144 cells selected, /)
    await draw(page, [-1, 2], [-1, 5])
    await plan.expectSaid(/^192 cells selected, /)

    // A slanted name stands above the columns of others: a hand that shakes on it presses it all the same.
    const name = (await page.locator('.mx-slant').getByText('Jonas Lindqvist').boundingBox())!
    const [x, y] = [name.x + name.width / 2, name.y + name.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 1, y - 1)
    await page.mouse.up()
    await expect(page.getByRole('dialog', { name: 'Jonas Lindqvist' })).toBeVisible()
    await expect(selected).toBeHidden()
    await page.keyboard.press('Escape')

    // Let go beside the matrix, the next press is one.
    await draw(page, [2, 1], 'out')
    await expect(plan.bar).toBeHidden()
    await page.locator('[role=gridcell] [data-glyph=add]').first().click()
    await expect(plan.bar).toBeVisible()
    await expect(selected).toBeHidden()
    expect(complaints).toEqual([])
  },
)
