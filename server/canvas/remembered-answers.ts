import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { givenToken } from './authenticate.ts'
import { wantsStringIds } from './context.ts'
import { originOf } from './origin.ts'

/** An answer as it is sent: `bytes` are JSON in UTF-8. */
export type Answer = { bytes: Buffer; etag: string; link: string | undefined }

/** All of a plain request that decides its answer. */
export function keyOf(request: FastifyRequest): string {
  const { url, headers } = request
  return [url, originOf(request), wantsStringIds(request), headers.authorization].join('\n')
}

/**
 * Whether the address and the Authorization header say all, without a body and without the cookie of a
 * session: only such an answer can be remembered.
 */
export function isPlain(request: FastifyRequest): boolean {
  const { method, body } = request
  return ['GET', 'HEAD'].includes(method) && body === undefined && givenToken(request) !== undefined
}

/** SHA-256, which processors compute by themselves: twice as fast as MD5. */
export function toAnswer(json: string | Buffer, reply: FastifyReply): Answer {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json
  const link = reply.getHeader('link')
  return {
    bytes,
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url')}"`,
    link: typeof link === 'string' ? link : undefined,
  }
}

/** Sends it, or 304 to whoever has it already (weak comparison, as Rails does). */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, etag, link }: Answer,
): FastifyReply {
  void reply.header('ETag', etag).header('Cache-Control', 'max-age=0, private, must-revalidate')
  if (link !== undefined) void reply.header('Link', link)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
  if (known.includes(etag) || known.includes('*')) return reply.status(304).send()
  return reply.type('application/json; charset=utf-8').send(bytes)
}
