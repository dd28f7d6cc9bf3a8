import { ASSIGNMENTS } from './course.ts'
import { expect, signIn, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

test('who is signed out signs in and lands where the address led', async ({ page, world }) => {
  const origin = await world.originFor('instructor')
  await page.goto(`${origin}/courses/1/assignments/${ASSIGNMENTS.focus}`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByRole('button', { name: 'Continue as Maya Torres', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Peer review matrix' })).toBeVisible()
})

test('an unknown assignment is told as such', async ({ page, openAs }) => {
  await openAs('instructor', '/courses/1/assignments/4711')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/not|no /i)
})

test('when Canvas does not answer, the page says so and reads again on demand', async ({
  page,
  openAs,
}) => {
  await openAs('instructor', '/courses/1')
  await expect(page.getByRole('link', { name: 'Essay focus', exact: true })).toBeVisible()
  await page.route('**/api/v1/**', (route) => route.abort())
  await page.getByRole('link', { name: 'Essay focus', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Canvas does not answer')
  await page.unroute('**/api/v1/**')
  await page.getByRole('alert').getByRole('button').first().click()
  await expect(page.getByRole('grid', { name: 'Peer review matrix' })).toBeVisible()
})

for (const width of [390, 320]) {
  test(`on a phone of ${width} px people stand in a list and nothing is cut off`, async ({
    page,
    openAs,
  }) => {
    await page.setViewportSize({ width, height: 780 })
    await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}`)
    await expect(
      page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('grid')).toHaveCount(0)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Add reviewers' }).click()
    const dialog = page.getByRole('dialog', { name: "Add reviewers to Ada Lovelace's submission" })
    await expect(dialog).toBeVisible()
    expect((await dialog.boundingBox())?.width).toBe(width)
  })
}

test('signing in again keeps one person apart from the other', async ({
  page,
  world,
  upstream,
}) => {
  test.skip(upstream === 'canvas', 'A token has one owner.')
  const origin = await world.originFor('instructor')
  await signIn(page, origin, 'instructor')
  await page.goto(`${origin}/courses/1/assignments/${ASSIGNMENTS.focus}`)
  await expect(new MatrixPage(page).grid).toBeVisible()
  await signIn(page, origin, 'student')
  await page.goto(`${origin}/courses/1/assignments/${ASSIGNMENTS.focus}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('grid')).toHaveCount(0)
})
