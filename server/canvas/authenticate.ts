import type { FastifyRequest } from 'fastify'
import type { Selectable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { badToken, unauthenticated } from './errors.ts'
import { isoTime } from './json.ts'
import { readParams } from './params.ts'

export type UserRow = Selectable<Database['users']>

/** Who calls, and what the token lets through. */
export type Caller = {
  user: UserRow
  isAdmin: boolean
  /** false: `include` is dropped without a word (scoped keys without "Allow Include Parameters"). */
  allowsIncludes: boolean
  /** The calls that the token is limited to, or null. */
  scopes: readonly string[] | null
}

/** Finds the caller by `Authorization: Bearer` or the `access_token` parameter; the header wins. */
export async function authenticate({ db }: Store, request: FastifyRequest): Promise<Caller> {
  const given = bearerToken(request) ?? readParams(request).text('access_token')
  if (given === undefined || given === '') throw unauthenticated()
  const token = await db
    .selectFrom('tokens')
    .selectAll()
    .where('token_hash', '=', hashToken(given))
    .executeTakeFirst()
  if (!token) throw badToken('Invalid access token.')
  if (token.revoked) throw badToken('Revoked access token.')
  if (token.expires_at !== null && token.expires_at <= new Date()) {
    throw badToken('Expired access token.', { expired_at: isoTime(token.expires_at) })
  }
  const user = await db
    .selectFrom('users')
    .selectAll('users')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('account_admins')
            .select('account_admins.user_id')
            .whereRef('account_admins.user_id', '=', 'users.id'),
        )
        .as('is_admin'),
    )
    .where('id', '=', token.user_id)
    .executeTakeFirstOrThrow()
  return {
    user,
    isAdmin: Boolean(user.is_admin),
    allowsIncludes: token.allow_includes,
    scopes: token.scopes,
  }
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
}
