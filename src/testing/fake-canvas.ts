import type { FastifyInstance } from 'fastify'
import { http, HttpResponse } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import { createCookieJar, type CookieJar } from './cookie-jar.ts'

/** The real server of the app, in this process, answering the page's calls. */
export type FakeCanvas = {
  /** To break one call: `server.use(http.post(…, …, { once: true }))`. */
  server: SetupServer
  /** Empties the store, loads a course file, and forgets who was signed in. */
  load: (course: CourseFileInput) => Promise<void>
  /** Signs in through the session routes, as the sign-in page does. */
  signIn: (userId: string | number) => Promise<void>
}

const settings: Settings = {
  port: 0,
  host: '127.0.0.1',
  accessSecret: null,
  publicUrl: null,
  databaseUrl: 'memory:',
  courseFile: null,
  canvas: null,
  faults: { delayMs: 0, failRate: 0, failMode: 'before', seed: 1 },
  rateLimit: false,
  canvasEra: 'current',
}

/** Opens it once for a test file; each test loads its own course. */
export function fakeCanvas(): FakeCanvas {
  let browser: { jar: CookieJar } = { jar: createCookieJar() }
  const server = setupServer()
  let store: Store
  let app: FastifyInstance

  beforeAll(async () => {
    store = await openTestStore()
    app = await createApp({ store, settings })
    server.listen({ onUnhandledRequest: 'error' })
  })
  beforeEach(() => {
    // A call that a page of the test before has under way stays one of its browser, not of this one.
    const ours = { jar: createCookieJar() }
    browser.jar.throwAway()
    browser = ours
    const answer = ({ request }: { request: Request }) => answerFrom(app, ours.jar, request)
    server.resetHandlers(
      http.all('*/api/v1/*', answer),
      http.all('*/session', answer),
      http.all('*/session/*', answer),
      http.all('*/activity/*', answer),
    )
  })
  afterAll(async () => {
    browser.jar.throwAway()
    server.close()
    await app.close()
    await store.close()
  })

  return {
    server,
    load: async (course) => {
      browser.jar.throwAway()
      browser.jar = createCookieJar()
      await resetStore(store, course)
    },
    signIn: async (userId) => {
      // Into a jar that no page has yet: one may be asking who is signed in at this moment, and the token in the answer
      // to that is not the one of this session.
      browser.jar.throwAway()
      const signedIn = createCookieJar()
      const ask = (init?: RequestInit) =>
        answerFrom(app, signedIn, new Request(new URL('/session', location.origin), init))
      await ask()
      const token = /_csrf_token=([^;]*)/.exec(signedIn.header())?.[1] ?? ''
      const response = await ask({
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': decodeURIComponent(token),
        },
        body: JSON.stringify({ user_id: String(userId) }),
      })
      if (!response.ok) throw new Error(`Nobody ${userId} can sign in: ${await response.text()}`)
      browser.jar = signedIn
    },
  }
}

async function answerFrom(
  app: FastifyInstance,
  jar: CookieJar,
  request: Request,
): Promise<Response> {
  const { pathname, search, host } = new URL(request.url)
  const response = await app.inject({
    method: request.method as 'GET' | 'POST' | 'DELETE',
    url: pathname + search,
    headers: { ...Object.fromEntries(request.headers), host, cookie: jar.header() },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  jar.keep([response.headers['set-cookie'] ?? []].flat())
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.headers)) {
    if (name !== 'set-cookie' && name !== 'content-length') headers.set(name, String(value))
  }
  const hasBody = ![204, 304].includes(response.statusCode)
  return new HttpResponse(hasBody ? response.body : null, { status: response.statusCode, headers })
}
