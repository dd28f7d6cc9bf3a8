import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import { commentsOf } from './comment-json.ts'
import type { Call } from './context.ts'
import type { AssignmentRow } from './find.ts'
import { JsonBytes } from './json-bytes.ts'
import { writeJson } from './json.ts'
import type { CourseRights } from './policy.ts'
import { userDisplay } from './user-json.ts'

/** Which reviews are meant: a condition on the rows `r` of `peer_reviews`. */
export type ReviewFilter = (
  eb: ExpressionBuilder<Database & { r: Database['peer_reviews'] }, 'r'>,
) => Expression<SqlBool>

/** Ids as digits; the state as PostgreSQL writes a number: 1 is completed. */
type Row = [id: Id, author: Id, asset: Id, reviewer: Id, isCompleted: string]

/**
 * A JSON array of reviews in the key order of Canvas (Canvas: assessment_request.rb, api). The reviewer
 * is left out, not null, in an anonymous assignment for who may not grade.
 */
export async function peerReviewsJson(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  filter: ReviewFilter,
): Promise<Buffer> {
  const rows = await readRows(call, filter)
  const tellsReviewer = rights.mayGrade || !assignment.anonymous_peer_reviews
  const users = call.includes.has('user') ? await displays(call, rights, rows) : null
  const comments = call.includes.has('submission_comments')
    ? await commentTexts(call, rights, assignment, rows)
    : null
  const quote = call.stringIds ? '"' : ''
  const json = new JsonBytes(2 + rows.length * ROW_BYTES)
  const writeMember = (name: string, value: Buffer | undefined, fallback: string) => {
    json.ascii(`,"${name}":`)
    if (value) json.utf8(value)
    else json.ascii(fallback)
  }
  let separator = '['
  for (const [id, author, asset, reviewer, isCompleted] of rows) {
    const state = isCompleted === '1' ? 'completed' : 'assigned'
    const told = tellsReviewer ? `,"assessor_id":${quote}${reviewer}${quote}` : ''
    json.ascii(
      `${separator}{"id":${quote}${id}${quote},"user_id":${quote}${author}${quote},"asset_id":${quote}${asset}${quote},"asset_type":"Submission","workflow_state":"${state}"${told}`,
    )
    if (users) writeMember('user', users.get(author), '{}')
    if (users && tellsReviewer) writeMember('assessor', users.get(reviewer), '{}')
    if (comments) writeMember('submission_comments', comments.get(asset), '[]')
    json.ascii('}')
    separator = ','
  }
  json.ascii(rows.length === 0 ? '[]' : ']')
  return json.finish()
}

/**
 * Thousands of rows come as one array of numbers: PostgreSQL writes it faster than rows or JSON, and
 * what it sends is a quarter of what we send.
 */
async function readRows({ store }: Call, filter: ReviewFilter): Promise<Row[]> {
  const sorted = store.db.selectFrom('peer_reviews as r').selectAll().where(filter).orderBy('r.id')
  const { list } = await store.db
    .selectFrom(sorted.as('r'))
    .select(
      sql<string | null>`array_agg(ARRAY[r.id, r.user_id, r.asset_id, r.assessor_id,
        (r.workflow_state = 'completed')::int])::text`.as('list'),
    )
    .executeTakeFirstOrThrow()
  if (list === null) return []
  // {{1,2,3,4,0},{…}}
  return list
    .slice(2, -2)
    .split('},{')
    .map((row) => row.split(',') as Row)
}

/** A review with long ids as strings. */
const ROW_BYTES = 160

/** id, short_name, avatar_url, pronouns, whether a Test Student */
type Person = [Id, string, string | null, string | null, boolean]

/** The short form of everybody in the rows, as JSON. One text again, for the same reason. */
async function displays(call: Call, rights: CourseRights, rows: Row[]): Promise<Map<Id, Buffer>> {
  const ids = [...new Set(rows.flatMap(([, author, , reviewer]) => [author, reviewer]))]
  const { list } = await call.store.db
    .selectFrom('users as u')
    .where('u.id', '=', sql<Id>`any(${ids}::bigint[])`)
    .select(
      sql<string>`coalesce(json_agg(json_build_array(u.id::text, u.short_name, u.avatar_url,
        u.pronouns, EXISTS (SELECT FROM enrollments AS e WHERE e.course_id = ${rights.course.id}
          AND e.type = 'StudentViewEnrollment' AND e.user_id = u.id))), '[]')::text`.as('list'),
    )
    .executeTakeFirstOrThrow()
  return new Map(
    (JSON.parse(list) as Person[]).map(([id, short_name, avatar_url, pronouns, isTestStudent]) => {
      const display = userDisplay(
        { id, short_name, avatar_url, pronouns },
        { origin: call.origin, courseId: rights.course.id, isTestStudent, era: call.era },
      )
      return [id, Buffer.from(writeJson(display, call))]
    }),
  )
}

async function commentTexts(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  rows: Row[],
): Promise<Map<Id, Buffer>> {
  const submissions = [...new Set(rows.map(([, , asset]) => asset))]
  const comments = await commentsOf(call.store, rights, assignment, submissions, call)
  return new Map([...comments].map(([id, list]) => [id, Buffer.from(writeJson(list, call))]))
}
