import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ASSIGNMENTS, PEOPLE } from './course.ts'
import { expect, startGateway, test as base } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { startServer } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'

/** A Canvas on a folder, which can be started anew at the same address. */
type DurableCanvas = { origin: string; restart: (env?: Record<string, string>) => Promise<void> }

const test = base.extend<{ durable: DurableCanvas }>({
  durable: async ({ page, world, upstream }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'prm-restart-'))
    const env = { DATABASE_URL: join(folder, 'data'), COURSE_FILE: world.courseFilePath }
    let canvas = await startServer(env)
    const gateway = upstream === 'canvas' ? await startGateway(canvas.origin, 'instructor') : null
    const origin = gateway?.origin ?? canvas.origin
    await signInByRequest(page.context(), origin, String(PEOPLE.instructor.id))
    await provide({
      origin,
      restart: async (more = {}) => {
        await canvas.stop()
        canvas = await startServer({ ...env, ...more, PORT: new URL(canvas.origin).port })
      },
    })
    await gateway?.stop()
    await canvas.stop()
    await rm(folder, { recursive: true, force: true })
  },
})
test.describe.configure({ timeout: 180_000 })

const path = `/courses/1/assignments/${ASSIGNMENTS.restart}`

test('what was written is there after a restart, and one is still signed in', async ({
  page,
  durable,
}) => {
  await page.goto(durable.origin + path)
  const matrix = new MatrixPage(page)
  const adding = await matrix.openAddReviewers('Ada Lovelace')
  await adding.assign('Hana Kobayashi')
  await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')

  await durable.restart()
  await page.reload()
  await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')
})

test('a write that Canvas refuses is undone and told, though nothing can be read again', async ({
  page,
  durable,
}) => {
  await page.goto(`${durable.origin}${path}?reviewer=107&author=101`)
  const matrix = new MatrixPage(page)
  await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'not assigned')
  const adding = await matrix.openAddReviewers('Ada Lovelace')
  await adding.candidate('Hana Kobayashi').check()
  // From now on every call fails, the one that reads the list again too.
  await durable.restart({ FAIL_RATE: '1' })
  await adding.button('Assign now').click()
  await expect(page.getByRole('status')).toHaveText(/1 failed/)
  await expect(adding.dialog.getByRole('alert')).toContainText('Hana Kobayashi')
  // What was chosen is not lost.
  await expect(adding.candidate('Hana Kobayashi')).toBeChecked()
  await adding.button('Cancel').click()
  await expect(adding.dialog).toBeHidden()
  await expect(matrix.cell('Hana Kobayashi', 'Ada Lovelace')).toHaveAccessibleName(/failed/)
  await expect(matrix.cell('Hana Kobayashi', 'Ada Lovelace')).toHaveAccessibleName(/not assigned/)
  await matrix.expectState('Grace Hopper', 'Ada Lovelace', 'completed')
})
