import type { Page } from '@playwright/test'
import { CanvasClient } from './canvas-client.ts'
import { ASSIGNMENTS, PEOPLE, type Subject } from './course.ts'
import { expectAccessible } from './find-barriers.ts'
import { expect, test } from './fixtures.ts'
import { hear } from './hear.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { PlanPage } from './pages/plan-page.ts'
import { signInByRequest } from './sign-in.ts'

const pathOf = (subject: Subject, query = '') =>
  `/courses/1/assignments/${ASSIGNMENTS[subject]}${query}`

/** Presses Tab until a button has the focus, as somebody does who has no pointer. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true }).and(page.locator(':focus'))
  for (let presses = 0; (await target.count()) === 0; presses += 1) {
    expect(presses, `“${name}” is reached by Tab`).toBeLessThan(40)
    await page.keyboard.press('Tab')
  }
}

test('a review is planned, looked at, applied and told by keyboard alone', async ({
  page,
  openAs,
  world,
  request,
}) => {
  await openAs('instructor', pathOf('plan', '?reviewer=107&author=103'))
  const plan = new PlanPage(page)
  const matrix = new MatrixPage(page)
  await expect(matrix.cell('Hana Kobayashi', 'Joan Clarke')).toBeFocused()
  await page.keyboard.press('Enter')
  await matrix.expectState('Hana Kobayashi', 'Joan Clarke', 'planned')
  await tabTo(page, 'Review changes')
  await page.keyboard.press('Enter')
  await expect(plan.review).toBeVisible()
  await page.keyboard.press('Tab')
  await tabTo(page, 'Apply 1 change')
  expect(await hear(page, 'focus')).toBe(
    'Apply 1 change; button; 1 of 1 change. Applying notifies Hana Kobayashi at once.',
  )
  await page.keyboard.press('Enter')
  await plan.expectSaid('1 of 1 change done.')
  await expect(page.getByRole('heading', { name: '1 of 1 change done' })).toBeFocused()
  const pairs = await new CanvasClient(request, world.canvasOrigin).pairs('plan')
  expect(pairs).toContain('107>103')
  await tabTo(page, 'Put away')
  await page.keyboard.press('Enter')
  await expect(plan.bar).toBeHidden()
  await matrix.expectState('Hana Kobayashi', 'Joan Clarke', 'assigned')
  // Where somebody goes on: in the matrix.
  await expect(matrix.grid.locator(':focus')).toHaveCount(1)
})

test(
  'two people at once: what the other has done is told, and a contradiction is decided',
  { tag: '@embedded-only' },
  async ({ page, openAs, browser, world, request }) => {
    const origin = await openAs('instructor', pathOf('planTogether', '?reviewer=107&author=103'))
    const [mine, plan] = [new MatrixPage(page), new PlanPage(page)]
    await mine.cell('Hana Kobayashi', 'Joan Clarke').press('Enter')
    await mine.cell('Joan Clarke', 'Grace Hopper').press('Enter')
    await expect(mine.cell('Joan Clarke', 'Grace Hopper')).toHaveAccessibleName(/to be removed$/)

    const context = await browser.newContext()
    await signInByRequest(context, origin, String(PEOPLE.instructor.id))
    const other = await context.newPage()
    await other.goto(origin + pathOf('planTogether', '?reviewer=107&author=103'))
    const [theirs, theirPlan] = [new MatrixPage(other), new PlanPage(other)]
    await theirs.cell('Hana Kobayashi', 'Joan Clarke').press('Enter')
    await theirs.cell('Joan Clarke', 'Grace Hopper').press('Enter')
    await theirPlan.button('Apply 2 changes').click()
    await theirPlan.receipt('2 of 2 changes done').getByRole('button', { name: 'Put away' }).click()
    // They change their mind: to Canvas it is another review.
    await theirs.cell('Joan Clarke', 'Grace Hopper').press('Enter')
    await theirPlan.button('Apply 1 change').click()
    await expect(theirPlan.receipt('1 of 1 change done')).toBeVisible()
    await context.close()

    await page.reload()
    await plan.expectSaid(
      'Somebody has done 1 of your planned changes already. 1 conflict between your plan and what somebody else did. Review changes to decide.',
    )
    await expect(plan.bar).toContainText('1 conflict')
    await plan.button('Review changes').click()
    await plan.review
      .getByRole('button', { name: 'Keep yours: Joan Clarke → Grace Hopper' })
      .click()
    await plan.review.getByRole('button', { name: 'Apply 1 change' }).click()
    await expect(plan.receipt('1 of 1 change done')).toBeVisible()
    const pairs = await new CanvasClient(request, world.canvasOrigin).pairs('planTogether')
    expect(pairs).toContain('107>103')
    expect(pairs).not.toContain('103>102')
  },
)

test(
  'a whole class is too much to fill, and that is shown',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await openDemo('/courses/101/assignments/1002')
    await page.locator('[role=gridcell] button[tabindex="0"]').focus()
    for (const key of ['Control+a', 'Control+a', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('alert')).toContainText(
      '48 × 48 cells are too many to fill at once',
    )
    await expect(new PlanPage(page).bar).toBeHidden()
  },
)

test(
  'without a connection an apply waits, and goes on by itself: each pair once',
  { tag: '@embedded-only' },
  async ({ page, openAs, context, world, request }) => {
    await openAs('instructor', pathOf('planOffline', '?reviewer=107&author=103'))
    const plan = new PlanPage(page)
    await expect(new MatrixPage(page).cell('Hana Kobayashi', 'Joan Clarke')).toBeFocused()
    await plan.fillAll()
    await plan.slowDown()
    await plan.bar.getByRole('button', { name: /^Apply \d+ changes$/ }).click()
    await plan.expectHalfDone()
    await context.setOffline(true)
    await plan.expectSaid('Paused: no connection. It goes on by itself.')
    await context.setOffline(false)
    await expectAllOnce(page, new CanvasClient(request, world.canvasOrigin), 'planOffline')
  },
)

test(
  'signed out in the middle: it waits, and after signing in goes on: each pair once',
  { tag: '@embedded-only' },
  async ({ page, openAs, context, world, request }) => {
    await openAs('instructor', pathOf('planSignedOut', '?reviewer=107&author=103'))
    const plan = new PlanPage(page)
    await expect(new MatrixPage(page).cell('Hana Kobayashi', 'Joan Clarke')).toBeFocused()
    await plan.fillAll()
    await plan.slowDown()
    await plan.bar.getByRole('button', { name: /^Apply \d+ changes$/ }).click()
    await plan.expectHalfDone()
    await context.clearCookies()
    await plan.expectSaid('Paused. You are signed out. Sign in again, and it goes on.')
    await page.getByRole('dialog').getByRole('link', { name: 'Sign in again' }).click()
    await page.getByRole('button', { name: `Continue as ${PEOPLE.instructor.label}` }).click()
    await plan.button('Show').or(plan.button('Receipt')).click()
    await expectAllOnce(page, new CanvasClient(request, world.canvasOrigin), 'planSignedOut')
  },
)

test(
  'a reload in the middle: the page asks, says so, and goes on: each pair once',
  { tag: '@embedded-only' },
  async ({ page, openAs, world, request }) => {
    await openAs('instructor', pathOf('planReload', '?reviewer=107&author=103'))
    const plan = new PlanPage(page)
    await expect(new MatrixPage(page).cell('Hana Kobayashi', 'Joan Clarke')).toBeFocused()
    await plan.fillAll()
    await plan.slowDown()
    await plan.bar.getByRole('button', { name: /^Apply \d+ changes$/ }).click()
    await plan.expectHalfDone()
    const asked = page.waitForEvent('dialog')
    const reloaded = page.reload()
    await (await asked).accept()
    await reloaded
    await expect(plan.bar).toContainText(/An apply was interrupted: \d+ of \d+ changes done/)
    await plan.button('Go on').click()
    await plan.button('Show').or(plan.button('Receipt')).click()
    await expectAllOnce(page, new CanvasClient(request, world.canvasOrigin), 'planReload')
  },
)

test(
  'a TA sees in a plan made before what lies outside the own section, and cannot send it',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    const submissionId = `${ASSIGNMENTS.planTa}107`
    await page.addInitScript(
      ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
      [
        `prm-plan:embedded:${PEOPLE.ta.id}:${ASSIGNMENTS.planTa}`,
        JSON.stringify({
          format: 'peer-review-matrix/plan@1',
          plan: [
            {
              pair: { reviewerId: '103', authorId: '107', submissionId },
              edit: 'add',
              base: [],
              goes: [],
            },
          ],
          done: [],
          undone: [],
        }),
      ],
    )
    await openAs('ta', pathOf('planTa'))
    const plan = new PlanPage(page)
    await expect(plan.bar).toContainText('1 cannot be applied')
    await plan.button('Review changes').click()
    const box = plan.review.getByRole('checkbox', { name: /^Add .*reviewed by Joan Clarke$/ })
    await expect(box).not.toBeChecked()
    await expect(box).toHaveAccessibleDescription(/Cannot be applied: .*section/)
    await expect(plan.review.getByRole('button', { name: 'Apply 0 changes' })).toBeDisabled()
  },
)

test(
  'axe finds nothing in bar, review, apply and receipt, in light and dark',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs('instructor', pathOf('planAxe', '?reviewer=107&author=103'))
    const plan = new PlanPage(page)
    await expect(new MatrixPage(page).cell('Hana Kobayashi', 'Joan Clarke')).toBeFocused()
    await plan.fillAll()
    await expectAccessible(page, 'bar')
    await plan.button('Review changes').click()
    await expect(plan.review.getByRole('checkbox', { name: /^Add / }).first()).toBeVisible()
    await expectAccessible(page, 'review')
    await plan.slowDown()
    await plan.review.getByRole('button', { name: /^Apply \d+ changes$/ }).click()
    await plan.expectHalfDone()
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click()
    await plan.expectSaid('Paused.')
    await expect(page.getByRole('dialog').getByText('being sent', { exact: true })).toHaveCount(0)
    await expectAccessible(page, 'apply')
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('button', { name: 'Put away' })).toBeVisible()
    await expectAccessible(page, 'receipt')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expectAccessible(page, 'bar with a receipt')
  },
)

/** The apply has come to its end without a failure, and Canvas has no pair twice. */
async function expectAllOnce(page: Page, canvas: CanvasClient, subject: Subject): Promise<void> {
  const title = page.getByRole('dialog').getByRole('heading', { name: /changes? done$/ })
  await expect(title).toBeVisible({ timeout: 40_000 })
  const [, done, total] = /^(\d+) of (\d+) /.exec((await title.textContent()) ?? '') ?? []
  expect(done).toBe(total)
  const pairs = await canvas.pairs(subject)
  expect(new Set(pairs).size).toBe(pairs.length)
  // Those that were there before are four.
  expect(pairs).toHaveLength(Number(total) + 4)
}
