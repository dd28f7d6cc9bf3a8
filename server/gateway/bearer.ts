import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from './failures.ts'

/**
 * A call that brings its own token is for the embedded Canvas itself, as other Canvas clients use it:
 * it is handed over before its body is read. With a real Canvas behind there is none to hand it to.
 */
export function registerBearer(app: FastifyInstance, canvas: FastifyInstance | null): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!bringsToken(request)) return
    if (canvas === null) {
      return refuse(
        reply,
        401,
        'This server passes calls on to a real Canvas and takes no tokens. Send them to that Canvas.',
      )
    }
    reply.hijack()
    canvas.routing(request.raw, reply.raw)
  })
}

function bringsToken({ url, headers }: FastifyRequest): boolean {
  if (!url.startsWith('/api/')) return false
  const query = new URLSearchParams(url.replace(/^[^?]*/, ''))
  return headers.authorization !== undefined || query.has('access_token')
}
