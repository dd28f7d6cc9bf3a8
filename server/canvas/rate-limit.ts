import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { hashToken } from '#server/store/tokens.ts'

/** Canvas' leaky bucket; what a call costs is ours, because Canvas counts its own CPU seconds. */
export const BUCKET = {
  highWater: 600,
  maximum: 800,
  leakPerSecond: 10,
  upFront: 50,
  read: 0.2,
  write: 0.5,
}

type Bucket = { level: number; at: number }

/**
 * One bucket a token: a running call holds 50 that are given back at its end, when its true cost
 * is added; above 600 a call is refused by 403 in plain text (Canvas: request_throttle.rb).
 */
export function registerRateLimit(
  canvas: FastifyInstance,
  { rateLimit }: Pick<Settings, 'rateLimit'>,
  now: () => number = () => Date.now(),
): void {
  if (!rateLimit) return
  const buckets = new Map<string, Bucket>()
  const held = new WeakSet<FastifyRequest>()
  const bucketOf = (request: FastifyRequest): Bucket => {
    const key = bucketKey(request)
    const bucket = buckets.get(key) ?? { level: 0, at: now() }
    const leaked = ((now() - bucket.at) / 1000) * BUCKET.leakPerSecond
    bucket.level = Math.max(0, bucket.level - leaked)
    bucket.at = now()
    buckets.set(key, bucket)
    return bucket
  }
  const remaining = (bucket: Bucket) => Math.max(0, BUCKET.highWater - bucket.level).toFixed(1)

  canvas.addHook('onRequest', async (request, reply) => {
    const bucket = bucketOf(request)
    if (bucket.level > BUCKET.highWater) {
      reply.header('X-Rate-Limit-Remaining', '0.0').type('text/plain; charset=utf-8')
      return reply.status(403).send('403 Forbidden (Rate Limit Exceeded)\n')
    }
    held.add(request)
    bucket.level = Math.min(BUCKET.maximum, bucket.level + BUCKET.upFront)
  })
  canvas.addHook('onSend', async (request, reply, payload) => {
    if (!held.delete(request)) return payload
    const bucket = bucketOf(request)
    const cost = request.method === 'GET' || request.method === 'HEAD' ? BUCKET.read : BUCKET.write
    bucket.level = Math.max(0, bucket.level - BUCKET.upFront + cost)
    reply.header('X-Request-Cost', String(cost))
    reply.header('X-Rate-Limit-Remaining', remaining(bucket))
    return payload
  })
}

function bucketKey(request: FastifyRequest): string {
  const bearer = request.headers.authorization
  const query = new URL(request.url, 'http://query').searchParams.get('access_token')
  return (bearer ?? query) ? hashToken(bearer ?? query ?? '') : request.ip
}
