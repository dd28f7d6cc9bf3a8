const RATE_LIMIT = /rate limit exceeded/i

/** What Canvas says about a failure, with the status that the app reacts to. */
export type Failure = { status: number; message: string }

/**
 * Reads the body of a failed answer. `errors` may be an array, an object by attribute or a string; others
 * have `message`, `error`, `error_description` or are a bare array (Canvas: application_controller, its
 * conversations and assignments controllers). Two statuses are mended: the rate limit comes as 403 in plain
 * text and becomes 429; "not authorized" comes as 401 from older servers and becomes 403, so that 401
 * always means "sign in again".
 */
export function readFailure(status: number, body: string): Failure {
  if (status === 429 || (status === 403 && RATE_LIMIT.test(body))) {
    return { status: 429, message: 'Canvas gets too many requests. Wait a moment, then try again.' }
  }
  const json = parseJson(body)
  const message = messageOf(json) ?? `Canvas answered with the error ${status}.`
  const why = status === 401 && isObject(json) ? json['status'] : null
  // Canvas says "user authorization required", which reads as if a right were lacking.
  if (why === 'unauthenticated') return { status, message: 'You are signed out.' }
  const isForbidden = why === 'unauthorized'
  return { status: isForbidden ? 403 : status, message }
}

function messageOf(json: unknown): string | null {
  if (typeof json === 'string') return json.trim() === '' ? null : json
  if (Array.isArray(json)) return unique(json.map(messageOf))
  if (!isObject(json)) return null
  const { errors, message, error_description: description, error, attribute, base } = json
  if (errors !== undefined) return messageOf(errors)
  const own = [message, description, error, base].find((text) => typeof text === 'string')
  if (typeof own === 'string') return typeof attribute === 'string' ? `${attribute}: ${own}` : own
  return unique(Object.values(json).map(messageOf))
}

function unique(messages: readonly (string | null)[]): string | null {
  const all = new Set(messages.filter((message) => message !== null))
  return all.size === 0 ? null : [...all].join('; ')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's page of HTML says nothing to a person: the status has to do.
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
