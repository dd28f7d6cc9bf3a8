/** What could name another identity than the session's. */
const IDENTITY = ['access_token', 'as_user_id', 'api_key']
/** The CSRF token is meant for this server alone; in a body it does Canvas no harm. */
const STRIPPED_FROM_QUERY = [...IDENTITY, 'authenticity_token']

/** Leaves the rest of the query as it is: what a Link header continues with is opaque. */
export function withoutIdentity(url: string): string {
  const mark = url.indexOf('?')
  if (mark < 0) return url
  const kept = pairsOf(url.slice(mark + 1)).filter(
    (pair) => !namesOf(pair).some((name) => isOneOf(STRIPPED_FROM_QUERY, name)),
  )
  return kept.length === 0 ? url.slice(0, mark) : `${url.slice(0, mark)}?${kept.join('&')}`
}

/**
 * What is wrong with a body, or null. It goes on as the bytes that came, so it is looked at and not
 * changed: only JSON objects and forms, in which nothing names another identity than the session's.
 */
export function findBodyFault(type: string, body: Buffer): string | null {
  const names = bodyNames(type, body.toString('utf8'))
  if (names === null) return 'The app’s server passes only JSON objects and forms on to Canvas.'
  const refused = names.find((name) => isOneOf(IDENTITY, name))
  return refused === undefined
    ? null
    : `The app’s server does not pass "${refused}" on: it acts as the signed-in person only.`
}

/** The names of a body's parameters; null for a body that cannot be looked into. */
function bodyNames(type: string, text: string): string[] | null {
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return pairsOf(text).flatMap(namesOf)
  if (!/^application\/json\s*(;|$)/i.test(type)) return null
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? Object.keys(value) : null
  } catch {
    // Canvas may read more leniently than we do what is not JSON to us.
    return null
  }
}

function pairsOf(query: string): string[] {
  return query.split('&')
}

/** Older Canvas reads ";" as "&". */
function namesOf(pair: string): string[] {
  return pair.split(';').map((part) => [...new URLSearchParams(part).keys()][0] ?? '')
}

function isOneOf(names: string[], name: string): boolean {
  return names.includes(name.replace(/\[.*$/s, ''))
}
