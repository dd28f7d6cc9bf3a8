import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Store } from '#server/store/open-store.ts'
import { keyOf, type Answer } from './remembered-answers.ts'

/** One state of the database, as long as it lasts, and what has been read of it. */
export type Moment = {
  /** Remembers what was read under a key: for reads only, as it does not see a write of one's own. */
  store: Store
  /** The answer to the same request. */
  recall: (request: FastifyRequest) => Answer | undefined
  keep: (request: FastifyRequest, answer: Answer) => void
}

const MAX_ANSWER_BYTES = 32 * 1024 * 1024
const MAX_FACTS = 1_000

/**
 * Tells in which moment a request is; to be asked before anything is read. PostgreSQL itself says
 * whether it is still the same: two equal snapshots (the transactions that are over, and those under
 * way) see the same rows, whichever server wrote them. What is kept in a moment was read after its
 * snapshot was taken, so it is as new as that, or newer, and never older than a request that finds it.
 * Dates in the data (a due date, the end of a course, of a token) change answers without a write: no
 * moment lasts beyond the next of them (docs/decisions/006 and 007).
 */
export function watchMoments(store: Store): () => Promise<Moment> {
  let current: (Moment & { snapshot: string; until: number }) | undefined
  return async () => {
    const snapshot = await readSnapshot(store)
    if (current?.snapshot === snapshot && Date.now() < current.until) return current
    const until = await readNextDate(store)
    return (current = { snapshot, until, ...beginMoment(store) })
  }
}

function beginMoment(store: Store): Moment {
  const answers = new LRUCache<string, Answer>({
    maxSize: MAX_ANSWER_BYTES,
    // A slice keeps the whole buffer that it is of.
    sizeCalculation: ({ bytes }) => bytes.buffer.byteLength + 1_000,
  })
  const facts = new LRUCache<string, Promise<unknown>>({ max: MAX_FACTS })
  const remember = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = facts.get(key) as Promise<T> | undefined
    if (known) return known
    const reading = read()
    facts.set(key, reading)
    // A failure is told to who waits for it, and tried again by the next.
    reading.catch(() => facts.delete(key))
    return reading
  }
  return {
    store: { ...store, remember },
    recall: (request) => answers.get(keyOf(request)),
    keep: (request, answer) => answers.set(keyOf(request), answer),
  }
}

async function readSnapshot({ db }: Store): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    SELECT pg_current_snapshot()::text AS snapshot
  `.execute(db)
  return rows[0]?.snapshot ?? ''
}

/** In milliseconds; Infinity when no date is to come. */
async function readNextDate({ db }: Store): Promise<number> {
  const { rows } = await sql<{ next: Date | null }>`
    SELECT min(moment) AS next FROM (
      SELECT unnest(ARRAY[due_at, unlock_at, lock_at, peer_reviews_assign_at]) AS moment
      FROM assignments
      UNION ALL SELECT unnest(ARRAY[start_at, end_at]) FROM courses
      UNION ALL SELECT expires_at FROM tokens
    ) AS moments WHERE moment > ${new Date()}
  `.execute(db)
  return rows[0]?.next?.getTime() ?? Infinity
}
