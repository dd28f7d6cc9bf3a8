import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { refuse } from './failures.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses requests whose Host header is not one of ours: a page elsewhere whose name was made to point
 * here (DNS rebinding) would otherwise talk to this server as if it were its own.
 */
export function registerHostGuard(app: FastifyInstance, { host, publicUrl }: Settings): void {
  const allowed = new Set([
    ...LOOPBACK,
    host.includes(':') ? `[${host}]` : host,
    ...(publicUrl ? [new URL(publicUrl).hostname] : []),
  ])
  app.addHook('onRequest', async (request, reply) => {
    if (allowed.has(hostname(request.headers.host ?? ''))) return
    return refuse(
      reply,
      421,
      'This server does not answer under this name. Open it under its own address, or set PUBLIC_URL to this one.',
    )
  })
}

/** The origin under which the browser reached us. */
export function ownOrigin(request: FastifyRequest, { publicUrl }: Settings): string {
  return publicUrl ?? `${request.protocol}://${request.host}`
}

function hostname(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase()
}
