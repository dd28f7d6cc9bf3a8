import { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { embeddedPool } from './embedded-pool.ts'
import { migrate } from './migrate.ts'
import type { Database } from './schema.ts'

/** The open database, migrated to the newest schema. */
export type Store = {
  db: Kysely<Database>
  kind: 'memory' | 'folder' | 'postgres'
  /** Where the data are, as a sentence for the start-up lines. */
  description: string
  /** Ends with every acknowledged write kept; safe to call twice. */
  close: () => Promise<void>
}

export type OpenStoreOptions = {
  /** A dump made by `PGlite.dumpDataDir` to start an in-memory store from: tests, mostly. */
  loadDataDir?: Blob
}

/**
 * Opens the store that `url` names: `memory:` (nothing on disk), a folder (embedded, durable), or
 * `postgres://…`. The same SQL and the same client run on all three.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:/.test(url)) {
    const pool = new pg.Pool({ connectionString: url })
    return finish(pool, 'postgres', 'PostgreSQL', async () => Promise.resolve())
  }
  const lite = await PGlite.create({
    ...(url === 'memory:' ? {} : { dataDir: url }),
    ...(options.loadDataDir ? { loadDataDir: options.loadDataDir } : {}),
  })
  const pool = embeddedPool(lite)
  const kind = url === 'memory:' ? 'memory' : 'folder'
  return finish(pool, kind, url, () => lite.close())
}

async function finish(
  pool: pg.Pool,
  kind: Store['kind'],
  description: string,
  closeEngine: () => Promise<void>,
): Promise<Store> {
  const db = await migrate(pool)
  let closing: Promise<void> | undefined
  const close = async () => {
    await db.destroy()
    await closeEngine()
  }
  return { db, kind, description, close: () => (closing ??= close()) }
}
