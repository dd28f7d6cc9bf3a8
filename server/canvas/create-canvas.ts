import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { authenticate } from './authenticate.ts'
import { readCall, wantsStringIds } from './context.ts'
import { CanvasFailure, notFound, unreadable } from './errors.ts'
import { registerFaults } from './faults.ts'
import { writeJson } from './json.ts'
import { registerRateLimit } from './rate-limit.ts'
import { routes } from './routes.ts'

/**
 * The embedded Canvas: `/api/v1` of Canvas on our own store, for whoever brings a token. It listens
 * nowhere by itself; the gateway passes requests on (server/app.ts).
 */
export async function createCanvas({
  store,
  settings,
}: {
  store: Store
  settings: Settings
}): Promise<FastifyInstance> {
  const canvas = fastify({
    // Canvas knows no limit of its own here; Fastify's 100 would answer 414.
    routerOptions: { maxParamLength: 2_000 },
    rewriteUrl: (request) => withoutJsonSuffix(request.url ?? '/'),
    exposeHeadRoutes: true,
  })
  canvas.decorate('publicUrl', settings.publicUrl)
  readBodiesAsCanvas(canvas)
  answerFailures(canvas)
  registerRateLimit(canvas, settings)
  registerFaults(canvas, settings)
  for (const [method, path, action] of routes) {
    canvas.route({
      method,
      url: `/api/v1${path}`,
      handler: async (request, reply) => {
        const caller = await authenticate(store, request)
        const call = readCall({ store, settings, caller }, request, reply)
        const answer = await action(call)
        return sendJson(reply, typeof answer === 'string' ? answer : writeJson(answer, call))
      },
    })
  }
  await canvas.ready()
  return canvas
}

function sendJson(reply: FastifyReply, json: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(json)
}

/** `…/peer_reviews.json` is the same as `…/peer_reviews`. */
function withoutJsonSuffix(url: string): string {
  return url.replace(/^([^?]*)\.json(?=$|\?)/, '$1')
}

/** JSON and form bodies; an empty one counts as none, whatever its type says. */
function readBodiesAsCanvas(canvas: FastifyInstance): void {
  canvas.removeAllContentTypeParsers()
  canvas.addContentTypeParser('*', { parseAs: 'string' }, async (request, text) =>
    Promise.resolve(readBody(request.headers['content-type'] ?? '', String(text))),
  )
}

function readBody(type: string, text: string): unknown {
  if (text === '') return undefined
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text)
  if (!/^application\/([a-z.+-]*\+)?json/.test(type)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable('the body is not JSON')
  }
}

function answerFailures(canvas: FastifyInstance): void {
  canvas.setNotFoundHandler((_request, reply) => answer(reply, notFound()))
  canvas.setErrorHandler((error, request, reply) => {
    if (error instanceof CanvasFailure) return answer(reply, error)
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status < 500) return answer(reply, unreadable('the request cannot be read'))
    console.error(`${request.method} ${request.url.replace(/\?.*/s, '')}:`, error)
    return answer(
      reply,
      new CanvasFailure(500, {
        errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
      }),
    )
  })
}

function answer(reply: FastifyReply, { status, body, asksForToken }: CanvasFailure): FastifyReply {
  if (asksForToken) reply.header('WWW-Authenticate', 'Bearer realm="canvas-lms"')
  const stringIds = wantsStringIds(reply.request)
  return sendJson(reply.status(status), writeJson(body, { stringIds }))
}
