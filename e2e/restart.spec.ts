import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { expect, startGateway, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { copyReadyFolder } from './ready-folders.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'

// The tests share one Canvas on a folder, which can be started anew at the same address.
test.describe.configure({ mode: 'default', timeout: 180_000 })

let folder: string
let env: Record<string, string>
let canvas: ServerProcess
let gateway: ServerProcess | null
let origin: string

test.beforeAll(async ({ upstream }) => {
  folder = await mkdtemp(join(tmpdir(), 'prm-restart-'))
  env = { DATABASE_URL: await copyReadyFolder('class', join(folder, 'data')) }
  canvas = await startServer(env)
  gateway = upstream === 'canvas' ? await startGateway(canvas.origin, 'instructor') : null
  origin = gateway?.origin ?? canvas.origin
})

test.afterAll(async () => {
  await gateway?.stop()
  await canvas.stop()
  await rm(folder, { recursive: true })
})

test.beforeEach(async ({ page }) => {
  await signInByRequest(page.context(), origin, String(PEOPLE.instructor.id))
})

async function restart(more: Record<string, string> = {}): Promise<void> {
  await canvas.stop()
  await startAgain(more)
}

async function startAgain(more: Record<string, string> = {}): Promise<void> {
  canvas = await startServer({ ...env, ...more, PORT: new URL(canvas.origin).port })
}

const path = `/courses/1/assignments/${ASSIGNMENTS.restart}`

// Through the way to a real Canvas nothing of ours is started anew.
test(
  'what was written is there after a restart, and one is still signed in',
  { tag: '@embedded-only' },
  async ({ page }) => {
    await page.goto(origin + path)
    const matrix = new MatrixPage(page)
    const adding = await matrix.openAddReviewers('Ada Lovelace')
    await adding.assign('Hana Kobayashi')
    await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')

    await restart()
    await page.reload()
    await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')
  },
)

// The embedded Canvas is down only together with the app.
test(
  'when Canvas is down the page says so, and is there when Canvas is back',
  { tag: '@canvas-url-only' },
  async ({ page }) => {
    await canvas.stop()
    await page.goto(origin + path)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Canvas does not answer')
    await startAgain()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(new MatrixPage(page).grid).toBeVisible()
  },
)

test(
  'a write that Canvas refuses is undone and told, though nothing can be read again',
  { tag: '@canvas-url-only' },
  async ({ page }) => {
    await page.goto(`${origin}${path}?reviewer=107&author=102`)
    const matrix = new MatrixPage(page)
    await matrix.expectState('Hana Kobayashi', 'Grace Hopper', 'not assigned')
    const adding = await matrix.openAddReviewers('Grace Hopper')
    await adding.candidate('Hana Kobayashi').check()
    // From now on every call fails, the one that reads the list again too.
    await restart({ FAIL_RATE: '1' })
    await adding.button('Assign now').click()
    await expect(page.getByRole('status')).toHaveText(/1 failed/)
    await expect(adding.dialog.getByRole('alert')).toContainText('Hana Kobayashi')
    // What was chosen is not lost.
    await expect(adding.candidate('Hana Kobayashi')).toBeChecked()
    await adding.button('Cancel').click()
    await expect(adding.dialog).toBeHidden()
    await expect(matrix.cell('Hana Kobayashi', 'Grace Hopper')).toHaveAccessibleName(/failed/)
    await expect(matrix.cell('Hana Kobayashi', 'Grace Hopper')).toHaveAccessibleName(/not assigned/)
    await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
  },
)
