import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { askCanvas, type Asking } from './ask-canvas.ts'
import { plainId } from './canvas-ids.ts'
import type { Place } from './review-write.ts'
import { readJson, UpstreamUnreachable } from './upstream.ts'

export type CourseAndAssignment = { courseId: string; assignmentId: string }

const named = z.object({ id: z.unknown(), course_id: z.unknown().optional() })
const MAX_REMEMBERED = 1_000
const TRIES = 2

/**
 * Tells the course and the assignment of an address. Ids by course are there already; for a section, and for
 * SIS ids, Canvas is asked once, as the person of the request. Null where Canvas tells that person nothing of it;
 * rejects with UpstreamUnreachable.
 */
export function createPlaceFinder(
  parts: Asking,
): (request: FastifyRequest, place: Place) => Promise<CourseAndAssignment | null> {
  const known = new LRUCache<string, string>({ max: MAX_REMEMBERED })

  async function ask(request: FastifyRequest, path: string): Promise<string | null> {
    const remembered = known.get(path)
    if (remembered !== undefined) return remembered
    for (let tries = 1; ; tries += 1) {
      const { status, body } = await askCanvas(request, parts, path)
      if (status >= 500 && tries < TRIES) continue
      if (status >= 500) throw new UpstreamUnreachable(`Canvas answers with status ${status}.`)
      const { data } = named.safeParse(readJson(body))
      const isSection = path.startsWith('/api/v1/sections/')
      const id = status === 200 ? plainId(isSection ? data?.course_id : data?.id) : null
      if (id !== null) known.set(path, id)
      return id
    }
  }

  return async (request, { scope, scopeId, assignmentId }) => {
    const isPlainCourse = scope === 'courses' && plainId(scopeId) !== null
    const courseId = isPlainCourse ? scopeId : await ask(request, `/api/v1/${scope}/${scopeId}`)
    if (courseId === null) return null
    const assignment =
      plainId(assignmentId) ??
      (await ask(request, `/api/v1/courses/${courseId}/assignments/${assignmentId}`))
    return assignment === null ? null : { courseId, assignmentId: assignment }
  }
}
