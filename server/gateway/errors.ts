import type { FastifyInstance } from 'fastify'
import { refuse } from './failures.ts'
import { TokenRefused } from './token-owner.ts'
import { UpstreamUnreachable } from './upstream.ts'

/** Whatever goes wrong is answered in Canvas' shape; a fault of ours says nothing of the inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error.code?.startsWith('FST_CSRF')) {
      const message = 'An error occurred.'
      const error_code = 'unprocessable_entity'
      return reply.status(422).send({ errors: [{ message, error_code }] })
    }
    if (error instanceof UpstreamUnreachable) return refuse(reply, 502, 'Canvas does not answer.')
    if (error instanceof TokenRefused) return refuse(reply, 502, error.message)
    const status = error.statusCode ?? 500
    if (status === 429) return refuse(reply, 429, 'Too many tries. Wait a minute, then try again.')
    if (status < 500) return refuse(reply, status, 'The request cannot be read.')
    // The query stays out: it may hold what somebody searched for.
    console.error(`${request.method} ${request.url.replace(/\?.*/s, '')}: ${firstLines(error)}`)
    return reply.status(500).send({
      errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
    })
  })
}

/** What happened and where, without the whole way there. */
function firstLines({ stack, message }: Error): string {
  return stack?.split('\n').slice(0, 3).join('\n') ?? message
}
