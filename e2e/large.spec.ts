import { expect, test } from './fixtures.ts'

// The way to a real Canvas changes nothing in what is drawn of a large class.
test(
  'a class of 1,000 opens, scrolls and keeps the number of elements small',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await openDemo('/courses/202/assignments/2001')
    const grid = page.getByRole('grid', { name: 'Peer review matrix' })
    await expect(grid).toHaveAttribute('aria-rowcount', '1001')
    // Only once the class is read its people stand where they stay.
    await expect(grid).not.toHaveAttribute('aria-busy')
    await expect(grid).toHaveAttribute('aria-colcount', '1001')
    const count = () => page.locator('.mx-grid *').count()
    const before = await count()
    expect(before).toBeLessThan(4_000)

    await grid
      .getByRole('button', { name: /own work$/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+End')
    await expect(page.locator(':focus')).toHaveAccessibleName(/own work$/)
    await expect(page.locator(':focus')).toBeInViewport()
    const lastRow = page.locator('[role=row]').filter({ has: page.locator(':focus') })
    await expect(lastRow).toHaveAttribute('aria-rowindex', '1001')
    expect(await count()).toBeLessThan(before * 2)
  },
)
