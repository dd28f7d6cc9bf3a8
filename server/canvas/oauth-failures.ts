import type { FastifyInstance } from 'fastify'
import { sendJson } from './answers.ts'

/** A refusal of OAuth2 that is told to the caller: 401 `invalid_client`, everything else 400. */
export class OAuthFailure extends Error {
  override readonly name = 'OAuthFailure'
  readonly error: string
  readonly status: number

  constructor(error: string, description: string) {
    super(description)
    this.error = error
    this.status = error === 'invalid_client' ? 401 : 400
  }
}

/** A refusal that the browser takes back to the client, whose address has been checked before. */
export class OAuthRedirect extends Error {
  override readonly name = 'OAuthRedirect'
  readonly location: string

  constructor(redirectUri: string, values: Record<string, string | undefined>) {
    super('OAuth2 leads back to the client')
    this.location = backTo(redirectUri, values)
  }
}

/** The client's address with our answer added to its query; what is undefined is left out. */
export function backTo(redirectUri: string, values: Record<string, string | undefined>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}

/** Answers both kinds of refusal; whatever else goes wrong is answered as anywhere in Canvas. */
export function answerOAuthFailures(canvas: FastifyInstance): void {
  canvas.setErrorHandler((error, _request, reply) => {
    if (error instanceof OAuthRedirect) return reply.redirect(error.location)
    if (!(error instanceof OAuthFailure)) throw error
    if (error.status === 401) reply.header('WWW-Authenticate', 'Canvas OAuth 2.0')
    const body = { error: error.error, error_description: error.message }
    return sendJson(reply.status(error.status), JSON.stringify(body))
  })
}
