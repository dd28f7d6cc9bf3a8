import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { embeddedPool } from './embedded-pool.ts'
import { migrations } from './migrations.ts'
import type { Database } from './schema.ts'
import { hashToken } from './tokens.ts'

test('the secrets of developer keys that are there already become hashes', async () => {
  const lite = await PGlite.create()
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: embeddedPool(lite) }) })
  await migrations['001-canvas']!.up(db)
  await sql`
    INSERT INTO developer_keys (id, secret, name, redirect_uris) VALUES (1, 'sésame', 'Key', '{}')
  `.execute(db)
  await migrations['005-oauth']!.up(db)
  expect(await db.selectFrom('developer_keys').select(['secret_hash', 'active']).execute()).toEqual(
    [{ secret_hash: hashToken('sésame'), active: true }],
  )
  await db.destroy()
  await lite.close()
})
