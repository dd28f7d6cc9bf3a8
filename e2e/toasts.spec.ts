import type { Locator } from '@playwright/test'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  expect(box).not.toBeNull()
  return box!
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)]
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x
  const isAbove = a.y + a.height <= b.y || b.y + b.height <= a.y
  return !isBeside && !isAbove
}

for (const [name, size] of [
  ['desk', { width: 1280, height: 800 }],
  ['small window', { width: 700, height: 480 }],
  ['phone', { width: 390, height: 780 }],
] as const) {
  test(
    `a message covers neither the foot of a dialog nor its way out: ${name}`,
    {
      tag: '@embedded-only',
    },
    async ({ page, openAs }) => {
      await page.setViewportSize(size)
      await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}?view=matrix`)
      const adding = await new MatrixPage(page).openAddReviewers('Grace Hopper')
      await page.route('**/peer_reviews*', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({ status: 500, json: { errors: [{ message: 'Canvas is out' }] } })
          : route.continue(),
      )
      await adding.candidate('Ada Lovelace').check()
      await adding.button('Assign now').click()
      const toast = page.getByRole('alert').filter({ hasText: 'The reviewer was not assigned' })
      await expect(toast).toBeVisible()
      for (const button of ['Assign now', 'Cancel'] as const) {
        expect(await overlap(toast, adding.button(button)), button).toBe(false)
      }
      const close = adding.dialog.getByRole('button', { name: 'Close', exact: true })
      expect(await overlap(toast, close), 'Close').toBe(false)

      await adding.button('Cancel').click()
      await expect(adding.dialog).toBeHidden()
      // Back at the foot of the page.
      const { y, height } = await boxOf(toast)
      expect(y + height).toBeGreaterThan(size.height - 40)
    },
  )
}
