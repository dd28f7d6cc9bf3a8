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

const WAYS = [
  ['the matrix', '', '.mx-grid', 'Tariq Haddad'],
  ['the list', '?view=list', 'main', 'Amara Nwosu'],
] as const

for (const [view, search, scrolls, name] of WAYS) {
  test(
    `the way back from a submission leads to where ${view} was left`,
    { tag: '@embedded-only' },
    async ({ page, openDemo, complaints }) => {
      await openDemo(`/courses/101/assignments/1002${search}`)
      await expect(page.getByRole('grid')).toBeVisible()
      // Whoever comes anew is led nowhere.
      await expect(page.locator('body')).toBeFocused()

      const scroller = page.locator(scrolls)
      const place = () => scroller.evaluate((element) => [element.scrollTop, element.scrollLeft])
      await page.setViewportSize({ width: 1100, height: 620 })
      await scroller.evaluate((element) => element.scrollTo(150, 480))
      const person = page.getByRole('button', { name: `Actions for ${name} as reviewer` })
      await person.click()
      const left = await place()
      expect(left[0]).toBeGreaterThan(200)
      await page.getByRole('link', { name: 'Open submission' }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.goBack()
      await expect(person).toBeFocused()
      expect(await place()).toEqual(left)

      // A link is no way back.
      await page.getByRole('link', { name: 'Writing 101' }).click()
      await page.getByRole('link', { name: 'Argumentative essay', exact: true }).click()
      await expect(page.getByRole('grid')).toBeVisible()
      await expect(page.getByRole('main')).toBeFocused()
      await page.goBack()
      await page.goBack()
      await expect(person).toBeFocused()
      expect(await place()).toEqual(left)
      expect(complaints).toEqual([])
    },
  )
}
