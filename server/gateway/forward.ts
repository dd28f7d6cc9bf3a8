import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { checkCall, pathOf } from './allow-list.ts'
import { askForSignIn, refuse } from './failures.ts'
import { ownOrigin } from './host-guard.ts'
import { passBack } from './pass-back.ts'
import { readSignedIn } from './session.ts'
import type { Upstream, UpstreamRequest } from './upstream.ts'

/** What could name another identity than the session's, or is meant for this server alone. */
const STRIPPED_PARAMETERS = ['access_token', 'as_user_id', 'api_key', 'authenticity_token']

type Parts = { upstream: Upstream; settings: Settings }

/**
 * Passes the calls of a signed-in person on to the Canvas behind, with his token, by one path for the
 * embedded and a real Canvas. Only what the app uses is let through; writes need the CSRF token.
 */
export function registerForwarding(app: FastifyInstance, parts: Parts): void {
  // Bodies go on as the bytes that came.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/api/*',
    onRequest: async (request, reply) => {
      if (!readSignedIn(request, parts.settings)) return askForSignIn(reply)
      return refuseUnknownCall(request, reply)
    },
    preValidation: (request, reply, next) => {
      if (request.method === 'GET') next()
      else app.csrfProtection(request, reply, next)
    },
    handler: async (request, reply) => {
      const answer = await parts.upstream.send(requestFor(request, parts.settings))
      const to = ownOrigin(request, parts.settings)
      return passBack(reply, answer, { ownOrigin: to, isRemote: parts.settings.canvas !== null })
    },
  })
}

function refuseUnknownCall(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const { method, url } = request
  const allowed = checkCall(pathOf(url))
  if (allowed === null) {
    return refuse(reply, 404, 'The app’s server does not pass this address of Canvas on.')
  }
  if (allowed.includes(method)) return undefined
  reply.header('Allow', allowed.join(', '))
  return refuse(reply, 405, `The app’s server does not pass ${method} on to this address.`)
}

/** Nothing of the browser's headers goes on but what is named here: no cookies, no credentials. */
function requestFor(request: FastifyRequest, settings: Settings): UpstreamRequest {
  const { method, url, headers } = request
  const body = request.body instanceof Buffer && request.body.length > 0 ? request.body : undefined
  const token = readSignedIn(request, settings)?.token ?? settings.canvas?.token ?? ''
  return {
    method: method as UpstreamRequest['method'],
    path: withoutIdentity(url),
    headers: {
      host: request.host,
      authorization: `Bearer ${token}`,
      accept: headers.accept ?? 'application/json',
      'user-agent': 'peer-review-matrix',
      ...(body ? { 'content-type': headers['content-type'] ?? 'application/json' } : {}),
    },
    body,
  }
}

/** Leaves the rest of the query as it is: what a Link header continues with is opaque. */
export function withoutIdentity(url: string): string {
  const mark = url.indexOf('?')
  if (mark < 0) return url
  const pairs = url.slice(mark + 1).split('&')
  // Older Canvas reads ";" as "&".
  const kept = pairs.filter((pair) => !pair.split(';').some(isStripped))
  return kept.length === 0 ? url.slice(0, mark) : `${url.slice(0, mark)}?${kept.join('&')}`
}

function isStripped(pair: string): boolean {
  const [[name = ''] = []] = new URLSearchParams(pair)
  return STRIPPED_PARAMETERS.includes(name.replace(/\[.*$/s, ''))
}
