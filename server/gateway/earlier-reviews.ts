import { z } from 'zod'
import type { Store } from '#server/store/open-store.ts'
import { pathOf } from './allow-list.ts'
import { plainId } from './canvas-ids.ts'
import type { ReviewWrite } from './review-write.ts'
import type { UpstreamAnswer } from './upstream.ts'
import { readJson } from './upstream.ts'

/** Asked before a write is sent; what it answers tells, once Canvas has answered, whether that review was there before. */
export type LookForEarlier = (write: ReviewWrite) => (reviewId: string | null) => Promise<boolean>

/**
 * In the store of the embedded Canvas. The question goes out before the write and is not waited for: Canvas
 * checks for several queries before it writes.
 */
export function earlierInStore({ db }: Store): LookForEarlier {
  return ({ submissionId, reviewerId }) => {
    if (submissionId === null || reviewerId === null) return () => Promise.resolve(false)
    const there = db
      .selectFrom('peer_reviews')
      .where('asset_id', '=', submissionId)
      .where('assessor_id', '=', reviewerId)
      .select('id')
      .execute()
    // Told to who asks for it; nobody may.
    there.catch(() => undefined)
    return async (reviewId) => (await there).some(({ id }) => id === reviewId)
  }
}

const list = z.array(z.object({ id: z.unknown() }))

/**
 * With a real Canvas, which must not be asked once more for each write: it counts reviews upwards, so a review
 * whose id is not above all that had gone by before the write was there already. The app reads the list before
 * it writes.
 */
export function earlierByNumber(): {
  look: LookForEarlier
  /** To be shown the answers that go by. */
  see: (url: string, answer: UpstreamAnswer) => void
  note: (reviewId: string | null) => void
} {
  let newest = 0n
  const note = (reviewId: string | null) => {
    if (reviewId !== null && BigInt(reviewId) > newest) newest = BigInt(reviewId)
  }
  return {
    note,
    look: () => {
      const before = newest
      return (reviewId) => Promise.resolve(reviewId !== null && BigInt(reviewId) <= before)
    },
    see: (url, { status, body }) => {
      if (status !== 200 || !pathOf(url).endsWith('/peer_reviews')) return
      for (const { id } of list.safeParse(readJson(body)).data ?? []) note(plainId(id))
    },
  }
}
