import type { FastifyRequest } from 'fastify'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { badToken, unauthenticated } from './errors.ts'
import { findPerson, type Person } from './find-person.ts'
import { isoTime } from './json.ts'
import { masquerade } from './masquerade.ts'
import { readParams } from './params.ts'

export type { UserRow } from './find-person.ts'

/** Who calls, and what the token lets through. */
export type Caller = Person & {
  /** false: `include` is dropped without a word (scoped keys without "Allow Include Parameters"). */
  allowsIncludes: boolean
  /** The calls that the token is limited to, or null. */
  scopes: readonly string[] | null
}

/**
 * Finds the caller by `Authorization: Bearer` or the `access_token` parameter; the header wins. An
 * admin may act as somebody else. Whatever is wrong with it is a 401 (Canvas: authentication_methods).
 */
export async function authenticate(store: Store, request: FastifyRequest): Promise<Caller> {
  const params = readParams(request)
  const given = bearerToken(request) ?? params.text('access_token')
  if (given === undefined || given === '') throw unauthenticated()
  return masquerade(store, await callerOfToken(store, given), params.text('as_user_id'))
}

async function callerOfToken(store: Store, given: string): Promise<Caller> {
  const token = await store.db
    .selectFrom('tokens')
    .selectAll()
    .where('token_hash', '=', hashToken(given))
    .executeTakeFirst()
  if (!token) throw badToken('Invalid access token.')
  if (token.revoked) throw badToken('Revoked access token.')
  if (token.expires_at !== null && token.expires_at <= new Date()) {
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
