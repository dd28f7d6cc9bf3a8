import { sql, type Insertable, type Transaction } from 'kysely'
import type { CourseFile } from './course-file-schema.ts'
import { LISTS_WITH_IDS } from './lists-with-ids.ts'
import type { Store } from './open-store.ts'
import type { Database, Id } from './schema.ts'
import { hashToken } from './tokens.ts'

type Table = keyof Database
type Connection = Transaction<Database>

/** PostgreSQL takes at most 65,535 parameters a statement; the widest table has some 25 columns. */
const ROWS_A_STATEMENT = 1_000

/**
 * Writes a course file into the store in one transaction: what has the same ids is replaced, the
 * rest is left alone. Students without a submission row get a placeholder, as Canvas makes them.
 */
export async function importCourse(store: Store, file: CourseFile): Promise<void> {
  try {
    await store.db.transaction().execute((db) => importInto(db, file))
  } catch (error) {
    throw asMisfit(error) ?? error
  }
}

/** What the store has already can contradict a file that is right in itself. */
function asMisfit(error: unknown): Error | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const isConstraint = typeof error.code === 'string' && error.code.startsWith('23')
  if (!isConstraint) return null
  const detail =
    'detail' in error && typeof error.detail === 'string' ? error.detail : error.message
  return new Error(
    `The course file does not fit what the store has already; nothing of it was loaded. ${detail} Change the file, or load it into a store of its own (DATABASE_URL).`,
    { cause: error },
  )
}

/** The same inside a transaction that is open already. */
export async function importInto(db: Connection, file: CourseFile): Promise<void> {
  await upsert(db, 'users', ['id'], file.users.map(userRow))
  await upsert(
    db,
    'account_admins',
    ['user_id'],
    file.account_admins.map((user_id) => ({ user_id })),
  )
  await upsert(db, 'developer_keys', ['id'], file.developer_keys.map(developerKeyRow))
  await upsert(db, 'courses', ['id'], file.courses.map(courseRow))
  await upsert(db, 'rubrics', ['id'], file.rubrics)
  await upsert(db, 'sections', ['id'], file.sections)
  await upsert(
    db,
    'enrollments',
    ['user_id', 'section_id', 'type', 'associated_user_id'],
    file.enrollments,
  )
  await upsert(db, 'group_categories', ['id'], file.group_categories)
  await importGroups(db, file)
  await importAssignments(db, file)
  await dropPlaceholders(db, file)
  await upsert(db, 'submissions', ['id'], file.submissions)
  await upsert(db, 'submission_comments', ['id'], file.submission_comments.map(commentRow))
  await upsert(db, 'peer_reviews', ['id'], file.peer_reviews)
  await upsert(db, 'tokens', ['token_hash'], file.tokens.map(tokenRow))
  // Before the placeholders, so that these get ids that no row of the file has.
  for (const table of LISTS_WITH_IDS) await moveSequence(db, table)
  await addPlaceholderSubmissions(db)
}

/** "Ada King Lovelace" is sorted as "Lovelace, Ada King"; a name of one word as it is. */
function sortableName(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.pop() ?? name
  return words.length === 0 ? last : `${last}, ${words.join(' ')}`
}

function userRow(user: CourseFile['users'][number]): Insertable<Database['users']> {
  return {
    ...user,
    short_name: user.short_name ?? user.name,
    sortable_name: user.sortable_name ?? sortableName(user.name),
  }
}

function courseRow(course: CourseFile['courses'][number]): Insertable<Database['courses']> {
  return { ...course, course_code: course.course_code ?? course.name }
}

function commentRow({ created_at, ...row }: CourseFile['submission_comments'][number]) {
  return { ...row, created_at: created_at ?? new Date().toISOString() }
}

function developerKeyRow({ secret, ...row }: CourseFile['developer_keys'][number]) {
  return { ...row, secret_hash: hashToken(secret) }
}

function tokenRow({ token, ...row }: CourseFile['tokens'][number]) {
  return { ...row, token_hash: hashToken(token) }
}

