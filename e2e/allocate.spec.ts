import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './find-barriers.ts'
import { DEMO_INSTRUCTOR, expect, test } from './fixtures.ts'
import { startServer } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'

// The demo courses: one assignment where nobody reviews anybody yet, one that is half done.
const EMPTY = '/courses/101/assignments/1004'
const HALF_DONE = '/courses/101/assignments/1002'

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Allocate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Allocate reviews' })
  await expect(dialog).toBeVisible()
  return dialog
}

const status = (page: Page) => page.getByRole('status')
const verdict = (dialog: Locator) => dialog.getByRole('region', { name: 'Preview' })

test(
  'an empty assignment is dealt in a worker, planned and applied',
  { tag: '@embedded-only' },
  async ({ page, complaints }) => {
    // A demo of its own: it writes, and deals only what is not due yet, so the demo is of today.
    const { origin, stop } = await startServer({})
    try {
      const workers: string[] = []
      page.on('worker', (worker) => workers.push(worker.url()))
      await signInByRequest(page.context(), origin, DEMO_INSTRUCTOR)
      await page.goto(origin + EMPTY)
      const dialog = await openDialog(page)
      await dialog.getByRole('radio', { name: '2 each' }).check()
      await expect(verdict(dialog)).toContainText(
        'Possible, and exactly even. Everybody gives 2 and gets 2.',
      )
      await expect(status(page)).toHaveText(/^Possible, and exactly even\./)
      expect(workers.length).toBeGreaterThan(0)
      expect(workers.every((url) => url.startsWith(`${origin}/assets/`))).toBe(true)
      await expectAccessible(page, 'dealt')
      await expect(dialog).toContainText('94 adds for the plan; Canvas notifies 47 people')
      await dialog.getByRole('button', { name: 'Add to plan' }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: 'Allocate…' })).toBeFocused()

      await page.getByRole('button', { name: 'Apply 94 changes' }).click()
      const reviews = () => readPairs(page, origin)
      await expect.poll(async () => (await reviews()).length, { timeout: 60_000 }).toBe(94)
      const loads = new Map<string, number>()
      for (const { reviewer, author } of await reviews()) {
        expect(reviewer).not.toBe(author)
        for (const key of [`gives ${reviewer}`, `gets ${author}`]) {
          loads.set(key, (loads.get(key) ?? 0) + 1)
        }
      }
      expect([...new Set(loads.values())]).toEqual([2])
      expect(complaints).toEqual([])
    } finally {
      await stop()
    }
  },
)

test(
  'what cannot be dealt says why, leads to the people, and is mended by a press',
  { tag: '@embedded-only' },
  async ({ page, openDemo, complaints }) => {
    await openDemo('/courses/101/assignments/1001')
    const dialog = await openDialog(page)
    await dialog.getByRole('combobox', { name: /^\d+ reviews/ }).selectOption('none')
    const why = dialog.getByRole('group', { name: 'Not possible' })
    await dialog.getByRole('combobox', { name: 'Sections', exact: true }).selectOption('only')
    await dialog.getByLabel(/^Only the own section: how strict/).selectOption('must')
    await dialog.getByRole('spinbutton', { name: 'Reviews each' }).fill('13')
    // A section has 16 at most, of whom 4 are of one group.
    await expect(why).toContainText(/need 13 reviews each, and only 12 are possible/)
    await expect(status(page)).toHaveText('Not possible with these rules.')
    await expectAccessible(page, 'not possible')
    const ways = dialog.getByRole('region', { name: 'What would help' })
    await ways.getByRole('button', { name: /^Let \d+ people get up to 2 fewer each$/ }).click()
    await expect(verdict(dialog)).toContainText(/^Possible/)
    // What was relaxed is taken back among the settings.
    await dialog.getByRole('button', { name: /^Do not let/ }).click()
    await why.getByRole('button', { name: '11 people', exact: true }).first().click()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/q=/)
    expect(complaints).toEqual([])
  },
)

test(
  'a half-done assignment is repaired, and the plan is kept over a reload',
  { tag: '@embedded-only' },
  async ({ page, openDemo, complaints }) => {
    await openDemo(HALF_DONE)
    const dialog = await openDialog(page)
    await expect(dialog.getByRole('tab', { name: 'Repair' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    const changes = dialog.getByRole('list', { name: 'Proposed changes' })
    await expect(changes.getByRole('listitem').first()).toBeVisible()
    const number = await changes.getByRole('listitem').count()
    await expectAccessible(page, 'repair')
    await dialog.getByRole('button', { name: 'Add to plan' }).click()
    await expect(dialog).toBeHidden()
    const apply = page.getByRole('button', { name: `Apply ${number} changes` })
    await expect(apply).toBeVisible()
    await page.reload()
    await expect(apply).toBeVisible()
    expect(complaints).toEqual([])
  },
)

test(
  'on a phone the dialog fills the screen, and Escape cancels it',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await page.setViewportSize({ width: 390, height: 780 })
    await openDemo('/courses/101/assignments/1003')
    const dialog = await openDialog(page)
    expect(await dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 780 })
    await expectAccessible(page, 'phone')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Allocate…' })).toBeFocused()
  },
)

async function readPairs(page: Page, origin: string) {
  const answer = await page.request.get(`${origin}/api/v1${EMPTY}/peer_reviews`)
  const reviews = (await answer.json()) as { assessor_id: unknown; user_id: unknown }[]
  return reviews.map(({ assessor_id, user_id }) => ({
    reviewer: String(assessor_id),
    author: String(user_id),
  }))
}
