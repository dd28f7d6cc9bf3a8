import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import type { CourseAndAssignment } from './find-place.ts'
import type { ReviewWrite } from './review-write.ts'
import type { WrittenReview } from './write-outcome.ts'

/** What the answer to a write does not tell. */
export type ChangeFacts = {
  authorId: string | null
  authorName: string | null
  reviewerName: string | null
}

/** `embedded`, or the origin of the real Canvas: ids count within one Canvas. */
export function canvasName({ canvas }: Settings): string {
  return canvas?.url ?? 'embedded'
}

/** Whose work it is, and the names, from the store of the embedded Canvas. */
export async function factsOfEmbedded(
  { db }: Store,
  { submissionId, reviewerId }: ReviewWrite,
): Promise<ChangeFacts> {
  const [author, reviewer] = await Promise.all([
    submissionId === null
      ? undefined
      : db
          .selectFrom('submissions as s')
          .innerJoin('users as u', 'u.id', 's.user_id')
          .where('s.id', '=', submissionId)
          .select(['u.id', 'u.name'])
          .executeTakeFirst(),
    reviewerId === null
      ? undefined
      : db.selectFrom('users').where('id', '=', reviewerId).select('name').executeTakeFirst(),
  ])
  return {
    authorId: author?.id ?? null,
    authorName: author?.name ?? null,
    reviewerName: reviewer?.name ?? null,
  }
}

/**
 * A real Canvas is not asked again for each write. Whose work it is, an earlier entry may tell: a refusal
 * does not say it.
 */
export async function factsOfRemote(
  { db }: Store,
  canvas: string,
  { submissionId }: ReviewWrite,
  { courseId, assignmentId }: CourseAndAssignment,
  review: WrittenReview | null,
): Promise<ChangeFacts> {
  const earlier =
    review !== null || submissionId === null
      ? undefined
      : await db
          .selectFrom('changes')
          .where('canvas', '=', canvas)
          .where('course_id', '=', courseId)
          .where('assignment_id', '=', assignmentId)
          .where('submission_id', '=', submissionId)
          .where('author_id', 'is not', null)
          .select(['author_id', 'author_name'])
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
  return {
    authorId: review?.authorId ?? earlier?.author_id ?? null,
    authorName: review?.authorName ?? earlier?.author_name ?? null,
    reviewerName: review?.reviewerName ?? null,
  }
}
