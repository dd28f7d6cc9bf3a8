import type { Store } from '#server/store/open-store.ts'
import type { Caller } from './authenticate.ts'
import { CanvasFailure } from './errors.ts'
import { findPerson } from './find-person.ts'
import { readLookup } from './ids.ts'

/**
 * The caller whom `as_user_id` names, by id or `sis_user_id:…`, with the limits of the caller's own
 * token. Only admins of the account may, and an unknown person is refused in the same way: 401 with
 * `errors` as a string, which asks for no other token (Canvas: authentication_methods).
 */
export async function masquerade(
  store: Store,
  caller: Caller,
  asUserId: string | undefined,
): Promise<Caller> {
  if (asUserId === undefined || asUserId === '') return caller
  const lookup = caller.isAdmin ? readLookup(asUserId, 'sis_user_id') : null
  const person = lookup === null ? undefined : await findPerson(store, lookup)
  if (!person) throw new CanvasFailure(401, { errors: 'Invalid as_user_id' })
  return { ...caller, ...person }
}
