import { http, HttpResponse } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'

const ORIGIN = 'http://app.test'

/** A request as a test looks at it. */
export type Seen = { method: string; path: string; headers: Headers; body: string }

/** By "METHOD /path?query", the query decoded. */
export type Replies = Record<string, Reply | ((seen: Seen) => Response | Promise<Response>)>

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown; text?: string }

/**
 * For tests of what is sent and of answers that our own server never gives: replies by "METHOD /path?query",
 * in Node in a page's place at http://app.test. Whatever is not in the table fails the test.
 */
export function answers(): {
  seen: Seen[]
  reply: (table: Replies) => void
  server: SetupServer
} {
  const seen: Seen[] = []
  const server = setupServer()
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
    standIn()
  })
  afterEach(() => {
    server.resetHandlers()
    seen.length = 0
  })
  afterAll(() => {
    server.close()
    vi.unstubAllGlobals()
  })
  return {
    seen,
    server,
    reply: (table) => {
      server.use(
        http.all(`${location.origin}/*`, async ({ request }) => {
          const { pathname, search } = new URL(request.url)
          const path = decodeURIComponent(pathname + search)
          const call: Seen = {
            method: request.method,
            path,
            headers: request.headers,
            body: await request.text(),
          }
          seen.push(call)
          const reply = table[`${request.method} ${path}`]
          if (reply === undefined) throw new Error(`Not expected: ${request.method} ${path}`)
          return typeof reply === 'function' ? reply(call) : toResponse(reply)
        }),
      )
    },
  }
}

function standIn(): void {
  const token = '_csrf_token=a%2Bb%3D%3D'
  if (typeof document === 'undefined') {
    vi.stubGlobal('location', new URL(ORIGIN))
    vi.stubGlobal('document', { cookie: `theme=dark; ${token}` })
  } else {
    document.cookie = token
  }
}

function toResponse({ status = 200, headers = {}, body, text }: Reply): Response {
  if (text !== undefined) return new HttpResponse(text, { status, headers })
  if (body === undefined) return new HttpResponse(null, { status, headers })
  return HttpResponse.json(body as Record<string, unknown>, { status, headers })
}
