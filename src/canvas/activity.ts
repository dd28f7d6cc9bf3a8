import * as z from 'zod/mini'
import type { SentMessage, SentMessages } from '#src/domain/sent-message.ts'
import { withQuery } from './api-url.ts'
import { id, orNull } from './decode.ts'
import { read } from './http.ts'

const named = z.object({ id, name: z.string() })

const message = z.pipe(
  z.object({
    id,
    created_at: z.string(),
    reviewer: named,
    author: orNull(named),
    subject: z.string(),
  }),
  z.transform(({ created_at, ...wire }): SentMessage => ({ ...wire, sentAt: created_at })),
)

const page = z.pipe(
  z.object({ messages: orNull(z.array(message)), next_before: orNull(id) }),
  z.transform(({ messages, next_before }): SentMessages => ({
    messages,
    nextBefore: next_before,
  })),
)

type Asked = { courseId: string; assignmentId: string; before: string | null }

/**
 * A page of the messages to reviewers, by the app's own server and not by Canvas. Errors: 403 without the right
 * to grade in the course.
 */
export function fetchSentMessages(
  { courseId, assignmentId, before }: Asked,
  signal?: AbortSignal,
): Promise<SentMessages> {
  const url = withQuery('/activity/messages', {
    course_id: courseId,
    assignment_id: assignmentId,
    ...(before !== null && { before }),
  })
  return read(url, page, signal)
}
