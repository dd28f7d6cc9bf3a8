import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { mayGrade } from './caller-rights.ts'
import { idParameter as id } from './canvas-ids.ts'
import { registerChangesRoute } from './changes-route.ts'
import { askForSignIn, refuse } from './failures.ts'
import { listSentMessages } from './sent-messages.ts'
import { readSignedIn } from './session.ts'
import type { Upstream } from './upstream.ts'

type Parts = { store: Store; settings: Settings; upstream: Upstream }

const asked = z.object({ course_id: id, assignment_id: id, before: id.optional() })

/**
 * What happened to an assignment beyond what Canvas' own calls tell, for who may grade in its course: what was
 * changed through this server, and the messages that the embedded Canvas sent to reviewers. A real Canvas tells
 * nobody of its messages: null.
 */
export function registerActivityRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, settings } = parts
  registerChangesRoute(app, parts)
  app.get('/activity/messages', async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    const signedIn = readSignedIn(request, settings)
    if (!signedIn) return askForSignIn(reply)
    const { data } = asked.safeParse(request.query)
    if (!data) {
      return refuse(reply, 400, 'course_id, assignment_id and before must be ids of Canvas.')
    }
    if (!(await mayGrade(request, parts, data.course_id))) {
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
