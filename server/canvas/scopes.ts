import { insufficientScopes } from './errors.ts'

/**
 * Refuses a call that a scoped token does not name: `url:GET|/api/v1/courses/:course_id/users`, the route
 * as Canvas writes it; how its parameters are called does not matter here (Canvas: token_scopes.rb).
 */
export function checkScopes(scopes: readonly string[] | null, method: string, url: string): void {
  if (scopes === null) return
  const wanted = normalized(`url:${method}|${url}`)
  if (!scopes.some((scope) => normalized(scope) === wanted)) throw insufficientScopes()
}

function normalized(scope: string): string {
  return scope.replace(/\/:\w+/g, '/:')
}
