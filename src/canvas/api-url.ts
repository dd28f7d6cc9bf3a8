import type { AssignmentRef } from '#src/domain/review.ts'

type Query = Record<string, string | readonly string[]>

/** A path below /api/v1 with each id encoded, as in api`courses/${id}/sections`. */
export function api(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return `/api/v1/${String.raw({ raw: parts }, ...ids.map(encodeURIComponent))}`
}

/** The path of an assignment by its course or by one of its sections: Canvas has both. */
export function assignmentPath({ scope, scopeId, assignmentId }: AssignmentRef): string {
  return scope === 'course'
    ? api`courses/${scopeId}/assignments/${assignmentId}`
    : api`sections/${scopeId}/assignments/${assignmentId}`
}

/** Adds a query; an array becomes Canvas' `key[]=…` for each value. */
export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : value.map((each) => [`${key}[]`, each]),
  )
  return `${path}?${new URLSearchParams(pairs).toString()}`
}

/** The most that one page may hold; older servers clamp it to 50. */
export const PAGE = { per_page: '100' } as const
