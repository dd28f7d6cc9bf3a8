import type { FastifyReply, FastifyRequest } from 'fastify'
import { readPageSize, writeLinks } from './pagination.ts'
import type { Params } from './params.ts'

/** A slice of a list that goes on behind the row with these values, or begins at the first. */
export type BookmarkedPage<Values> = { size: number; after: Values | null }

const PREFIX = 'bookmark:'

/**
 * The slice that `page=bookmark:…` asks for. Whatever is no bookmark of this list, a page number too,
 * begins at the first row; it is never a 404 (Canvas: bookmarked_collection).
 */
export function readBookmarkedPage<Values>(
  params: Params,
  isBookmark: (values: unknown) => values is Values,
): BookmarkedPage<Values> {
  const text = params.text('page') ?? ''
  const values = text.startsWith(PREFIX) ? decode(text.slice(PREFIX.length)) : null
  return { size: readPageSize(params), after: isBookmark(values) ? values : null }
}

/** Sets the Link header of such a slice: no `prev` and no `last`; `next` behind these values. */
export function linkBookmarks<Values>(
  request: FastifyRequest,
  reply: FastifyReply,
  { size, after }: BookmarkedPage<Values>,
  next: Values | null,
): void {
  writeLinks(request, reply, size, [
    ['current', after === null ? 'first' : encode(after)],
    ...(next === null ? [] : [['next', encode(next)] satisfies [string, string]]),
    ['first', 'first'],
  ])
}

function encode(values: unknown): string {
  return PREFIX + Buffer.from(JSON.stringify(values)).toString('base64url')
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    // Somebody wrote it by hand, or cut it.
    return null
  }
}
