import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ASSIGNMENTS, submissionId } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

const path = `/courses/1/assignments/${ASSIGNMENTS.look}`

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page or dialog, ${colorScheme}`, async ({
    page,
    openAs,
    world,
  }) => {
    await page.emulateMedia({ colorScheme })
    const origin = await world.originFor('instructor')
    await page.goto(`${origin}/sign-in`)
    await expect(page.getByRole('button', { name: /^Continue as/ }).first()).toBeVisible()
    await expectAccessible(page, 'sign-in')
    await openAs('instructor', '/')
    await expect(page.getByRole('link', { name: 'Writing 101', exact: true })).toBeVisible()
    await expectAccessible(page, 'home')
    await page.goto(`${origin}/courses/1`)
    await expect(page.getByRole('link', { name: 'Essay look', exact: true })).toBeVisible()
    await expectAccessible(page, 'course')

    await page.goto(origin + path)
    const matrix = new MatrixPage(page)
    await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
    await expectAccessible(page, 'matrix')
    await matrix.cell('Joan Clarke', 'Grace Hopper').click()
    await expect(page.getByRole('menuitem', { name: 'Remove now' })).toBeVisible()
    await expectAccessible(page, 'menu of a cell')
    await page.keyboard.press('Escape')
    const adding = await matrix.openAddReviewers('Ada Lovelace')
    await expect(adding.search).toBeFocused()
    await expectAccessible(page, 'add reviewers')
    await page.keyboard.press('Escape')
    await expect(adding.dialog).toBeHidden()
    const removing = await matrix.openRemoveReviewers('Ada Lovelace')
    await expectAccessible(page, 'remove reviewers')
    await page.keyboard.press('Escape')
    await expect(removing.dialog).toBeHidden()

    await page.goto(`${origin}${path}/submissions/${submissionId('look', 101)}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible()
    await expectAccessible(page, 'submission')
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(origin + path)
    await expect(
      page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }),
    ).toBeVisible()
    await expectAccessible(page, 'list on a phone')
  })
}

test('the accessibility tree of the grid has rows with headers and cells that are sentences', async ({
  page,
  openAs,
}) => {
  await openAs('instructor', path)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
  const row = matrix.grid
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Grace Hopper' }) })
  await expect(row).toMatchAriaSnapshot(`
    - row:
      - rowheader /^Grace Hopper, /:
        - button "Actions for Grace Hopper as reviewer"
      - gridcell:
        - 'button "Grace Hopper: own work"'
      - gridcell:
        - 'button "Grace Hopper reviews Ada Lovelace: completed"'
  `)
})

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    html: nodes.map((n) => n.html),
  }))
  expect(found, where).toEqual([])
}
