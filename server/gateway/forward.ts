import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { checkCall, pathOf } from './allow-list.ts'
import type { ChangeLog } from './change-log.ts'
import { askForSignIn, refuse } from './failures.ts'
import { ownOrigin } from './host-guard.ts'
import { passBack } from './pass-back.ts'
import { readSignedIn } from './session.ts'
import { findBodyFault, withoutIdentity } from './stripped-parameters.ts'
import type { Upstream, UpstreamRequest } from './upstream.ts'

type Parts = { upstream: Upstream; settings: Settings; changes: ChangeLog }

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
      const body = bodyOf(request)
      const fault = body && findBodyFault(request.headers['content-type'] ?? '', body)
      if (fault) return refuse(reply, 400, fault)
      const answer = await parts.changes.watch(request, body, () =>
        parts.upstream.send(requestFor(request, parts.settings)),
      )
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
  const body = bodyOf(request)
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

function bodyOf({ body }: FastifyRequest): Buffer | undefined {
  return body instanceof Buffer && body.length > 0 ? body : undefined
}
