import type { FastifyInstance, FastifyReply } from 'fastify'
import { wantsStringIds } from './context.ts'
import { CanvasFailure, notFound, unreadable } from './errors.ts'
import { writeJson } from './json.ts'

export function sendJson(reply: FastifyReply, json: string | Buffer): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(json)
}

export function sendFailure(reply: FastifyReply, failure: CanvasFailure): FastifyReply {
  if (failure.asksForToken) reply.header('WWW-Authenticate', 'Bearer realm="canvas-lms"')
  const stringIds = wantsStringIds(reply.request)
  const status = failure.lacksRight ? reply.server.era.forbiddenStatus : failure.status
  return sendJson(reply.status(status), writeJson(failure.body, { stringIds }))
}

/** Whatever goes wrong is answered in Canvas' shape; a fault of ours says nothing of the inside. */
export function answerFailures(canvas: FastifyInstance): void {
  canvas.setNotFoundHandler((_request, reply) => sendFailure(reply, notFound()))
  canvas.setErrorHandler((error, request, reply) => {
    if (error instanceof CanvasFailure) return sendFailure(reply, error)
    const status = statusOf(error)
    if (status < 500) return sendFailure(reply, unreadable('the request cannot be read', status))
    console.error(`${request.method} ${request.url.replace(/\?.*/s, '')}:`, error)
    return sendFailure(
      reply,
      new CanvasFailure(500, {
        errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
      }),
    )
  })
}

/** Fastify's own refusals, of a body that is too large for one, carry their status. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}
