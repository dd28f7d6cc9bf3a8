import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { answerFailures, sendFailure, sendJson } from './answers.ts'
import { authenticate } from './authenticate.ts'
import { readBodiesAsCanvas } from './bodies.ts'
import { readCall } from './context.ts'
import { ERAS } from './era.ts'
import { unreadable } from './errors.ts'
import { registerFaults } from './faults.ts'
import { writeJson } from './json.ts'
import { listEnrollments } from './enrollments.ts'
import { indexPeerReviews } from './peer-reviews.ts'
import { registerLogin } from './login-routes.ts'
import { registerOAuth } from './oauth-routes.ts'
import { watchMoments } from './moments.ts'
import { registerRateLimit } from './rate-limit.ts'
import { isPlain, sendAnswer, toAnswer } from './remembered-answers.ts'
import { routes } from './routes.ts'
import { checkScopes } from './scopes.ts'
import { guardSessionAnswers } from './sessions.ts'
import { listSubmissions } from './submissions.ts'
import { listUsers } from './users.ts'

// More than a request line may hold: Fastify's own limit would answer 414 to a long id, Canvas 404.
const MAX_PARAM_LENGTH = 65_536

/** The long lists, which clients read again and again. */
const REMEMBERED = new Set<unknown>([indexPeerReviews, listEnrollments, listSubmissions, listUsers])

/**
 * The embedded Canvas: `/api/v1` of Canvas on our own store, for whoever brings a token or its session
 * cookie, and `/login` to get one of them. It listens nowhere by itself; the gateway passes requests
 * on (server/app.ts).
 */
export async function createCanvas({
  store,
  settings,
}: {
  store: Store
  settings: Settings
}): Promise<FastifyInstance> {
  const canvas = fastify({
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    rewriteUrl: (request) => withoutJsonSuffix(request.url ?? '/'),
    // What does not even reach a route: an address that cannot be decoded.
    frameworkErrors: (_error, _request, reply) => {
      sendFailure(reply, unreadable('the address cannot be read'))
    },
    exposeHeadRoutes: true,
  })
  canvas.decorate('publicUrl', settings.publicUrl)
  canvas.decorate('era', ERAS[settings.canvasEra])
  await canvas.register(cookie)
  await readBodiesAsCanvas(canvas)
  answerFailures(canvas)
  registerRateLimit(canvas, settings)
  registerFaults(canvas, settings)
  guardSessionAnswers(canvas)
  const enterMoment = watchMoments(store)
  for (const [method, path, action] of routes) {
    const url = `/api/v1${path}`
    canvas.route({
      method,
      url,
      handler: async (request, reply) => {
        // A write reads what it has written: it remembers nothing.
        const moment = method === 'GET' ? await enterMoment() : null
        const keeper = REMEMBERED.has(action) && isPlain(request) ? moment : null
        const known = keeper?.recall(request)
        if (known) return sendAnswer(request, reply, known)
        const parts = { store: moment?.store ?? store, settings }
        const caller = await authenticate(parts, request)
        checkScopes(caller.scopes, method, url)
        const call = readCall({ ...parts, caller }, request, reply)
        const value = await action(call)
        const json = Buffer.isBuffer(value) ? value : writeJson(value, call)
        if (method !== 'GET') return sendJson(reply, json)
        const answer = toAnswer(json, reply)
        keeper?.keep(request, answer)
        return sendAnswer(request, reply, answer)
      },
    })
  }
  await canvas.register((scope) => registerLogin(scope, { store, settings }))
  await canvas.register(async (scope) => {
    registerOAuth(scope, { store, settings })
    return Promise.resolve()
  })
  await canvas.ready()
  return canvas
}

/** `…/peer_reviews.json` is the same as `…/peer_reviews`. */
function withoutJsonSuffix(url: string): string {
  return url.replace(/^([^?]*)\.json(?=$|\?)/, '$1')
}
