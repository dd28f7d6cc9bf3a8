import type { FastifyRequest } from 'fastify'

/** Canvas takes the token from the header X-CSRF-Token or the parameter authenticity_token. */
export function findCsrfToken(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token']
  if (typeof header === 'string') return header
  return parameterOf(request.query) ?? parameterOf(readBody(request))
}

/** Bodies of forwarded calls stay bytes, which are read here only to look for the token. */
function readBody({ body, headers }: FastifyRequest): unknown {
  if (!(body instanceof Buffer)) return body
  const text = body.toString('utf8')
  if (/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON either: a token that cannot be found is a token that is missing.
    return undefined
  }
}

function parameterOf(parameters: unknown): string | undefined {
  if (typeof parameters !== 'object' || parameters === null) return undefined
  const value = 'authenticity_token' in parameters ? parameters.authenticity_token : undefined
  return typeof value === 'string' ? value : undefined
}
