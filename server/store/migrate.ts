import { Kysely, Migrator, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { migrations } from './migrations.ts'
import type { Database } from './schema.ts'

/** Brings the database of `pool` to the newest schema; Kysely's lock keeps two processes apart. */
export async function migrate(pool: pg.Pool): Promise<Kysely<Database>> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return db
  throw error instanceof Error ? error : new Error('The schema could not be migrated.')
}
