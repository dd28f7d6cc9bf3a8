import * as z from 'zod/mini'
import type { IncludedName } from '#src/domain/people.ts'
import type { ReceivedReview, SubmissionComment } from '#src/domain/received-review.ts'
import type { Review } from '#src/domain/review.ts'
import { id, orNull } from './decode.ts'

// A deleted user, and an author whom the caller may not know, come as {}.
const userDisplay = z.object({ id: z.optional(id), display_name: z.optional(z.string()) })

export const comment = z.object({
  id,
  author_id: orNull(id),
  author_name: orNull(z.string()),
  comment: orNull(z.string()),
  created_at: z.string(),
})

/** One review in Canvas' field names (Canvas: lib/api/v1/assessment_request.rb). */
export const peerReview = z.object({
  id,
  user_id: id,
  asset_id: id,
  // Left out where reviews are anonymous and the caller may not grade.
  assessor_id: z.optional(id),
  workflow_state: z.enum(['assigned', 'completed']),
  user: z.optional(userDisplay),
  assessor: z.optional(userDisplay),
  submission_comments: z.optional(z.array(comment)),
})

type PeerReviewWire = z.output<typeof peerReview>

/** null where the reviewer is anonymous: such a review belongs to no pair. */
export function toReview(wire: PeerReviewWire): Review | null {
  if (wire.assessor_id === undefined) return null
  return {
    id: wire.id,
    reviewerId: wire.assessor_id,
    authorId: wire.user_id,
    submissionId: wire.asset_id,
    state: wire.workflow_state,
  }
}

export function toReceivedReview(wire: PeerReviewWire): ReceivedReview {
  const { assessor_id, assessor } = wire
  return {
    id: wire.id,
    state: wire.workflow_state,
    authorId: wire.user_id,
    submissionId: wire.asset_id,
    reviewer:
      assessor_id === undefined
        ? null
        : { id: assessor_id, includedName: assessor?.display_name ?? null },
  }
}

/** Each person's name once, of those reviews that came with names. */
export function includedNamesOf(wire: readonly PeerReviewWire[]): IncludedName[] {
  const names = new Map<string, string>()
  for (const person of wire.flatMap(({ user, assessor }) => [user, assessor])) {
    if (person?.id && person.display_name) names.set(person.id, person.display_name)
  }
  return [...names].map(([id, name]) => ({ id, name }))
}

/** Each comment once, oldest first: Canvas repeats all of a submission's comments in each review. */
export function commentsOf(wire: readonly PeerReviewWire[]): SubmissionComment[] {
  return toComments(wire.flatMap(({ submission_comments = [] }) => submission_comments))
}

export function toComments(wire: readonly z.output<typeof comment>[]): SubmissionComment[] {
  const comments = new Map(wire.map((each) => [each.id, each]))
  return [...comments.values()]
    .map((each) => ({
      id: each.id,
      author: each.author_id === null ? null : { id: each.author_id, name: each.author_name ?? '' },
      text: each.comment ?? '',
      createdAt: each.created_at,
    }))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}
