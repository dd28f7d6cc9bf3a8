import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { ASSIGNMENTS, PEOPLE, submissionId } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { SubmissionPage } from './pages/submission-page.ts'

const path = `/courses/1/assignments/${ASSIGNMENTS.look}`

const submission = `${path}/submissions/${submissionId('look', 101)}`

type Place = { name: string; at: string; show: (page: Page) => Promise<void> }

const places: Place[] = [
  {
    name: 'home',
    at: '/',
    show: (page) => shown(page.getByRole('link', { name: 'Writing 101', exact: true })),
  },
  {
    name: 'course',
    at: '/courses/1',
    show: (page) => shown(page.getByRole('link', { name: 'Essay look', exact: true })),
  },
  { name: 'matrix', at: path, show: showMatrix },
  {
    name: 'menu of a cell',
    at: path,
    show: async (page) => {
      await new MatrixPage(page).cell('Joan Clarke', 'Grace Hopper').click()
      await shown(page.getByRole('menuitem', { name: 'Remove now' }))
    },
  },
  {
    name: 'dialog that adds reviewers',
    at: path,
    show: async (page) => {
      const adding = await new MatrixPage(page).openAddReviewers('Ada Lovelace')
      await expect(adding.search).toBeFocused()
    },
  },
  {
    name: 'dialog that removes reviewers',
    at: path,
    show: async (page) => {
      const removing = await new MatrixPage(page).openRemoveReviewers('Ada Lovelace')
      await removing.candidate('Grace Hopper').check()
      await shown(removing.completedTick)
    },
  },
  {
    name: 'dialog that adds submissions',
    at: path,
    show: async (page) => {
      await new MatrixPage(page).chooseForReviewer('Joan Clarke', 'Add submissions')
      await shown(page.getByRole('dialog'))
    },
  },
  {
    name: 'dialog that removes submissions',
    at: path,
    show: async (page) => {
      await new MatrixPage(page).chooseForReviewer('Joan Clarke', 'Remove submissions')
      await shown(page.getByRole('dialog'))
    },
  },
  {
    name: 'submission',
    at: submission,
    show: (page) => shown(new SubmissionPage(page, 'Ada Lovelace').heading),
  },
  {
    name: 'not found',
    at: '/courses/1/assignments/4711',
    show: (page) => shown(page.getByRole('alert')),
  },
  {
    name: 'list on a phone',
    at: path,
    show: async (page) => {
      await page.setViewportSize({ width: 390, height: 780 })
      await shown(page.getByRole('button', { name: 'Actions for Ada Lovelace', exact: true }))
    },
  },
]

for (const { name, at, show } of places) {
  test(`axe finds nothing in light and dark: ${name}`, async ({ page, openAs }) => {
    await openAs('instructor', at)
    await show(page)
    await expectAccessible(page)
  })
}

test('axe finds nothing in light and dark: sign-in', async ({ page, world }) => {
  const signIn = new SignInPage(page)
  await signIn.open(await world.originFor('instructor'))
  await shown(signIn.person(PEOPLE.instructor.label))
  await expectAccessible(page)
})

test("axe finds nothing in light and dark: a student's page", async ({ page, openAs }) => {
  await openAs('student', path)
  await shown(page.getByText('Grace Hopper').first())
  await expectAccessible(page)
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

async function showMatrix(page: Page): Promise<void> {
  await new MatrixPage(page).expectState('Grace Hopper', 'Ada Lovelace', 'completed')
}

async function shown(what: Locator): Promise<void> {
  await expect(what).toBeVisible()
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      html: nodes.map((n) => n.html),
    }))
    expect(found, colorScheme).toEqual([])
  }
}
