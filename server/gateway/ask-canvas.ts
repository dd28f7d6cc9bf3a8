import type { FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { readSignedIn } from './session.ts'
import type { Upstream, UpstreamAnswer } from './upstream.ts'

export type Asking = { upstream: Upstream; settings: Settings }

/**
 * A question of our own to the Canvas behind, as the person of this request and with no other token: it
 * answers what that person may know. Ids come as strings.
 */
export function askCanvas(
  request: FastifyRequest,
  { upstream, settings }: Asking,
  path: string,
): Promise<UpstreamAnswer> {
  const token = readSignedIn(request, settings)?.token ?? settings.canvas?.token ?? ''
  return upstream.send({
    method: 'GET',
    path,
    headers: {
      host: request.host,
      authorization: `Bearer ${token}`,
      accept: 'application/json+canvas-string-ids, application/json',
      'user-agent': 'peer-review-matrix',
    },
  })
}
