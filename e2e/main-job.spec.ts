import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { CanvasClient } from './canvas-client.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

const path = `/courses/1/assignments/${ASSIGNMENTS.mainJob}`

test(
  'two reviewers are added by the dialog and stay, one is removed',
  { tag: '@every-era' },
  async ({ page, world, request, complaints }) => {
    const canvas = new CanvasClient(request, world.canvasOrigin)
    const signIn = new SignInPage(page)
    await signIn.open(await world.originFor('instructor'))
    await signIn.continueAs(PEOPLE.instructor.label)
    await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
    await page.getByRole('link', { name: 'Essay mainJob', exact: true }).click()
    const matrix = new MatrixPage(page)
    await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
    await matrix.expectState('Joan Clarke', 'Grace Hopper', 'assigned')
    await expect(matrix.grid).toHaveAttribute('aria-rowcount', '9')
    await expect(matrix.grid).toHaveAttribute('aria-colcount', '9')
    await expect(matrix.columnHeader('דוד לוי')).toHaveAccessibleName(/no review|0/)

    const adding = await matrix.openAddReviewers('דוד לוי')
    await adding.candidate('Hana Kobayashi').check()
    await adding.candidate('Grace Hopper').check()
    await expect(adding.dialog).toContainText(/notifies/)
    await adding.button('Assign now').click()
    await expect(page.getByRole('status')).toHaveText('2 reviewers assigned')
    await expect(adding.dialog).toBeHidden()
    await matrix.expectState('Hana Kobayashi', 'דוד לוי', 'assigned')
    await matrix.expectState('Grace Hopper', 'דוד לוי', 'assigned')
    await expect(matrix.rowHeader('Hana Kobayashi')).toHaveAccessibleName(/0 of 1|1 open|gives 1/)
    expect(await canvas.pairs('mainJob')).toEqual(
      ['102>101', '102>106', '103>102', '105>101', '107>106', '108>103'].sort(),
    )

    await page.reload()
    await matrix.expectState('Hana Kobayashi', 'דוד לוי', 'assigned')

    const removing = await matrix.openRemoveReviewers('דוד לוי')
    await removing.remove('Grace Hopper')
    await expect(page.getByRole('status')).toHaveText('1 reviewer removed')
    await expect.poll(() => canvas.pairs('mainJob')).not.toContain('102>106')
    await matrix.expectState('Hana Kobayashi', 'דוד לוי', 'assigned')
    expect(complaints).toEqual([])
  },
)

test('a completed review goes only after it was asked for again', async ({
  page,
  openAs,
  world,
  request,
}) => {
  await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.completed}`)
  const matrix = new MatrixPage(page)
  const removing = await matrix.openRemoveReviewers('Ada Lovelace')
  await removing.candidate('Grace Hopper').check()
  await removing.button('Remove now').click({ force: true })
  await expect(removing.dialog).toBeVisible()
  await removing.completedTick.check()
  await removing.button('Remove now').click()
  await expect(removing.dialog).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('1 reviewer removed')
  const pairs = await new CanvasClient(request, world.canvasOrigin).pairs('completed')
  expect(pairs).not.toContain('102>101')
})

test(
  'a review of somebody who left cannot be removed, and the dialog says why',
  { tag: '@every-era' },
  async ({ page, openAs }) => {
    await openAs('instructor', path)
    const removing = await new MatrixPage(page).openRemoveReviewers('Joan Clarke')
    const left = removing.candidate('Olu Bankole')
    await expect(left).toBeDisabled()
    await expect(left).toHaveAccessibleDescription(/left the course/)
    await page.keyboard.press('Escape')
    await expect(removing.dialog).toBeHidden()
  },
)

test('a removal that Canvas refuses is undone and told', async ({
  page,
  openAs,
  world,
  request,
}) => {
  const canvas = new CanvasClient(request, world.canvasOrigin)
  await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.refused}`)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Joan Clarke', 'Grace Hopper', 'assigned')
  const removing = await matrix.openRemoveReviewers('Grace Hopper')
  // Somebody else is faster.
  await canvas.remove('refused', 103, 102)
  await removing.candidate('Joan Clarke').check()
  await removing.button('Remove now').click()
  await expect(page.getByRole('status')).toHaveText(/1 failed/)
  await expect(page.getByRole('alert').first()).toContainText(
    /Joan Clarke|not removed|Delete failed/,
  )
  await removing.button('Cancel').click()
  // The list was read again: Canvas has no such review any more.
  await matrix.expectState('Joan Clarke', 'Grace Hopper', 'not assigned')
})

test(
  'the address of a pair opens with its cell focused',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs(
      'instructor',
      `/courses/1/assignments/${ASSIGNMENTS.focus}?reviewer=105&author=101`,
    )
    const matrix = new MatrixPage(page)
    const cell = matrix.cell('Maria Silva (Section B)', 'Ada Lovelace')
    await expect(cell).toBeFocused()
    await expect(cell).toBeInViewport()
  },
)

test(
  'a search keeps the matches and their partners',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}`)
    const matrix = new MatrixPage(page)
    await matrix.search.fill('clarke')
    await expect(page).toHaveURL(/clarke/)
    await expect(matrix.rowHeader('Joan Clarke')).toBeVisible()
    await expect(matrix.rowHeader('Hana Kobayashi')).toBeHidden()
    await matrix.expectState('Joan Clarke', 'Grace Hopper', 'assigned')
    await page.reload()
    await expect(matrix.search).toHaveValue('clarke')
  },
)
