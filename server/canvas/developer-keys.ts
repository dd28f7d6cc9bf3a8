import type { Selectable } from 'kysely'
import { isSameSecret } from '#server/same-secret.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Database } from '#server/store/schema.ts'
import { hashToken } from '#server/store/tokens.ts'
import { readId } from './ids.ts'

export type DeveloperKey = Selectable<Database['developer_keys']>

export async function findDeveloperKey(
  { db }: Store,
  clientId: string | undefined,
): Promise<DeveloperKey | undefined> {
  const id = readId(clientId)
  if (id === null) return undefined
  return db.selectFrom('developer_keys').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The redirect URI if the key has it, letter for letter; nobody is ever sent anywhere else. */
export function registeredUri(
  key: DeveloperKey,
  redirectUri: string | undefined,
): string | undefined {
  return key.redirect_uris.find((uri) => uri === redirectUri && URL.canParse(uri))
}

export function hasSecret(key: DeveloperKey, secret: string): boolean {
  return isSameSecret(hashToken(secret), key.secret_hash)
}
