import type { FastifyInstance, FastifyRequest } from 'fastify'
import { APP_SESSION_COOKIE, CANVAS_SESSION_COOKIE, readCookie } from '#server/cookies.ts'
import { refuse } from './failures.ts'

/**
 * A call that brings its own token is for the embedded Canvas itself, as other Canvas clients use it:
 * it is handed over before its body is read. With a real Canvas behind there is none to hand it to.
 * So are the pages of the embedded Canvas for signing in and OAuth2, and calls with its own session.
 */
export function registerBearer(app: FastifyInstance, canvas: FastifyInstance | null): void {
  app.addHook('onRequest', async (request, reply) => {
    const hasToken = bringsToken(request)
    if (canvas === null) {
      if (!hasToken) return
      return refuse(
        reply,
        401,
        'This server passes calls on to a real Canvas and takes no tokens. Send them to that Canvas.',
      )
    }
    if (!hasToken && !isLogin(request) && !bringsCanvasSession(request)) return
    reply.hijack()
    canvas.routing(request.raw, reply.raw)
  })
}

function bringsToken({ url, headers }: FastifyRequest): boolean {
  if (!url.startsWith('/api/')) return false
  const query = new URLSearchParams(url.replace(/^[^?]*/, ''))
  return headers.authorization !== undefined || query.has('access_token')
}

function isLogin({ url }: FastifyRequest): boolean {
  return /^\/login\/(canvas|oauth2)([/?]|$)/.test(url)
}

/** A browser that has opened the app acts as whoever is signed in there, and as nobody else. */
function bringsCanvasSession({ url, headers: { cookie } }: FastifyRequest): boolean {
  return (
    url.startsWith('/api/') &&
    readCookie(cookie, CANVAS_SESSION_COOKIE) !== undefined &&
    readCookie(cookie, APP_SESSION_COOKIE) === undefined
  )
}
