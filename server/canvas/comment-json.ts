import type { Selectable } from 'kysely'
import type { Store } from '#server/store/open-store.ts'
import type { Database, Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { usersById } from './find-person.ts'
import type { AssignmentRow } from './find.ts'
import { isoTime } from './json.ts'
import type { CourseRights } from './policy.ts'
import { userDisplay } from './user-json.ts'

type CommentRow = Selectable<Database['submission_comments']> & { owner_id: Id }

/**
 * Every comment on the given submissions, by submission. Who may not know an author gets
 * "Anonymous User": a comment is anonymous when a peer made it in an anonymous assignment, and the
 * author is told to himself, to graders, and when the author is a grader (Canvas: submission_comment.rb).
 * With anonymous grading students are hidden from graders, too.
 */
export async function commentsOf(
  store: Store,
  rights: CourseRights,
  assignment: AssignmentRow,
  submissionIds: Id[],
  { origin, era }: Pick<Call, 'origin' | 'era'>,
): Promise<Map<Id, object[]>> {
  const bySubmission = new Map<Id, object[]>(submissionIds.map((id) => [id, []]))
  if (submissionIds.length === 0) return bySubmission
  const rows = await store.db
    .selectFrom('submission_comments as c')
    .innerJoin('submissions as s', 's.id', 'c.submission_id')
    .selectAll('c')
    .select('s.user_id as owner_id')
    .where('c.submission_id', 'in', submissionIds)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute()
  const authors = await authorsById(store, rights, rows)
  for (const row of rows) {
    const author = authors.get(row.author_id)
    if (!author) continue
    const isAnonymised = assignment.anonymous_grading && !author.isGrader
    const isAnonymous =
      assignment.anonymous_peer_reviews && row.author_id !== row.owner_id && !author.isGrader
    const mayKnow =
      row.author_id === rights.caller.user.id ||
      (!isAnonymised && (!isAnonymous || rights.mayViewAllGrades))
    bySubmission.get(row.submission_id)?.push({
      id: BigInt(row.id),
      author_id: mayKnow ? BigInt(row.author_id) : null,
      author_name: mayKnow ? author.user.short_name : 'Anonymous User',
      comment: row.comment,
      created_at: isoTime(row.created_at),
      edited_at: isoTime(row.edited_at),
      ...(era.commentsHaveAttempt ? { attempt: row.attempt } : {}),
      author: mayKnow
        ? userDisplay(author.user, {
            origin,
            courseId: rights.course.id,
            isTestStudent: author.isTestStudent,
            era,
          })
        : {},
    })
  }
  return bySubmission
}

async function authorsById(store: Store, rights: CourseRights, rows: CommentRow[]) {
  const { db } = store
  const ids = [...new Set(rows.map((row) => row.author_id))]
  if (ids.length === 0) return new Map<Id, never>()
  const users = await usersById(store, ids)
  const roles = await db
    .selectFrom('enrollments')
    .select(['user_id', 'type'])
    .where('course_id', '=', rights.course.id)
    .where('user_id', 'in', ids)
    .where('enrollment_state', 'not in', ['deleted', 'rejected'])
    .execute()
  const admins = await db
    .selectFrom('account_admins')
    .select('user_id')
    .where('user_id', 'in', ids)
    .execute()
  const holds = (userId: Id, types: string[]) =>
    roles.some((role) => role.user_id === userId && types.includes(role.type))
  return new Map(
    [...users.values()].map((user) => [
      user.id,
      {
        user,
        isGrader:
          holds(user.id, ['TeacherEnrollment', 'TaEnrollment']) ||
          admins.some((admin) => admin.user_id === user.id),
        isTestStudent: holds(user.id, ['StudentViewEnrollment']),
      },
    ]),
  )
}
