import type { Locator, Page } from '@playwright/test'
import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { expectAccessible } from './find-barriers.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { SubmissionPage } from './pages/submission-page.ts'

const path = `/courses/1/assignments/${ASSIGNMENTS.look}`

/** A place, and how to get there from the one before it: opening each anew would take minutes. */
type Place = { name: string; show: (page: Page) => Promise<void> }

const pages: Place[] = [
  {
    name: 'home',
    show: (page) => shown(page.getByRole('link', { name: 'Writing 101', exact: true })),
  },
  {
    name: 'course',
    show: async (page) => {
      await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
      await shown(page.getByRole('link', { name: 'Essay look', exact: true }))
    },
  },
  {
    name: 'matrix',
    show: async (page) => {
      await page.getByRole('link', { name: 'Essay look', exact: true }).click()
      await showMatrix(page)
    },
  },
  {
    name: 'submission',
    show: async (page) => {
      await new MatrixPage(page).choose('Grace Hopper', 'Ada Lovelace', 'Open submission')
      await shown(new SubmissionPage(page, 'Ada Lovelace').heading)
    },
  },
  {
    name: 'list on a phone',
    show: async (page) => {
      await page.setViewportSize({ width: 390, height: 780 })
      await page.goBack()
      await shown(page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }))
    },
  },
]

const layers: Place[] = [
  {
    name: 'menu of a cell',
    show: async (page) => {
      await new MatrixPage(page).cell('Joan Clarke', 'Grace Hopper').click({ button: 'right' })
      await shown(page.getByRole('menuitem', { name: 'Remove now' }))
    },
  },
  {
    name: 'card of a person',
    show: async (page) => {
      const matrix = new MatrixPage(page)
      await matrix.grid
        .getByRole('button', { name: 'Actions for Olu Bankole', exact: true })
        .click()
      await shown(matrix.card('Olu Bankole'))
    },
  },
  {
    name: 'dialog that adds reviewers',
    show: async (page) => {
      const adding = await new MatrixPage(page).openAddReviewers('Ada Lovelace')
      await expect(adding.search).toBeFocused()
    },
  },
  {
    name: 'dialog that removes reviewers',
    show: async (page) => {
      const removing = await new MatrixPage(page).openRemoveReviewers('Ada Lovelace')
      await removing.candidate('Grace Hopper').check()
      await shown(removing.completedTick)
    },
  },
  {
    name: 'dialog that adds submissions',
    show: async (page) => {
      await new MatrixPage(page).chooseForReviewer('Joan Clarke', 'Add submissions')
      await shown(page.getByRole('dialog'))
    },
  },
  {
    name: 'selected block whose reviews are planned to go',
    show: async (page) => {
      await new MatrixPage(page).cell('Joan Clarke', 'Grace Hopper').focus()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowRight')
      await expect(page.getByRole('gridcell', { selected: true }).first()).toBeVisible()
      await page.keyboard.press('Delete')
      await shown(page.getByRole('button', { name: /, to be removed$/ }).first())
    },
  },
  {
    name: 'list of keys',
    show: async (page) => {
      await page.getByRole('button', { name: 'Keys', exact: true }).click()
      await shown(page.getByRole('dialog', { name: 'Keys of the matrix' }))
    },
  },
  {
    name: 'dialog that removes submissions',
    show: async (page) => {
      await new MatrixPage(page).chooseForReviewer('Joan Clarke', 'Remove submissions')
      await shown(page.getByRole('dialog'))
    },
  },
]

test('axe finds nothing on the pages, in light and dark', async ({ page, openAs }) => {
  await openAs('instructor', '/')
  for (const { name, show } of pages) {
    await test.step(name, async () => {
      await show(page)
      await expectAccessible(page, name)
    })
  }
})

test('axe finds nothing in what opens over the matrix, in light and dark', async ({
  page,
  openAs,
}) => {
  await openAs('instructor', path)
  for (const { name, show } of layers) {
    await test.step(name, async () => {
      await show(page)
      await expectAccessible(page, name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
    })
  }
})

test('axe finds nothing on the page of an error, in light and dark', async ({ page, openAs }) => {
  await openAs('instructor', '/courses/1/assignments/4711')
  await shown(page.getByRole('alert'))
  await expectAccessible(page, 'not found')
})

test('axe finds nothing on the sign-in page, in light and dark', async ({ page, world }) => {
  const signIn = new SignInPage(page)
  await signIn.open(await world.originFor('instructor'))
  await shown(signIn.person(PEOPLE.instructor.label))
  await expectAccessible(page, 'sign-in')
})

test("axe finds nothing on a student's page, in light and dark", async ({ page, openAs }) => {
  await openAs('student', path)
  await shown(page.getByText('Grace Hopper').first())
  await expectAccessible(page, 'student')
})

test('the accessibility tree of the grid has rows with headers and cells that are sentences', async ({
  page,
  openAs,
}) => {
  await openAs('instructor', path)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
  const row = matrix.grid
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^Grace Hopper reviews Ada Lovelace/ }) })
  await expect(row).toMatchAriaSnapshot(`
    - row:
      - gridcell:
        - 'button "Grace Hopper: own work"'
      - gridcell:
        - 'button "Grace Hopper reviews Ada Lovelace: completed"'
      - rowheader /^Grace Hopper, /:
        - button "Actions for Grace Hopper as reviewer"
  `)
  // The header stands in the frozen side, and the row holds it by its id; Chromium itself puts it first.
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const headers = nodes.filter(({ role }) => role?.value === 'rowheader')
  const rows = headers.map(({ parentId }) => nodes.find(({ nodeId }) => nodeId === parentId))
  expect(headers.length).toBeGreaterThan(5)
  expect(rows.map((of) => String(of?.role?.value))).toEqual(headers.map(() => 'row'))
  expect(rows.map((of) => of?.childIds?.[0])).toEqual(headers.map(({ nodeId }) => nodeId))
})

async function showMatrix(page: Page): Promise<void> {
  await new MatrixPage(page).expectState('Grace Hopper', 'Ada Lovelace', 'completed')
}

async function shown(what: Locator): Promise<void> {
  await expect(what).toBeVisible()
}
