/** An answer that is not a success, in the shape that Canvas gives it. */
export class CanvasFailure extends Error {
  override readonly name = 'CanvasFailure'
  readonly status: number
  readonly body: unknown
  /** Canvas asks for a token by this header; it tells "sign in" from "not allowed". */
  readonly asksForToken: boolean
  /** A right is missing: the status of that is another one in older Canvas. */
  readonly lacksRight: boolean

  constructor(status: number, body: unknown, { asksForToken = false, lacksRight = false } = {}) {
    super(`Canvas answers ${status}`)
    this.status = status
    this.body = body
    this.asksForToken = asksForToken
    this.lacksRight = lacksRight
  }
}

/** 404 for everything that is unknown, deleted or out of the caller's sight. */
export function notFound(): CanvasFailure {
  return new CanvasFailure(404, {
    errors: [{ message: 'The specified resource does not exist.' }],
  })
}

/** 403 for a caller who is known but lacks the right (in the era of 2017: 401, same body). */
export function forbidden(): CanvasFailure {
  return new CanvasFailure(
    403,
    {
      status: 'unauthorized',
      errors: [{ message: 'user not authorized to perform that action' }],
    },
    { lacksRight: true },
  )
}

/** 401 without any credentials. */
export function unauthenticated(): CanvasFailure {
  return new CanvasFailure(
    401,
    { status: 'unauthenticated', errors: [{ message: 'user authorization required' }] },
    { asksForToken: true },
  )
}

/** 401 for a token that is unknown, expired or revoked. */
export function badToken(message: string, extra: object = {}): CanvasFailure {
  return new CanvasFailure(401, { errors: [{ message }], ...extra }, { asksForToken: true })
}

/** 400 as the peer review controller makes it: `errors` is an object here. */
export function badRequest(base: string): CanvasFailure {
  return new CanvasFailure(400, { errors: { base } })
}

/** 400 (or what HTTP has for the case) for a request that cannot be read. */
export function unreadable(message: string, status = 400): CanvasFailure {
  return new CanvasFailure(status, { errors: [{ message }] })
}

/** 422 for a write of a session without its CSRF token. */
export function invalidCsrfToken(): CanvasFailure {
  return new CanvasFailure(422, {
    errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
  })
}

/** 401 for a scoped token that does not reach this call; it asks for no other token. */
export function insufficientScopes(): CanvasFailure {
  return new CanvasFailure(401, {
    errors: [{ message: 'Insufficient scopes on access token.' }],
  })
}
