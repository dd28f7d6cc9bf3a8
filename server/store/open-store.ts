import { resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { embeddedPool } from './embedded-pool.ts'
import { migrate } from './migrate.ts'
import { openFolder } from './open-folder.ts'
import { aloneOnPostgres, openPostgres } from './open-postgres.ts'
import type { Database } from './schema.ts'

/** The open database, migrated to the newest schema. */
export type Store = {
  db: Kysely<Database>
  /** Reads; the store of a moment (canvas/moments.ts) reads only once what has the same key. */
  remember: <T>(key: string, read: () => Promise<T>) => Promise<T>
  kind: 'memory' | 'folder' | 'postgres'
  /** Where the data are and what can happen to them, as a sentence for the start-up lines. */
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
 * `postgres://…`. The same SQL and the same client run on all three. Errors are sentences that say
 * what to do; FolderInUseError when another process has the folder.
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:/.test(url)) return openPostgresStore(url)
  if (url === 'memory:') return openMemoryStore(options)
  return openFolderStore(url)
}

async function openPostgresStore(url: string): Promise<Store> {
  const { pool, place } = await openPostgres(url)
  const description = `Data are in PostgreSQL (${place}).`
  return finish(
    pool,
    () => aloneOnPostgres(pool, () => migrate(pool)),
    { kind: 'postgres', description },
    () => Promise.resolve(),
  )
}

async function openMemoryStore(options: OpenStoreOptions): Promise<Store> {
  const lite = await PGlite.create(options)
  const pool = embeddedPool(lite)
  const description = 'Data are in memory and end with this process.'
  return finish(
    pool,
    () => migrate(pool),
    { kind: 'memory', description },
    () => lite.close(),
  )
}

async function openFolderStore(folder: string): Promise<Store> {
  const { pool, dumpFile, close } = await openFolder(folder)
  const description =
    `Data are in ${resolve(folder)}. They outlive the process, but a power cut may lose the last ` +
    `changes: a dump is written to ${resolve(dumpFile)} every few minutes and on shutdown ` +
    '(PostgreSQL, by DATABASE_URL, has no such limit).'
  return finish(pool, () => migrate(pool), { kind: 'folder', description }, close)
}

async function finish(
  pool: pg.Pool,
  migrated: () => Promise<Kysely<Database>>,
  facts: Pick<Store, 'kind' | 'description'>,
  closeEngine: () => Promise<void>,
): Promise<Store> {
  try {
    const db = await migrated()
    let closing: Promise<void> | undefined
    const close = async () => {
      await db.destroy()
      await closeEngine()
    }
    return { db, remember: forgetful, ...facts, close: () => (closing ??= close()) }
  } catch (error) {
    await pool.end()
    await closeEngine()
    throw error
  }
}

/** What is read is read anew each time. */
export function forgetful<T>(_key: string, read: () => Promise<T>): Promise<T> {
  return read()
}
