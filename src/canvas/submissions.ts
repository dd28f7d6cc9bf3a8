import * as z from 'zod/mini'
import type { Submission } from '#src/domain/people.ts'
import type { SubmissionComment } from '#src/domain/received-review.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { assignmentPath, PAGE, withQuery } from './api-url.ts'
import { flag, id, orNull } from './decode.ts'
import { read, readAll } from './http.ts'
import { comment, toComments } from './peer-review-wire.ts'

const submission = z.object({
  id,
  // Left out where anonymous grading hides the students even from the teacher.
  user_id: orNull(id),
  submission_type: orNull(z.string()),
  submitted_at: orNull(z.string()),
  attempt: orNull(z.number()),
  late: flag,
  missing: flag,
  excused: flag,
  group: orNull(z.object({ id: orNull(id), name: orNull(z.string()) })),
})

/**
 * The submission rows of all current students to whom the assignment is assigned: the map from student to
 * submission. Through a section only its students, for a limited TA only those of his sections. `onPart` is
 * told those of the pages so far. Errors: 403 for whoever may not grade. Source: Canvas' submissions_api_controller.
 */
export async function fetchSubmissions(
  ref: AssignmentRef,
  signal?: AbortSignal,
  onPart?: (submissions: Submission[]) => void,
): Promise<Submission[]> {
  const url = withQuery(`${assignmentPath(ref)}/submissions`, { include: ['group'], ...PAGE })
  const rows = await readAll(url, z.array(submission), signal, (part) =>
    onPart?.(part.flatMap(toNamedSubmission)),
  )
  return rows.flatMap(toNamedSubmission)
}

function toNamedSubmission(wire: z.output<typeof submission>): Submission[] {
  const { user_id: authorId } = wire
  return authorId === null ? [] : [toSubmission(wire, authorId)]
}

/** The signed-in student's own row. Errors: 404 when the assignment is not assigned to them. */
export async function fetchOwnSubmission(
  ref: AssignmentRef,
  signal?: AbortSignal,
): Promise<Submission> {
  const url = `${assignmentPath(ref)}/submissions/self`
  const wire = await read(url, submission, signal)
  return toSubmission(wire, wire.user_id ?? 'self')
}

const commented = z.object({ submission_comments: z.optional(z.array(comment)) })

/**
 * All comments on one submission, oldest first; `authorId` may be `self`. Errors: 403 for a classmate's, 404
 * for an author out of sight. Source: Canvas' submissions_api_controller.
 */
export async function fetchComments(
  ref: AssignmentRef,
  authorId: string,
  signal?: AbortSignal,
): Promise<SubmissionComment[]> {
  const url = `${assignmentPath(ref)}/submissions/${encodeURIComponent(authorId)}`
  const wire = await read(withQuery(url, { include: ['submission_comments'] }), commented, signal)
  return toComments(wire.submission_comments ?? [])
}

function toSubmission(wire: z.output<typeof submission>, authorId: string): Submission {
  const { id, name } = wire.group ?? {}
  return {
    id: wire.id,
    authorId,
    // A graded row need not have been handed in: Canvas itself looks at the type.
    hasSubmitted: wire.submission_type !== null || wire.submitted_at !== null,
    submittedAt: wire.submitted_at,
    attempt: wire.attempt,
    isLate: wire.late,
    isMissing: wire.missing,
    isExcused: wire.excused,
    group: id ? { id, name: name ?? `Group ${id}` } : null,
  }
}
