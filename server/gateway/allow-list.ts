const READ = ['GET'] as const
const READ_AND_WRITE = ['GET', 'POST', 'DELETE'] as const
type Methods = readonly string[]

/** The calls that the app makes, below /api/v1; a session can make no other. `*` is an id. */
const CALLS: [methods: Methods, pattern: string][] = [
  [READ, '/users/self'],
  [READ, '/courses'],
  [READ, '/courses/*'],
  [READ, '/courses/*/permissions'],
  [READ, '/courses/*/sections'],
  [READ, '/courses/*/users'],
  [READ, '/courses/*/groups'],
  [READ, '/courses/*/assignments'],
  [READ, '/courses/*/assignments/*'],
  [READ, '/sections/*'],
  [READ, '/(courses|sections)/*/enrollments'],
  [READ, '/(courses|sections)/*/assignments/*/submissions'],
  [READ, '/(courses|sections)/*/assignments/*/submissions/*'],
  [READ, '/(courses|sections)/*/assignments/*/peer_reviews'],
  [READ_AND_WRITE, '/(courses|sections)/*/assignments/*/submissions/*/peer_reviews'],
]
const ID = '[^/?#]+'
const RULES = CALLS.map(([methods, pattern]) => ({
  methods,
  path: new RegExp(`^/api/v1${pattern.replaceAll('*', ID)}$`),
}))

/** The methods with which the app may call this path; null for a path it does not use. */
export function checkCall(path: string): Methods | null {
  if (couldClimb(path)) return null
  return RULES.find((rule) => rule.path.test(path))?.methods ?? null
}

export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '')
}

/** `..` and slashes, also percent-encoded, would let a path climb out of what was checked. */
function couldClimb(path: string): boolean {
  const isDots = (segment: string) => /^(\.|%2e){1,2}$/i.test(segment)
  return path.split('/').some(isDots) || /%2f|%5c|\\/i.test(path)
}
