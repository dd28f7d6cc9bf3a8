import { readFile } from 'node:fs/promises'
import { ASSIGNMENTS } from './course.ts'
import { expectAccessible } from './find-barriers.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

test('a review added in the app stands in its activity, can be found there, and is exported', async ({
  page,
  openAs,
  complaints,
}) => {
  await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.activity}`)
  const matrix = new MatrixPage(page)
  await matrix.choose('Joan Clarke', 'Ada Lovelace', 'Assign now')
  await expect(page.getByRole('status')).toHaveText('1 reviewer assigned')
  await page.getByRole('link', { name: 'Activity' }).click()

  const table = page.getByRole('table', { name: 'Changes' })
  const line = table.getByRole('row', { name: /^Joan Clarke/ })
  await expect(line).toContainText(/Ada Lovelace.*Assigned.*Maya Torres.*Done/)
  await expectAccessible(page, 'desk')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^changes-\d+-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toMatch(/,Maya Torres,Assigned,Joan Clarke,Ada Lovelace,Done,/)

  await page.getByRole('combobox', { name: 'Change', exact: true }).selectOption('Remove')
  await expect(page.getByText('No change fits these filters')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No change fits these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Show all changes' }).click()
  await expect(line).toBeVisible()

  // On a phone each change is a few lines, and nothing stands out at the side.
  await page.setViewportSize({ width: 390, height: 780 })
  await expect(line).toContainText('reviews Ada Lovelace')
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Author' })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await expectAccessible(page, 'phone')
  expect(complaints).toEqual([])
})
