import type { FastifyRequest } from 'fastify'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { badToken, unauthenticated } from './errors.ts'
import { findPerson, type Person } from './find-person.ts'
import { isoTime } from './json.ts'
import { masquerade } from './masquerade.ts'
import { readParams } from './params.ts'
import { callerOfSession, type SessionParts } from './sessions.ts'

export type { UserRow } from './find-person.ts'

/** Who calls, and what the token lets through. */
export type Caller = Person & {
  /** false: `include` is dropped without a word (scoped keys without "Allow Include Parameters"). */
  allowsIncludes: boolean
  /** The calls that the token is limited to, or null. */
  scopes: readonly string[] | null
}

/**
 * Finds the caller by `Authorization: Bearer`, else the `access_token` parameter, else the session
 * cookie. An admin may act as somebody else. Whatever is wrong with it is a 401, and a session's write
 * without its CSRF token a 422 (Canvas: authentication_methods, request_forgery_protection).
 */
export async function authenticate(parts: SessionParts, request: FastifyRequest): Promise<Caller> {
  const { store } = parts
  const token = givenToken(request)
  const caller =
    token === undefined ? await callerOfSession(parts, request) : await callerOfToken(store, token)
  if (caller === null) throw unauthenticated()
  return masquerade(store, caller, readParams(request).text('as_user_id'))
}

/** The token that a request brings; undefined without one. */
export function givenToken(request: FastifyRequest): string | undefined {
  return bearerToken(request) ?? (readParams(request).text('access_token') || undefined)
}

/** Whose token it is. Throws the 401 of what is wrong with it. */
export async function callerOfToken(store: Store, given: string): Promise<Caller> {
  const hash = hashToken(given)
  const token = await store.remember(`token ${hash}`, () =>
    store.db
      .selectFrom('tokens')
      .leftJoin('developer_keys as k', 'k.id', 'tokens.developer_key_id')
      .selectAll('tokens')
      .select('k.active as isOfActiveKey')
      .where('token_hash', '=', hash)
      .executeTakeFirst(),
  )
  if (!token || token.isOfActiveKey === false) throw badToken('Invalid access token.')
  if (token.revoked) throw badToken('Revoked access token.')
  if (token.expires_at !== null && token.expires_at <= new Date()) {
    // A new one can be had by the refresh token: only a token that ends for good says when it did.
    if (token.refresh_token_hash !== null) throw badToken('Invalid access token.')
    throw badToken('Expired access token.', { expired_at: isoTime(token.expires_at) })
  }
  const person = await findPerson(store, { by: 'id', id: token.user_id })
  if (!person) throw badToken('Invalid access token.')
  return {
    ...person,
    allowsIncludes: token.allow_includes,
    scopes: token.scopes,
  }
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
}
