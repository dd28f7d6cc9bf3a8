import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { PlanPage } from './pages/plan-page.ts'

test(
  'the browser’s way back closes what lies over the page; only then it leaves the page',
  { tag: '@embedded-only' },
  async ({ page, openDemo, complaints }) => {
    await openDemo('/courses/101')
    const assignment = page.getByRole('link', { name: 'Personal narrative', exact: true })
    await assignment.click()
    const matrix = new MatrixPage(page)
    await expect(matrix.grid).toBeVisible()
    const address = page.url()

    const opener = page.getByRole('button', { name: 'Keys', exact: true })
    await opener.click()
    const keys = page.getByRole('dialog', { name: 'Keys of the matrix' })
    await expect(keys).toBeVisible()
    await page.goBack()
    await expect(keys).toBeHidden()
    await expect(opener).toBeFocused()
    expect(page.url()).toBe(address)

    await matrix.grid.locator('[tabindex="0"]').press('Control+ArrowRight')
    await page.keyboard.press('Space')
    const plan = new PlanPage(page)
    await plan.button('Review changes').click()
    await expect(plan.review).toBeVisible()
    await page.goBack()
    await expect(plan.review).toBeHidden()
    await expect(plan.bar).toBeVisible()
    expect(page.url()).toBe(address)

    await page.goBack()
    await expect(assignment).toBeVisible()
    expect(complaints).toEqual([])
  },
)
