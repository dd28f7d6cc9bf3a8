import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Store } from '#server/store/open-store.ts'
import type { Database, Id } from '#server/store/schema.ts'

type Row = Database['changes']

/** Whose changes are asked for: those of one assignment, by one actor alone if `onlyActorId` is given. */
export type ChangesOf = {
  canvas: string
  courseId: Id
  assignmentId: Id
  onlyActorId: Id | null
}

/** Each narrows; `from` counts, `to` does not any more. */
export type ChangeFilters = {
  actor_id?: Id | undefined
  reviewer_id?: Id | undefined
  author_id?: Id | undefined
  submission_id?: Id | undefined
  action?: Row['action'] | undefined
  result?: Row['result'] | undefined
  operation_id?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

type Named = { id: Id; name: string | null }

/** A change as it is told. A person without an id is one whom the call did not name in plain digits. */
export type ListedChange = {
  id: Id
  created_at: string
  actor: Named
  action: Row['action']
  reviewer: Named | null
  author: Named | null
  submission_id: Id | null
  result: Row['result']
  status: number | null
  message: string | null
  operation_id: string | null
}

export type ChangesPage = {
  changes: ListedChange[]
  /** How many there are with these filters. */
  total: number
  /** Everybody who changed something in this assignment, whatever the filters. */
  actors: Named[]
  next_before: Id | null
}

/**
 * The changes of an assignment, newest first, `limit` of them, older than the change `before` if it is given.
 * `next_before` leads to the page that follows, null after the last.
 */
export async function listChanges(
  { db }: Store,
  of: ChangesOf,
  filters: ChangeFilters,
  { before, limit }: { before: Id | undefined; limit: number },
): Promise<ChangesPage> {
  const all = narrow(changesOf(db, of), filters)
  const page = before === undefined ? all : all.where('id', '<', before)
  const [rows, { total }, actors] = await Promise.all([
    page
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
    all.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    changesOf(db, of)
      .distinctOn('actor_id')
      .select(['actor_id as id', 'actor_name as name'])
      .orderBy('actor_id')
      .orderBy('id', 'desc')
      .execute(),
  ])
  const shown = rows.slice(0, limit)
  return {
    changes: shown.map((row) => ({
      id: row.id,
      created_at: row.created_at.toISOString(),
      actor: { id: row.actor_id, name: row.actor_name },
      action: row.action,
      reviewer: named(row.reviewer_id, row.reviewer_name),
      author: named(row.author_id, row.author_name),
      submission_id: row.submission_id,
      result: row.result,
      status: row.status,
      message: row.message,
      operation_id: row.operation_id,
    })),
    total: Number(total),
    actors,
    next_before: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

function changesOf(db: Kysely<Database>, of: ChangesOf) {
  const query = db
    .selectFrom('changes')
    .where('canvas', '=', of.canvas)
    .where('course_id', '=', of.courseId)
    .where('assignment_id', '=', of.assignmentId)
  return of.onlyActorId === null ? query : query.where('actor_id', '=', of.onlyActorId)
}

const EQUAL = [
  'actor_id',
  'reviewer_id',
  'author_id',
  'submission_id',
  'action',
  'result',
  'operation_id',
] as const

function narrow<Out>(
  query: SelectQueryBuilder<Database, 'changes', Out>,
  { from, to, ...equal }: ChangeFilters,
): SelectQueryBuilder<Database, 'changes', Out> {
  let narrowed = query
  for (const column of EQUAL) {
    const value = equal[column]
    if (value !== undefined) narrowed = narrowed.where(column, '=', value)
  }
  if (from !== undefined) narrowed = narrowed.where('created_at', '>=', new Date(from))
  if (to !== undefined) narrowed = narrowed.where('created_at', '<', new Date(to))
  return narrowed
}

function named(id: Id | null, name: string | null): Named | null {
  return id === null ? null : { id, name }
}
