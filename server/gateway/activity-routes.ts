import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { askForSignIn, refuse } from './failures.ts'
import { listSentMessages } from './sent-messages.ts'
import { readSignedIn, type SignedIn } from './session.ts'
import { readJson, UpstreamUnreachable, type Upstream } from './upstream.ts'

type Parts = { store: Store; settings: Settings; upstream: Upstream }

const id = z.string().regex(/^[1-9]\d{0,17}$/)
const asked = z.object({ course_id: id, assignment_id: id, before: id.optional() })

/**
 * What happened to an assignment beyond what Canvas' own calls tell, for who may grade in its course: the
 * messages that the embedded Canvas sent to reviewers. A real Canvas tells nobody of its messages: null.
 */
export function registerActivityRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, settings } = parts
  app.get('/activity/messages', async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    const signedIn = readSignedIn(request, settings)
    if (!signedIn) return askForSignIn(reply)
    const { data } = asked.safeParse(request.query)
    if (!data) {
      return refuse(reply, 400, 'course_id, assignment_id and before must be ids of Canvas.')
    }
    if (!(await mayGrade(request, { ...parts, signedIn, courseId: data.course_id }))) {
      return refuse(reply, 403, 'Only who may grade in this course can read its activity.')
    }
    if (settings.canvas) return { messages: null, next_before: null }
    return listSentMessages(store, {
      courseId: data.course_id,
      assignmentId: data.assignment_id,
      before: data.before,
    })
  })
}

const permissions = z.object({ manage_grades: z.literal(true) })

/** Asks the Canvas behind, whichever it is; an unknown course is refused alike. */
async function mayGrade(
  request: FastifyRequest,
  { upstream, settings, signedIn, courseId }: Parts & { signedIn: SignedIn; courseId: string },
): Promise<boolean> {
  const token = signedIn.token ?? settings.canvas?.token ?? ''
  const { status, body } = await upstream.send({
    method: 'GET',
    path: `/api/v1/courses/${courseId}/permissions?permissions[]=manage_grades`,
    headers: {
      host: request.host,
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'user-agent': 'peer-review-matrix',
    },
  })
  if (status >= 500) throw new UpstreamUnreachable(`Canvas answers with status ${status}.`)
  return status === 200 && permissions.safeParse(readJson(body)).success
}
