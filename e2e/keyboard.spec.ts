import type { Page } from '@playwright/test'
import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

test('the whole main job by keyboard alone', { tag: '@embedded-only' }, async ({ page, world }) => {
  const origin = await world.originFor('instructor')
  await page.goto(`${origin}/sign-in?to=/courses/1`)
  await tabTo(page, `Continue as ${PEOPLE.instructor.label}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Essay keyboard', exact: true })).toBeVisible()
  await tabTo(page, 'Essay keyboard')
  await page.keyboard.press('Enter')

  const matrix = new MatrixPage(page)
  await expect(matrix.grid).toBeVisible()
  await tabInto(page, matrix)
  await page.keyboard.press('Control+Home')
  // The class is in order of section and sortable name; the first cell is somebody's own work.
  await expect(focused(page)).toHaveAccessibleName(/: own work$/)
  await page.keyboard.press('ArrowUp')
  await expect(focused(page)).toHaveAccessibleName(/^Actions for /)
  const author = (await focused(page).getAttribute('aria-label'))?.replace('Actions for ', '') ?? ''
  await page.keyboard.press('Enter')
  await matrix.card(author).waitFor()
  await tabTo(page, 'Add reviewers')
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: `Add reviewers to ${author}'s submission` })
  await expect(dialog.getByRole('searchbox', { name: 'Search reviewers' })).toBeFocused()
  await page.keyboard.type('Hana')
  await tabTo(page, 'Hana Kobayashi')
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('checkbox', { name: 'Hana Kobayashi' })).toBeChecked()
  await tabTo(page, 'Assign now')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('1 reviewer assigned')
  await expect(focused(page)).toHaveAccessibleName(`Actions for ${author}`)
  await matrix.expectState('Hana Kobayashi', author, 'assigned')
})

test(
  'keys move the focus in the grid and stop at its edges',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs(
      'instructor',
      `/courses/1/assignments/${ASSIGNMENTS.focus}?reviewer=102&author=101`,
    )
    const matrix = new MatrixPage(page)
    await expect(matrix.cell('Grace Hopper', 'Ada Lovelace')).toBeFocused()
    await page.keyboard.press('End')
    const last = (await focused(page).getAttribute('aria-label')) ?? ''
    await page.keyboard.press('ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(last)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/ reviews |own work/)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect(focused(page)).toHaveAccessibleName(/^Actions for .* as reviewer$/)
  },
)

test(
  'the grid is one stop of the Tab key, and a cell opens a menu that gives the focus back',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs(
      'instructor',
      `/courses/1/assignments/${ASSIGNMENTS.focus}?reviewer=103&author=102`,
    )
    const cell = new MatrixPage(page).cell('Joan Clarke', 'Grace Hopper')
    await expect(cell).toBeFocused()
    await page.keyboard.press('ContextMenu')
    await expect(page.getByRole('menuitem', { name: 'Remove now' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cell).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.locator('.mx-grid :focus')).toHaveCount(0)
  },
)

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until what has this name is focused. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const target = page.locator(':focus').and(page.getByLabel(name, { exact: true }))
    const byText = page.locator(':focus').and(page.getByText(name, { exact: true }))
    if ((await target.count()) + (await byText.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`"${name}" cannot be reached by Tab.`)
}

async function tabInto(page: Page, matrix: MatrixPage): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await matrix.whole.locator(':focus').count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The grid cannot be reached by Tab.')
}
