import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { isLimitedToSections, mayGrade } from './caller-rights.ts'
import { idParameter as id } from './canvas-ids.ts'
import { canvasName } from './change-facts.ts'
import { askForSignIn, refuse } from './failures.ts'
import { listChanges } from './list-changes.ts'
import { OPERATION } from './review-write.ts'
import { readSignedIn } from './session.ts'
import type { Upstream } from './upstream.ts'

type Parts = { store: Store; settings: Settings; upstream: Upstream }

const LONGEST_PAGE = 1_000
const moment = z.iso.datetime({ offset: true })
const asked = z.object({
  course_id: id,
  assignment_id: id,
  before: id.optional(),
  per_page: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(100),
  actor_id: id.optional(),
  reviewer_id: id.optional(),
  author_id: id.optional(),
  submission_id: id.optional(),
  action: z.enum(['assign', 'remove', 'remind']).optional(),
  result: z.enum(['done', 'refused', 'no_answer']).optional(),
  operation_id: z.string().regex(OPERATION).optional(),
  from: moment.optional(),
  to: moment.optional(),
})

/**
 * What was changed in an assignment through this server, for who may grade in its course. Who is limited to
 * sections is told of his own changes alone (docs/decisions/014).
 */
export function registerChangesRoute(app: FastifyInstance, parts: Parts): void {
  const { store, settings } = parts
  app.get('/activity/changes', async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    const signedIn = readSignedIn(request, settings)
    if (!signedIn) return askForSignIn(reply)
    const { data, error } = asked.safeParse(request.query)
    if (!data) return refuse(reply, 400, inWords(error))
    const { course_id: courseId, assignment_id: assignmentId, before, per_page, ...filters } = data
    const [isStaff, isLimited] = await Promise.all([
      mayGrade(request, parts, courseId),
      isLimitedToSections(request, parts, courseId),
    ])
    if (!isStaff) {
      return refuse(
        reply,
        403,
        'Only who may grade in this course can read what was changed in it.',
      )
    }
    const onlyActorId = isLimited ? signedIn.id : null
    const of = { canvas: canvasName(settings), courseId, assignmentId, onlyActorId }
    const page = await listChanges(store, of, filters, { before, limit: per_page })
    return { ...page, only_own: isLimited }
  })
}

const ALLOWED: Record<string, string> = {
  per_page: `a whole number from 1 to ${LONGEST_PAGE}`,
  action: '"assign", "remove" or "remind"',
  result: '"done", "refused" or "no_answer"',
  operation_id: 'at most 64 letters, digits, "-" and "_"',
  from: 'a moment such as 2026-11-20T08:00:00Z',
  to: 'a moment such as 2026-11-20T08:00:00Z',
}

function inWords({ issues }: z.ZodError): string {
  const names = new Set(issues.map(({ path }) => String(path[0])))
  const sentences = [...names].map(
    (name) => `${name} must be ${ALLOWED[name] ?? 'an id of Canvas'}.`,
  )
  return sentences.join(' ')
}
