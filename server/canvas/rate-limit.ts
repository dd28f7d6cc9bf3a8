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
 * One bucket a token: a call reserves 50 at its start, which are given back at its end, when its true
 * cost is added. A call that fills the bucket to 600 is refused by 403 in plain text, costs nothing,
 * and is told no time to wait (Canvas: request_throttle.rb). `now` is in milliseconds.
 */
export function registerRateLimit(
  canvas: FastifyInstance,
  { rateLimit }: Pick<Settings, 'rateLimit'>,
  now: () => number = Date.now,
): void {
  if (!rateLimit) return
  const buckets = new Map<string, Bucket>()
  const running = new WeakSet<FastifyRequest>()

  const pour = (request: FastifyRequest, amount: number): Bucket => {
    const key = bucketKey(request)
    const { level, at } = buckets.get(key) ?? { level: 0, at: now() }
    const leaked = Math.max(0, level - ((now() - at) / 1000) * BUCKET.leakPerSecond)
    const bucket = { level: between(0, leaked + amount, BUCKET.maximum), at: now() }
    buckets.set(key, bucket)
    return bucket
  }

  canvas.addHook('onRequest', async (request, reply) => {
    if (pour(request, BUCKET.upFront).level < BUCKET.highWater) {
      running.add(request)
      return
    }
    pour(request, -BUCKET.upFront)
    reply.header('X-Rate-Limit-Remaining', '0.0').type('text/plain; charset=utf-8')
    return reply.status(403).send('403 Forbidden (Rate Limit Exceeded)\n')
  })
  canvas.addHook('onSend', async (request, reply, payload) => {
    if (!running.delete(request)) return payload
    const cost = ['GET', 'HEAD'].includes(request.method) ? BUCKET.read : BUCKET.write
    const { level } = pour(request, cost - BUCKET.upFront)
    reply.header('X-Request-Cost', String(cost))
    reply.header('X-Rate-Limit-Remaining', (BUCKET.highWater - level).toFixed(1))
    return payload
  })
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The token if the headers or the query tell one (Canvas does not look into bodies), else the IP. */
function bucketKey(request: FastifyRequest): string {
  const bearer = request.headers.authorization?.replace(/^Bearer /, '')
  const query = new URLSearchParams(request.url.replace(/^[^?]*/, '')).get('access_token')
  const token = bearer ?? query
  return token === null ? request.ip : hashToken(token)
}
