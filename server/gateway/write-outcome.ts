import { z } from 'zod'
import { plainId } from './canvas-ids.ts'
import { readJson, type UpstreamAnswer } from './upstream.ts'

/** What came of a write, as far as the answer tells. */
export type Outcome = {
  result: 'done' | 'refused' | 'no_answer'
  status: number | null
  /** The words of Canvas, for what it did not do. */
  message: string | null
  /** For what it did. */
  review: WrittenReview | null
}

export type WrittenReview = {
  id: string | null
  authorId: string | null
  authorName: string | null
  submissionId: string | null
  reviewerId: string | null
  reviewerName: string | null
  isCompleted: boolean
}

const ID = z.unknown().transform(plainId)
const display = z.object({ display_name: z.string() }).nullish().catch(null)
const review = z.object({
  id: ID,
  user_id: ID,
  asset_id: ID,
  assessor_id: ID,
  workflow_state: z.string(),
  user: display,
  assessor: display,
})

const MOST_CHARACTERS = 300

/**
 * A failure of Canvas (5xx) may come after the write, and a redirect or a page in HTML says nothing of it: like
 * no answer at all, it leaves open whether Canvas did it.
 */
export function outcomeOf(answer: UpstreamAnswer | null): Outcome {
  const nothing = { result: 'no_answer', status: null, message: null, review: null } as const
  if (answer === null) return nothing
  const { status } = answer
  if (status >= 200 && status < 300) {
    const { data } = review.safeParse(readJson(answer.body))
    return data
      ? { ...nothing, result: 'done', status, review: toReview(data) }
      : { ...nothing, status }
  }
  const isRefused = status >= 400 && status < 500
  return {
    ...nothing,
    result: isRefused ? 'refused' : 'no_answer',
    status,
    message: messageOf(answer),
  }
}

function toReview(wire: z.output<typeof review>): WrittenReview {
  return {
    id: wire.id,
    authorId: wire.user_id,
    authorName: wire.user ? oneLine(wire.user.display_name) : null,
    submissionId: wire.asset_id,
    reviewerId: wire.assessor_id,
    reviewerName: wire.assessor ? oneLine(wire.assessor.display_name) : null,
    isCompleted: wire.workflow_state === 'completed',
  }
}

/** Canvas has several shapes for errors; the rate limit comes as plain text, and a page in HTML says nothing. */
function messageOf({ headers, body }: UpstreamAnswer): string | null {
  const isText = /^text\/plain/i.test(String(headers['content-type'] ?? ''))
  const texts = isText ? [body.toString('utf8')] : textsOf(readJson(body))
  const message = oneLine([...new Set(texts)].join(' '))
  return message === '' ? null : message
}

function textsOf(json: unknown): string[] {
  if (typeof json === 'string') return [json]
  if (Array.isArray(json)) return json.flatMap(textsOf)
  if (typeof json !== 'object' || json === null) return []
  if ('errors' in json) return textsOf(json.errors)
  if ('message' in json && typeof json.message === 'string') return [json.message]
  return Object.values(json).flatMap(textsOf)
}

/** PostgreSQL keeps no text with a NUL in it, and a log no endless one. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS)
}
