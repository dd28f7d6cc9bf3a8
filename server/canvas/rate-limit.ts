import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Settings } from '#server/settings.ts'
import { hashToken } from '#server/store/tokens.ts'
import { BUCKET, leakyBucket, type LeakyBucket } from './leaky-bucket.ts'
import { sessionIdOf } from './sessions.ts'

/**
 * One bucket a token (leaky-bucket.ts). A call that finds it full is refused by 403 in plain text, costs nothing, and is
 * told no time to wait (Canvas: request_throttle.rb). `now` is in milliseconds.
 */
export function registerRateLimit(
  canvas: FastifyInstance,
  { rateLimit }: Pick<Settings, 'rateLimit'>,
  now: () => number = Date.now,
): void {
  if (!rateLimit) return
  const buckets = new Map<string, LeakyBucket>()
  const running = new WeakMap<FastifyRequest, LeakyBucket>()

  const bucketOf = (request: FastifyRequest): LeakyBucket => {
    const key = bucketKey(request)
    const bucket = buckets.get(key) ?? leakyBucket(now)
    buckets.set(key, bucket)
    return bucket
  }

  canvas.addHook('onRequest', async (request, reply) => {
    const bucket = bucketOf(request)
    if (bucket.enter()) {
      running.set(request, bucket)
      return
    }
    if (tellsLevel(request)) reply.header('X-Rate-Limit-Remaining', '0.0')
    reply.type('text/plain; charset=utf-8')
    return reply.status(403).send('403 Forbidden (Rate Limit Exceeded)\n')
  })
  canvas.addHook('onSend', async (request, reply, payload) => {
    const bucket = running.get(request)
    if (!bucket) return payload
    running.delete(request)
    const cost = costOf(request)
    const remaining = bucket.leave(cost)
    if (!tellsLevel(request)) return payload
    reply.header('X-Request-Cost', String(cost))
    reply.header('X-Rate-Limit-Remaining', remaining.toFixed(1))
    return payload
  })
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
