import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ASSIGNMENTS } from './course.ts'
import { signIn, startGateway, test } from './fixtures.ts'
import { MatrixPage } from './pages/matrix-page.ts'
import { startServer } from './server-process.ts'

test('what was written is there after a restart, and one is still signed in', async ({
  page,
  world,
  upstream,
}) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'prm-restart-'))
  const env = { DATABASE_URL: join(folder, 'data'), COURSE_FILE: world.courseFilePath }
  let canvas = await startServer(env)
  const gateway = upstream === 'canvas' ? await startGateway(canvas.origin, 'instructor') : null
  try {
    const origin = gateway?.origin ?? canvas.origin
    await signIn(page, origin, 'instructor')
    await page.goto(`${origin}/courses/1/assignments/${ASSIGNMENTS.restart}`)
    const matrix = new MatrixPage(page)
    const adding = await matrix.openAddReviewers('Ada Lovelace')
    await adding.assign('Hana Kobayashi')
    await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')

    await canvas.stop()
    canvas = await startServer({ ...env, PORT: new URL(canvas.origin).port })
    await page.reload()
    await matrix.expectState('Hana Kobayashi', 'Ada Lovelace', 'assigned')
  } finally {
    await gateway?.stop()
    await canvas.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
