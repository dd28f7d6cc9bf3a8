import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

test('who is signed out signs in and lands where the address led', async ({ page, world }) => {
  const origin = await world.originFor('instructor')
  await page.goto(`${origin}/courses/1/assignments/${ASSIGNMENTS.focus}`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await new SignInPage(page).continueAs(PEOPLE.instructor.label)
  await expect(page.getByRole('grid', { name: 'Peer review matrix' })).toBeVisible()
})

test('an unknown assignment is told as such', async ({ page, openAs }) => {
  await openAs('instructor', '/courses/1/assignments/4711')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/not|no /i)
})

test(
  'without a connection the page says so and reads again on demand',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs('instructor', '/courses/1')
    await expect(page.getByRole('link', { name: 'Essay focus', exact: true })).toBeVisible()
    await page.route('**/api/v1/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Essay focus', exact: true }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('No connection')
    await page.unroute('**/api/v1/**')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(new MatrixPage(page).grid).toBeVisible()
  },
)

for (const width of [390, 320]) {
  test(
    `on a phone of ${width} px people stand in a list and nothing is cut off`,
    { tag: '@embedded-only' },
    async ({ page, openAs }) => {
      await page.setViewportSize({ width, height: 780 })
      await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}`)
      await expect(
        page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }),
      ).toBeVisible()
      await expect(new MatrixPage(page).grid).toHaveCount(0)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
      await page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }).click()
      await page.getByRole('button', { name: 'Add reviewers' }).click()
      const dialog = page.getByRole('dialog', {
        name: "Add reviewers to Ada Lovelace's submission",
      })
      await expect(dialog).toBeVisible()
      expect((await dialog.boundingBox())?.width).toBe(width)

      // What it would do stands beside the button that does it, on a phone, too.
      await dialog.getByRole('checkbox').first().check()
      await dialog.getByRole('button', { name: 'Add to plan' }).click()
      const bar = page.getByRole('region', { name: 'Plan', exact: true })
      await expect(bar.getByText('+1 · 1 person will be notified')).toBeInViewport({ ratio: 1 })
    },
  )
}

// The token of a real Canvas has one owner.
test(
  'signing in again keeps one person apart from the other',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    const path = `/courses/1/assignments/${ASSIGNMENTS.focus}`
    const origin = await openAs('instructor', path)
    await expect(new MatrixPage(page).grid).toBeVisible()
    const signIn = new SignInPage(page)
    await signIn.open(origin, path)
    await signIn.continueAs(PEOPLE.student.label)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(origin + path)
    await expect(page.getByRole('grid')).toHaveCount(0)
  },
)
