import { ASSIGNMENTS, submissionId } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { SubmissionPage } from './pages/submission-page.ts'

test(
  'a TA of one section sees all, and may change only what is inside it',
  { tag: '@every-era' },
  async ({ page, openAs }) => {
    await openAs('ta', `/courses/1/assignments/${ASSIGNMENTS.ta}`)
    const matrix = new MatrixPage(page)
    await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
    const adding = await matrix.openAddReviewers('Ada Lovelace')
    await expect(adding.candidate('Joan Clarke')).toBeEnabled()
    await adding.candidate('Joan Clarke').check()
    await adding.button('Assign now').click()
    await expect(page.getByRole('status')).toHaveText('1 reviewer assigned')
    await matrix.expectState('Joan Clarke', 'Ada Lovelace', 'assigned')

    // The review from the other section is listed, but cannot be removed by this TA.
    const removing = await matrix.openRemoveReviewers('Ada Lovelace')
    const foreign = removing.dialog.getByRole('checkbox', { name: /^Maria Silva/ })
    await expect(foreign).toBeDisabled()
    await expect(foreign).toHaveAccessibleDescription(/sections/)
  },
)

test('a section page shows the section through its own address', async ({ page, openAs }) => {
  await openAs('instructor', `/sections/11/assignments/${ASSIGNMENTS.focus}`)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
  await expect(matrix.rowHeader('Hana Kobayashi')).toBeHidden()
  await expect(matrix.grid).toHaveAttribute('aria-rowcount', '5')
})

test(
  'a student sees the reviews of the own work, read-only and anonymous',
  { tag: '@every-era' },
  async ({ page, openAs, complaints }) => {
    await openAs('student', `/courses/1/assignments/${ASSIGNMENTS.student}`)
    await expect(page.getByText('Anonymous reviewer').first()).toBeVisible()
    await expect(page.getByRole('grid')).toHaveCount(0)
    await expect(
      page.getByRole('button', { name: /Add reviewers|Remove reviewers|Actions for/ }),
    ).toHaveCount(0)
    await expect(page.getByText('Grace Hopper')).toHaveCount(0)
    expect(complaints).toEqual([])
  },
)

test('the page of a submission has both dialogs, what the author owes, and comments', async ({
  page,
  openAs,
}) => {
  const path = `/courses/1/assignments/${ASSIGNMENTS.submission}/submissions/${submissionId('submission', 101)}`
  await openAs('instructor', path)
  const submission = new SubmissionPage(page, 'Ada Lovelace')
  await expect(submission.heading).toBeVisible()
  await expect(page.getByText('The second paragraph carries the argument.')).toBeVisible()
  const adding = await submission.openAddReviewers()
  await adding.assign('Hana Kobayashi')
  await expect(page.getByRole('status')).toHaveText('1 reviewer assigned')
  await expect(submission.reviewers.getByText('Hana Kobayashi')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add reviewers', exact: true })).toBeFocused()
  const removing = await submission.openRemoveReviewers()
  await removing.remove('Hana Kobayashi')
  await expect(page.getByRole('status')).toHaveText('1 reviewer removed')
  await expect(submission.reviewers.getByText('Hana Kobayashi')).toBeHidden()
})

test('group mates may not review each other, and the cell says why', async ({ page, openAs }) => {
  await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.groups}`)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Ada Lovelace', 'Grace Hopper', 'not allowed')
  const adding = await matrix.openAddReviewers('Grace Hopper')
  await expect(adding.candidate('Ada Lovelace')).toBeDisabled()
  await expect(adding.candidate('Ada Lovelace')).toHaveAccessibleDescription(/Team 1/)
})
