import { sql, type SelectQueryBuilder } from 'kysely'
import type { Database, EnrollmentType, Id } from '#server/store/schema.ts'
import { linkBookmarks, readBookmarkedPage } from './bookmarks.ts'
import type { Call } from './context.ts'
import { readId } from './ids.ts'
import { linkPages, readPage } from './pagination.ts'
import type { EnrollmentRow } from './policy.ts'

type Query = SelectQueryBuilder<Database, 'enrollments' | 'users', object>
/** Type, sortable name and id of the last enrollment of a page. */
type Place = [type: EnrollmentType, sortName: string, id: Id]

const sortName = sql<string>`lower(users.sortable_name)`

/**
 * One page of the enrollments by type, sortable name and id, and its Link header: from the bookmark on
 * that the caller brings, in older Canvas by numbers (Canvas: enrollments_api_controller).
 */
export async function cutPage(call: Call, query: Query): Promise<EnrollmentRow[]> {
  return call.era.bookmarksEnrollments ? bookmarkedPage(call, query) : numberedPage(call, query)
}

async function bookmarkedPage(call: Call, query: Query): Promise<EnrollmentRow[]> {
  const page = readBookmarkedPage(call.params, isPlace)
  const rest = page.after
    ? query.where(
        sql<boolean>`(enrollments.type, ${sortName}, enrollments.id) > (${sql.join(page.after)})`,
      )
    : query
  // One more than the page holds tells whether there is a next one, without counting.
  const found = await inOrder(rest)
    .limit(page.size + 1)
    .execute()
  const rows = found.slice(0, page.size)
  const last = found.length > page.size ? rows.at(-1) : undefined
  const next: Place | null = last ? [last.type, last.sort_name, last.id] : null
  linkBookmarks(call.request, call.reply, page, next)
  return rows
}

async function numberedPage(call: Call, query: Query): Promise<EnrollmentRow[]> {
  const page = readPage(call.params)
  const { total } = await query
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  linkPages(call.request, call.reply, page, { total: Number(total) })
  return inOrder(query).limit(page.size).offset(page.offset).execute()
}

function inOrder(query: Query) {
  return query
    .selectAll('enrollments')
    .select(sortName.as('sort_name'))
    .orderBy('enrollments.type')
    .orderBy(sortName)
    .orderBy('enrollments.id')
}

/** What a bookmark may hold: PostgreSQL takes neither a NUL nor an id beyond 64 bits. */
function isPlace(values: unknown): values is Place {
  return (
    Array.isArray(values) &&
    values.length === 3 &&
    values.every((value) => typeof value === 'string' && !value.includes('\0')) &&
    readId(values[2] as string) !== null
  )
}
