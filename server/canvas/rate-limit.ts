import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { hashToken } from '#server/store/tokens.ts'
import { sessionIdOf } from './sessions.ts'

/** Canvas' leaky bucket; what a call costs is ours, because Canvas counts its own CPU seconds. */
export const BUCKET = {
  highWater: 600,
  maximum: 800,
  leakPerSecond: 10,
  upFront: 50,
  read: 0.2,
  write: 0.5,
  /** What asking OAuth2 for a token costs more. */
  tokenRequest: 200,
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
    if (tellsLevel(request)) reply.header('X-Rate-Limit-Remaining', '0.0')
    reply.type('text/plain; charset=utf-8')
    return reply.status(403).send('403 Forbidden (Rate Limit Exceeded)\n')
  })
  canvas.addHook('onSend', async (request, reply, payload) => {
    if (!running.delete(request)) return payload
    const cost = costOf(request)
    const { level } = pour(request, cost - BUCKET.upFront)
    if (!tellsLevel(request)) return payload
    reply.header('X-Request-Cost', String(cost))
    reply.header('X-Rate-Limit-Remaining', (BUCKET.highWater - level).toFixed(1))
    return payload
  })
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function costOf({ method, url }: FastifyRequest): number {
  if (method === 'POST' && /^\/login\/oauth2\/token([/?]|$)/.test(url)) {
    return BUCKET.write + BUCKET.tokenRequest
  }
  return ['GET', 'HEAD'].includes(method) ? BUCKET.read : BUCKET.write
}

/** The headers are for calls of the API, and not for those of a plain session. */
function tellsLevel(request: FastifyRequest): boolean {
  const isPlainSession = tokenOf(request) === null && sessionIdOf(request) !== undefined
  return !isPlainSession && !request.url.startsWith('/login/')
}

/** The token, else the session, else the IP. */
function bucketKey(request: FastifyRequest): string {
  const secret = tokenOf(request) ?? sessionIdOf(request)
  return secret === undefined ? request.ip : hashToken(secret)
}

/** If the headers or the query tell one: Canvas does not look into bodies. */
function tokenOf({ headers, url }: FastifyRequest): string | null {
  const bearer = headers.authorization?.replace(/^Bearer /, '')
  return bearer ?? new URLSearchParams(url.replace(/^[^?]*/, '')).get('access_token')
}
