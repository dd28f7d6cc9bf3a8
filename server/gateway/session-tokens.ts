import { randomBytes } from 'node:crypto'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { SESSION_DAYS, type SignedIn } from './session.ts'

/** A token of the embedded Canvas that only the encrypted cookie holds; the store keeps its hash. */
export async function mintToken({ db }: Store, userId: string): Promise<string> {
  const now = Date.now()
  const token = randomBytes(32).toString('base64url')
  await db
    .deleteFrom('tokens')
    .where('purpose', '=', 'session')
    .where('expires_at', '<', new Date(now))
    .execute()
  await db
    .insertInto('tokens')
    .values({
      token_hash: hashToken(token),
      user_id: userId,
      developer_key_id: null,
      purpose: 'session',
      scopes: null,
      expires_at: new Date(now + SESSION_DAYS * 24 * 60 * 60 * 1000),
    })
    .execute()
  return token
}

/** Ends what the cookie could still do, wherever a copy of it may be. */
export async function deleteToken({ db }: Store, signedIn: SignedIn | undefined): Promise<void> {
  if (!signedIn?.token) return
  await db.deleteFrom('tokens').where('token_hash', '=', hashToken(signedIn.token)).execute()
}

/** The person as the store knows him now; undefined once the token is gone or too old. */
export async function findTokenUser(
  { db }: Store,
  token: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('tokens as t')
    .innerJoin('users as u', 'u.id', 't.user_id')
    .select(['u.id', 'u.name'])
    .where('t.token_hash', '=', hashToken(token))
    .where('t.revoked', '=', false)
    .where((eb) => eb.or([eb('t.expires_at', 'is', null), eb('t.expires_at', '>', new Date())]))
    .executeTakeFirst()
}
