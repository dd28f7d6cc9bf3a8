import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { TestBrowser } from '#server/testing/test-browser.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

/** A gateway before a second instance of the server, which is its Canvas and has the faults. */
export type GatewayBench = {
  /** Loads the course and answers a browser in which its teacher, user 1, is signed in. */
  open: (course: CourseFileInput, faults: Partial<Settings['faults']>) => Promise<TestBrowser>
  /** Who reviews whom in the store, as `pairKey` writes it. */
  pairs: () => Promise<string[]>
  /** The review of each notification that went out. */
  notifiedReviews: () => Promise<string[]>
}

/** Opens the store once for a test file, and closes both servers after each test. */
export function gatewayBench(): GatewayBench {
  let store: Store
  const apps: FastifyInstance[] = []
  beforeAll(async () => {
    store = await openTestStore()
  })
  afterEach(async () => {
    for (const app of apps.splice(0).reverse()) await app.close()
  })
  afterAll(() => store.close())

  async function serve(settings: Partial<Settings>): Promise<FastifyInstance> {
    const app = await createApp({
      store,
      settings: { ...testSettings, publicUrl: null, ...settings },
    })
    apps.push(app)
    return app
  }

  return {
    open: async (course, faults) => {
      await resetStore(store, { ...course, tokens: [{ token: 't-1', user_id: 1 }] })
      const canvas = await serve({
        rateLimit: true,
        faults: { ...testSettings.faults, ...faults },
      })
      await canvas.listen({ host: '127.0.0.1', port: 0 })
      const { port } = canvas.server.address() as AddressInfo
      const gateway = await serve({ canvas: { url: `http://127.0.0.1:${port}`, token: 't-1' } })
      return signedIn(new TestBrowser(gateway))
    },
    pairs: async () => {
      const rows = await store.db
        .selectFrom('peer_reviews')
        .select(['assessor_id', 'user_id'])
        .execute()
      return rows.map((row) => `${row.assessor_id}>${row.user_id}`)
    },
    notifiedReviews: async () => {
      const rows = await store.db.selectFrom('notifications').select('peer_review_id').execute()
      return rows.map((row) => String(row.peer_review_id))
    },
  }
}

/** The faults meet the sign-in as well. */
async function signedIn(browser: TestBrowser): Promise<TestBrowser> {
  for (let tries = 0; tries < 20; tries++) {
    if ((await browser.signIn(1)).statusCode < 300) return browser
  }
  throw new Error('Nobody could sign in.')
}
