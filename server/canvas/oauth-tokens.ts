import { randomBytes } from 'node:crypto'
import type { Store } from '#server/store/open-store.ts'
import type { Id } from '#server/store/schema.ts'
import { hashToken } from '#server/store/tokens.ts'
import type { DeveloperKey } from './developer-keys.ts'
import type { AuthorizationRequest } from './oauth-request.ts'

const CODE_LIFETIME_MS = 10 * 60 * 1000
export const TOKEN_LIFETIME_S = 60 * 60

/** A token as the client gets it, the only time that anybody sees it. */
export type Granted = { accessToken: string; userId: Id }

/** A code for the client, good for ten minutes and for one use. */
export async function makeCode(
  { db }: Store,
  { key, redirectUri, scopes }: AuthorizationRequest,
  userId: Id,
): Promise<string> {
  const code = secretText()
  const now = Date.now()
  await db.deleteFrom('oauth_codes').where('expires_at', '<=', new Date(now)).execute()
  await db
    .insertInto('oauth_codes')
    .values({
      code_hash: hashToken(code),
      developer_key_id: key.id,
      user_id: userId,
      redirect_uri: redirectUri,
      scopes,
      expires_at: new Date(now + CODE_LIFETIME_MS),
    })
    .execute()
  return code
}

/** Changes a code into tokens, once; null for a code that is unknown, used, old or somebody else's. */
export async function redeemCode(
  { db }: Store,
  key: DeveloperKey,
  { code, redirectUri }: { code: string; redirectUri: string },
): Promise<(Granted & { refreshToken: string }) | null> {
  const [accessToken, refreshToken] = [secretText(), secretText()]
  return db.transaction().execute(async (transaction) => {
    const used = await transaction
      .deleteFrom('oauth_codes')
      .where('code_hash', '=', hashToken(code))
      .where('developer_key_id', '=', key.id)
      .where('redirect_uri', '=', redirectUri)
      .where('expires_at', '>', new Date())
      .returning(['user_id', 'scopes'])
      .executeTakeFirst()
    if (!used) return null
    await transaction
      .insertInto('tokens')
      .values({
        token_hash: hashToken(accessToken),
        refresh_token_hash: hashToken(refreshToken),
        user_id: used.user_id,
        developer_key_id: key.id,
        purpose: 'oauth',
        scopes: used.scopes,
        allow_includes: used.scopes === null || key.allow_includes,
        expires_at: tokenEnd(),
      })
      .execute()
    return { accessToken, refreshToken, userId: used.user_id }
  })
}

/** Puts a new access token in the place of the one before; null for a refresh token that is none. */
export async function refreshToken(
  { db }: Store,
  key: DeveloperKey,
  given: string,
): Promise<Granted | null> {
  const accessToken = secretText()
  const row = await db
    .updateTable('tokens')
    .set({ token_hash: hashToken(accessToken), expires_at: tokenEnd() })
    .where('refresh_token_hash', '=', hashToken(given))
    .where('developer_key_id', '=', key.id)
    .where('revoked', '=', false)
    .returning('user_id')
    .executeTakeFirst()
  return row ? { accessToken, userId: row.user_id } : null
}

/** Whether the person has let this client do what it asks for, and it has not given that back. */
export async function hasAuthorized(
  { db }: Store,
  { key, scopes }: AuthorizationRequest,
  userId: Id,
): Promise<boolean> {
  const rows = await db
    .selectFrom('tokens')
    .select('scopes')
    .where('user_id', '=', userId)
    .where('developer_key_id', '=', key.id)
    .where('purpose', '=', 'oauth')
    .where('revoked', '=', false)
    .execute()
  return rows.some(
    (row) =>
      row.scopes === null ||
      scopes?.every((scope) => row.scopes?.includes(scope) === true) === true,
  )
}

function tokenEnd(): Date {
  return new Date(Date.now() + TOKEN_LIFETIME_S * 1000)
}

function secretText(): string {
  return randomBytes(32).toString('base64url')
}
