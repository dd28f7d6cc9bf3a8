import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { DEMO_DAY } from './ready-folders.ts'

const SEMINAR = '/courses/101/assignments/1002'
const LECTURE = '/courses/202/assignments/2001'
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 780 }

type Look = {
  name: string
  path: string
  size?: typeof DESK
  scheme?: 'light' | 'dark'
  forcedColors?: 'active'
  media?: 'print'
  /** Goes on from the page to what is looked at. */
  show?: (page: Page) => Promise<void>
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Peer review matrix' })

async function openDialog(page: Page, item: string): Promise<void> {
  const cell = grid(page)
    .getByRole('button', { name: /: assigned/ })
    .first()
  await cell.click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** A review more, one less, and a completed one less. */
async function planSome(page: Page): Promise<void> {
  const press = (name: RegExp) => grid(page).getByRole('button', { name }).first().click()
  await press(/: assigned/)
  await press(/: completed$/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Apply 3 changes' })).toBeVisible()
}

const LOOKS: Look[] = [
  { name: 'matrix', path: SEMINAR },
  { name: 'matrix-dark', path: SEMINAR, scheme: 'dark' },
  { name: 'matrix-forced-colours', path: SEMINAR, forcedColors: 'active' },
  { name: 'matrix-1000-compact', path: `${LECTURE}?lines=compact&overview=show` },
  { name: 'list', path: `${SEMINAR}?view=list` },
  { name: 'list-phone', path: SEMINAR, size: PHONE },
  { name: 'list-phone-dark', path: SEMINAR, size: PHONE, scheme: 'dark' },
  { name: 'plan', path: SEMINAR, show: planSome },
  {
    name: 'review-changes-dark',
    path: SEMINAR,
    scheme: 'dark',
    show: async (page) => {
      await planSome(page)
      await page.getByRole('button', { name: 'Review changes' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'group-lens', path: `${SEMINAR}?view=groups` },
  { name: 'add-reviewers', path: SEMINAR, show: (page) => openDialog(page, 'Add reviewers') },
  {
    name: 'remove-reviewers-dark',
    path: SEMINAR,
    scheme: 'dark',
    show: (page) => openDialog(page, 'Remove reviewers'),
  },
  {
    name: 'submission',
    path: SEMINAR,
    show: async (page) => {
      await grid(page)
        .getByRole('button', { name: /: completed/ })
        .first()
        .click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Open submission' }).click()
      await expect(page.getByRole('heading', { name: 'Comments' })).toBeVisible()
    },
  },
  { name: 'home', path: '/' },
]

test.use({ timezoneId: 'UTC', locale: 'en-GB' })

test.describe('how it looks', { tag: ['@embedded-only', '@looks'] }, () => {
  for (const look of LOOKS) {
    test(look.name, async ({ page, openDemo }) => {
      // Words on the screen count the days to the one on which one looks.
      await page.clock.setFixedTime(DEMO_DAY)
      await page.setViewportSize(look.size ?? DESK)
      await page.emulateMedia({
        colorScheme: look.scheme ?? 'light',
        forcedColors: look.forcedColors ?? 'none',
      })
      await openDemo(look.path)
      await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy')
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      // The file of a view comes after that of the page.
      await expect(page.locator('main :is([role=grid], table)').first()).toBeVisible()
      await look.show?.(page)
      // Off the cells, so that no row is lit by chance.
      await page.mouse.move(0, 0)
      await expect(page).toHaveScreenshot(`${look.name}.png`)
    })
  }
})
