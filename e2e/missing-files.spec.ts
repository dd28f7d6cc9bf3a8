import type { Page } from '@playwright/test'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'

const PAGE_FILE = '**/assets/course-page-*.js'

/** Lets requests for a file of the app fail, so many of them; answers how often it was asked for. */
async function fail(page: Page, file: string, times: number): Promise<() => number> {
  let asked = 0
  await page.route(file, async (route) => {
    asked += 1
    if (asked <= times) await route.fulfill({ status: 503, body: 'not now' })
    else await route.continue()
  })
  return () => asked
}

test.describe('files of the app that do not come', { tag: '@embedded-only' }, () => {
  test('a page whose file fails at first is there', async ({ page, openAs }) => {
    await openAs('instructor', '/')
    // The link that fetches it ahead, and the page itself.
    const asked = await fail(page, PAGE_FILE, 2)
    await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
    expect(asked()).toBeGreaterThan(2)
  })

  test('a page whose styles fail at first is there with them', async ({ page, openAs }) => {
    await openAs('instructor', '/courses/1')
    const asked = await fail(page, '**/assets/assignment-page-*.css', 1)
    await page.getByRole('link', { name: 'Essay focus', exact: true }).click()
    await expect(new MatrixPage(page).grid).toBeVisible()
    const styles = await page.evaluate(() =>
      [...document.styleSheets].map(({ href }) => href ?? ''),
    )
    expect(styles.filter((href) => href.includes('/assignment-page-'))).toHaveLength(1)
    expect(asked()).toBe(2)
  })

  for (const [what, file] of [
    ['own file', '**/assets/keys-dialog-*.js'],
    ['shared parts', '**/assets/parts-*.js'],
  ] as const) {
    test(`a dialog opens whose ${what} fails at first`, async ({ page, openAs }) => {
      await fail(page, file, 2)
      await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}`)
      await page.getByRole('button', { name: 'Keys', exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    })
  }

  test('while the file of a view is on its way, the page and its focus stay', async ({
    page,
    openAs,
  }) => {
    let send: () => void = () => undefined
    const wanted = new Promise<void>((resolve) => (send = resolve))
    await page.route('**/assets/review-list-*.js', async (route) => {
      await wanted
      await route.continue()
    })
    await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.focus}`)
    await expect(new MatrixPage(page).grid).toBeVisible()
    const list = page.getByRole('button', { name: 'List', exact: true })
    await list.click()
    await expect(new MatrixPage(page).grid).toBeHidden()
    await expect(list).toBeFocused()
    send()
    await expect(page.getByRole('grid', { name: 'Reviews of each person' })).toBeVisible()
    await expect(list).toBeFocused()
  })

  test('a file that does not come at all is told, and a reload goes on from there', async ({
    page,
    openAs,
  }) => {
    await openAs('instructor', '/')
    await fail(page, PAGE_FILE, Infinity)
    await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('A part of the app could not be loaded')
    await expect(alert).toContainText('Check the connection, then reload the page.')
    await page.unroute(PAGE_FILE)
    await alert.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  })

  test('where not even what explains the error can be loaded, it is said plainly', async ({
    page,
    openAs,
  }) => {
    await fail(page, '**/assets/error-report-*.js', Infinity)
    await openAs('instructor', '/')
    await fail(page, PAGE_FILE, Infinity)
    await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('This page could not be shown')
    await page.unroute(PAGE_FILE)
    await alert.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  })

  test('a page whose file went with a new version is loaded anew, once', async ({
    page,
    openAs,
  }) => {
    const origin = await openAs('instructor', '/')
    await fail(page, PAGE_FILE, Infinity)
    let renewed = 0
    await page.route(`${origin}/`, async (route) => {
      if (route.request().resourceType() !== 'fetch') return route.fallback()
      renewed += 1
      return route.fulfill({ body: '<script type="module" src="/assets/newer.js"></script>' })
    })
    const reloaded = page.waitForEvent('load')
    await page.getByRole('link', { name: 'Writing 101', exact: true }).click()
    await reloaded
    // The file is still missing, and this time the page stays.
    await expect(page.getByRole('alert')).toContainText('A part of the app could not be loaded')
    await expect(page).toHaveURL(`${origin}/courses/1`)
    expect(renewed).toBe(1)
  })
})