/** A submission of the file takes the place of a row that was only made to hold it. */
async function dropPlaceholders(db: Connection, file: CourseFile): Promise<void> {
  const given = JSON.stringify(
    file.submissions.map(({ id, assignment_id, user_id }) => ({ id, assignment_id, user_id })),
  )
  await sql`
    DELETE FROM submissions s
    USING json_to_recordset(${given}::json) AS f (id bigint, assignment_id bigint, user_id bigint)
    WHERE s.assignment_id = f.assignment_id AND s.user_id = f.user_id AND s.id <> f.id
      AND s.workflow_state = 'unsubmitted'
      AND NOT EXISTS (SELECT FROM peer_reviews r WHERE r.asset_id = s.id)
      AND NOT EXISTS (SELECT FROM submission_comments c WHERE c.submission_id = s.id)
  `.execute(db)
}

async function importGroups(db: Connection, file: CourseFile): Promise<void> {
  await upsert(
    db,
    'groups',
    ['id'],
    file.groups.map(({ user_ids: _members, ...group }) => group),
  )
  if (file.groups.length === 0) return
  const ids = file.groups.map((group) => group.id)
  await db.deleteFrom('group_members').where('group_id', 'in', ids).execute()
  const members = file.groups.flatMap((group) =>
    group.user_ids.map((user_id) => ({ group_id: group.id, user_id })),
  )
  await upsert(db, 'group_members', ['group_id', 'user_id'], members)
}

async function importAssignments(db: Connection, file: CourseFile): Promise<void> {
  const position = new Map<string, number>()
  const rows = file.assignments.map(({ assigned_user_ids, ...assignment }) => {
    const next = (position.get(assignment.course_id) ?? 0) + 1
    position.set(assignment.course_id, next)
    return {
      ...assignment,
      position: next,
      only_visible_to_overrides: assigned_user_ids !== null,
    }
  })
  await upsert(db, 'assignments', ['id'], rows)
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  await db.deleteFrom('assignment_students').where('assignment_id', 'in', ids).execute()
  const students = file.assignments.flatMap((assignment) =>
    (assignment.assigned_user_ids ?? []).map((user_id) => ({
      assignment_id: assignment.id,
      user_id,
    })),
  )
  await upsert(db, 'assignment_students', ['assignment_id', 'user_id'], students)
}

/**
 * Canvas makes one `unsubmitted` row for each student to whom an assignment is assigned
 * (Canvas: due date cacher). Students are active or invited, the Test Student included. With an id
 * only those of this assignment.
 */
export async function addPlaceholderSubmissions(db: Connection, assignmentId?: Id): Promise<void> {
  const only = assignmentId === undefined ? sql`` : sql`AND a.id = ${assignmentId}`
  await sql`
    INSERT INTO submissions (assignment_id, user_id, workflow_state)
    SELECT DISTINCT a.id, e.user_id, 'unsubmitted'
    FROM assignments a
    JOIN enrollments e ON e.course_id = a.course_id
      AND e.type IN ('StudentEnrollment', 'StudentViewEnrollment')
      AND e.enrollment_state IN ('active', 'invited')
    WHERE a.workflow_state <> 'deleted' ${only}
      AND (NOT a.only_visible_to_overrides OR EXISTS (
        SELECT 1 FROM assignment_students s WHERE s.assignment_id = a.id AND s.user_id = e.user_id))
    ORDER BY a.id, e.user_id
    ON CONFLICT (assignment_id, user_id) DO NOTHING
  `.execute(db)
}

async function upsert(
  db: Connection,
  table: Table,
  key: string[],
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_A_STATEMENT)
    const columns = Object.keys(chunk[0] ?? {})
    const updates = columns.filter((column) => !key.includes(column))
    const target = key.map((column) => sql.ref(column))
    const change =
      updates.length === 0
        ? sql`NOTHING`
        : sql`UPDATE SET ${sql.join(updates.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`
    await sql`
      INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES ${sql.join(
        chunk.map(
          (row) =>
            sql`(${sql.join(columns.map((column) => (row as Record<string, unknown>)[column]))})`,
        ),
      )}
      ON CONFLICT (${sql.join(target)}) DO ${change}
    `.execute(db)
  }
}

/** Ids of a file are given, so the next one made by the database must lie above them. */
async function moveSequence(db: Connection, table: Table): Promise<void> {
  await sql`
    SELECT setval(pg_get_serial_sequence(${table}, 'id'),
      greatest((SELECT max(id) FROM ${sql.table(table)}), 1))
  `.execute(db)
}
