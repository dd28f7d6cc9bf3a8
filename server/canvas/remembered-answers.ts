import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Store } from '#server/store/open-store.ts'
import { givenToken } from './authenticate.ts'
import { wantsStringIds } from './context.ts'
import { originOf } from './origin.ts'

/** An answer as it is sent: `bytes` are JSON in UTF-8. */
export type Answer = { bytes: Buffer; etag: string; link: string | undefined }

/** What the database looked like when an answer was read, and until when time alone leaves it true. */
type Moment = { snapshot: string; until: number }

export type RememberedAnswers = {
  /** The answer to the same request, if nothing has changed since it was read. */
  recall: (request: FastifyRequest) => Promise<Answer | null>
  /** Before an answer is read: what `keep` needs to know. */
  begin: () => Promise<Moment>
  keep: (request: FastifyRequest, moment: Moment, answer: Answer) => void
}

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Answers that are sent again while they are true. PostgreSQL itself says whether they are: two equal
 * snapshots (the transactions that are over, and those under way) see the same rows, whichever server
 * wrote them; on a PostgreSQL shared with other databases their writes count too. Taken before the answer is read, so a write meanwhile only makes it be read again. Dates
 * in the data (a due date, the end of a course, of a token) change answers without a write: none is
 * kept beyond the next of them.
 */
export function rememberAnswers({ db }: Store): RememberedAnswers {
  const kept = new LRUCache<string, Answer & Moment>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + 1_000,
  })
  return {
    recall: async (request) => {
      const found = kept.get(keyOf(request))
      if (!found || found.until <= Date.now()) return null
      const { rows } = await sql<{ snapshot: string }>`
        SELECT pg_current_snapshot()::text AS snapshot
      `.execute(db)
      return rows[0]?.snapshot === found.snapshot ? found : null
    },
    begin: async () => {
      const { rows } = await sql<{ snapshot: string; until: Date | null }>`
        SELECT pg_current_snapshot()::text AS snapshot, (
          SELECT min(moment) FROM (
            SELECT unnest(ARRAY[due_at, unlock_at, lock_at, peer_reviews_assign_at]) AS moment
            FROM assignments
            UNION ALL SELECT unnest(ARRAY[start_at, end_at]) FROM courses
            UNION ALL SELECT expires_at FROM tokens
          ) AS moments WHERE moment > ${new Date()}
        ) AS until
      `.execute(db)
      const [row] = rows
      return { snapshot: row?.snapshot ?? '', until: row?.until?.getTime() ?? Infinity }
    },
    keep: (request, moment, answer) => {
      kept.set(keyOf(request), { ...answer, ...moment })
    },
  }
}

/** All of a plain request that decides its answer. */
function keyOf(request: FastifyRequest): string {
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

export function toAnswer(json: string, reply: FastifyReply): Answer {
  const bytes = Buffer.from(json)
  const link = reply.getHeader('link')
  return {
    bytes,
    etag: `W/"${createHash('md5').update(bytes).digest('hex')}"`,
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
