import type { Selectable } from 'kysely'
import type { Store } from '#server/store/open-store.ts'
import type { Database, Id } from '#server/store/schema.ts'
import type { Lookup } from './ids.ts'

export type UserRow = Selectable<Database['users']>

/** A user, and whether he is an admin of the account. */
export type Person = { user: UserRow; isAdmin: boolean }

/** The person with this id or SIS id; undefined when there is none. */
export async function findPerson(store: Store, lookup: Lookup): Promise<Person | undefined> {
  const query = store.db
    .selectFrom('users')
    .leftJoin('account_admins', 'account_admins.user_id', 'users.id')
    .selectAll('users')
    .select('account_admins.user_id as admin_id')
  const key = lookup.by === 'id' ? lookup.id : `sis ${lookup.sisId}`
  const found = await store.remember(`person ${key}`, () =>
    (lookup.by === 'id'
      ? query.where('users.id', '=', lookup.id)
      : query.where('users.sis_user_id', '=', lookup.sisId)
    ).executeTakeFirst(),
  )
  if (!found) return undefined
  const { admin_id, ...user } = found
  return { user, isAdmin: admin_id !== null }
}

/** Many people at once; who is unknown is not there. */
export async function usersById({ db }: Store, ids: Id[]): Promise<Map<Id, UserRow>> {
  if (ids.length === 0) return new Map()
  const users = await db.selectFrom('users').selectAll().where('id', 'in', ids).execute()
  return new Map(users.map((user) => [user.id, user]))
}
