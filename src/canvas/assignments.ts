import * as z from 'zod/mini'
import type { Assignment } from '#src/domain/people.ts'
import { api, PAGE, withQuery } from './api-url.ts'
import { flag, id, orNull } from './decode.ts'
import { read, readAll } from './http.ts'

const assignment = z.pipe(
  z.object({
    id,
    course_id: id,
    name: z.string(),
    html_url: orNull(z.string()),
    published: z.optional(z.boolean()),
    workflow_state: orNull(z.string()),
    peer_reviews: flag,
    anonymous_peer_reviews: flag,
    intra_group_peer_reviews: flag,
    group_category_id: orNull(id),
    // Only there while reviews are given out automatically, even if a number is stored.
    peer_review_count: orNull(z.number()),
    due_at: orNull(z.string()),
  }),
  z.transform((wire): Assignment => ({
    id: wire.id,
    courseId: wire.course_id,
    name: wire.name,
    htmlUrl: wire.html_url ?? '',
    isPublished: wire.published ?? wire.workflow_state === 'published',
    hasPeerReviews: wire.peer_reviews,
    isAnonymous: wire.anonymous_peer_reviews,
    forbidsGroupMates: wire.group_category_id !== null && !wire.intra_group_peer_reviews,
    reviewsWanted: wire.peer_review_count === 0 ? null : wire.peer_review_count,
    dueAt: wire.due_at,
  })),
)

/** All assignments of a course: Canvas cannot list only those with peer reviews. Errors: 403, 404. */
export function fetchAssignments(courseId: string, signal?: AbortSignal): Promise<Assignment[]> {
  return readAll(withQuery(api`courses/${courseId}/assignments`, PAGE), z.array(assignment), signal)
}

/** Errors: 404 for an unknown or deleted one, 403 if the student may not see it. */
export function fetchAssignment(
  courseId: string,
  assignmentId: string,
  signal?: AbortSignal,
): Promise<Assignment> {
  return read(api`courses/${courseId}/assignments/${assignmentId}`, assignment, signal)
}
