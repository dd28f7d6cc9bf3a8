import type { FastifyRequest } from 'fastify'
import { pathOf } from './allow-list.ts'
import { plainId } from './canvas-ids.ts'

/** A call that assigns or removes a reviewer, as it was sent. */
export type ReviewWrite = {
  action: 'assign' | 'remove'
  place: Place
  /** Null for an id that only Canvas can read. */
  submissionId: string | null
  reviewerId: string | null
  operationId: string | null
}

/** Where an assignment is, in the words of the address. */
export type Place = { scope: 'courses' | 'sections'; scopeId: string; assignmentId: string }

const ADDRESS =
  /^\/api\/v1\/(courses|sections)\/([^/]+)\/assignments\/([^/]+)\/submissions\/([^/]+)\/peer_reviews$/
/** What an operation may be called. */
export const OPERATION = /^[\w-]{1,64}$/

/** What of a call the activity keeps; null for every other call. Of the body only `user_id` is looked at. */
export function readReviewWrite(
  request: FastifyRequest,
  body: Buffer | undefined,
): ReviewWrite | null {
  const { method, url, headers } = request
  const [, scope, scopeId, assignmentId, submissionId] = ADDRESS.exec(pathOf(url)) ?? []
  if (scopeId === undefined || assignmentId === undefined) return null
  if (method !== 'POST' && method !== 'DELETE') return null
  const operation = headers['x-operation-id']
  return {
    action: method === 'POST' ? 'assign' : 'remove',
    place: { scope: scope === 'sections' ? 'sections' : 'courses', scopeId, assignmentId },
    submissionId: plainId(submissionId),
    reviewerId: plainId(userIdOf(body?.toString('utf8') ?? '') ?? userIdOf(url)),
    operationId: typeof operation === 'string' && OPERATION.test(operation) ? operation : null,
  }
}

/** Of JSON, a form, or the query of an address: Canvas takes it from each. */
function userIdOf(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && 'user_id' in json ? json.user_id : undefined
  } catch {
    // A form or an address.
    return new URLSearchParams(text.replace(/^[^?]*\?/, '')).get('user_id') ?? undefined
  }
}
