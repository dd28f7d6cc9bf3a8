import * as z from 'zod/mini'
import { momentsOf, type Change, type ChangeFilters, type ChangePage } from '#src/domain/change.ts'
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

const person = z.object({ id, name: orNull(z.string()) })

const change = z.pipe(
  z.object({
    id,
    created_at: z.string(),
    actor: person,
    action: z.enum(['assign', 'remove', 'remind']),
    reviewer: orNull(person),
    author: orNull(person),
    submission_id: orNull(id),
    result: z.enum(['done', 'refused', 'no_answer']),
    status: orNull(z.number()),
    message: orNull(z.string()),
    operation_id: orNull(z.string()),
  }),
  z.transform(({ created_at, submission_id, operation_id, ...wire }): Change => ({
    ...wire,
    at: created_at,
    submissionId: submission_id,
    operationId: operation_id,
  })),
)

const changePage = z.pipe(
  z.object({
    changes: z.array(change),
    total: z.number(),
    actors: z.array(person),
    only_own: z.boolean(),
    next_before: orNull(id),
  }),
  z.transform(({ only_own, next_before, ...wire }): ChangePage => ({
    ...wire,
    isOnlyOwn: only_own,
    nextBefore: next_before,
  })),
)

type ChangesAsked = Asked & {
  filters: ChangeFilters
  /** The submission of the author that the filters name: a refusal of Canvas tells no author. */
  submissionId: string | null
  perPage: number
}

/**
 * A page of what was changed through this app, by the app's own server and not by Canvas. Errors: 403 without the
 * right to grade in the course.
 */
export function fetchChanges(
  { courseId, assignmentId, before, filters, submissionId, perPage }: ChangesAsked,
  signal?: AbortSignal,
): Promise<ChangePage> {
  const query = {
    before,
    actor_id: filters.actorId,
    reviewer_id: filters.reviewerId,
    ...(submissionId === null ? { author_id: filters.authorId } : { submission_id: submissionId }),
    action: filters.action,
    result: filters.result,
    operation_id: filters.operationId,
    ...momentsOf(filters),
  }
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  )
  const url = withQuery('/activity/changes', {
    course_id: courseId,
    assignment_id: assignmentId,
    per_page: String(perPage),
    ...Object.fromEntries(given),
  })
  return read(url, changePage, signal)
}
