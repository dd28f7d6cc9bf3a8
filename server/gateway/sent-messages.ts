import type { Store } from '#server/store/open-store.ts'
import type { Id } from '#server/store/schema.ts'

/** A message of the embedded Canvas to a reviewer. Without an author the review has been removed since. */
type SentMessage = {
  id: Id
  created_at: string
  reviewer: { id: Id; name: string }
  author: { id: Id; name: string } | null
  subject: string
}

export type SentMessages = { messages: SentMessage[]; next_before: Id | null }

const PAGE = 100

/**
 * The messages about the reviews of an assignment, newest first, a page of 100; those older than the message
 * `before` if it is given. `next_before` leads to the page that follows, null after the last. An assignment
 * that is not of the course has none.
 */
export async function listSentMessages(
  { db }: Store,
  { courseId, assignmentId, before }: { courseId: Id; assignmentId: Id; before?: Id | undefined },
): Promise<SentMessages> {
  let query = db
    .selectFrom('notifications as n')
    .innerJoin('assignments as a', 'a.id', 'n.assignment_id')
    .innerJoin('users as reviewer', 'reviewer.id', 'n.user_id')
    .leftJoin('peer_reviews as r', 'r.id', 'n.peer_review_id')
    .leftJoin('users as author', 'author.id', 'r.user_id')
    .where('a.id', '=', assignmentId)
    .where('a.course_id', '=', courseId)
    .select([
      'n.id',
      'n.created_at',
      'n.subject',
      'reviewer.id as reviewer_id',
      'reviewer.name as reviewer_name',
      'author.id as author_id',
      'author.name as author_name',
    ])
    .orderBy('n.id', 'desc')
    .limit(PAGE + 1)
  if (before !== undefined) query = query.where('n.id', '<', before)
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  return {
    messages: page.map((row) => ({
      id: row.id,
      created_at: row.created_at.toISOString(),
      reviewer: { id: row.reviewer_id, name: row.reviewer_name },
      author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? '' },
      subject: row.subject,
    })),
    next_before: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}
