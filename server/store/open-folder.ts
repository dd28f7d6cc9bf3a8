import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { exists, keepDump } from './dump-keeper.ts'
import { embeddedPool } from './embedded-pool.ts'
import { lockFolder } from './folder-lock.ts'

type OpenFolder = {
  pool: pg.Pool
  dumpFile: string
  /** After the end of the pool. */
  close: () => Promise<void>
}

/**
 * Opens the embedded database in `folder`: `database` is PostgreSQL's own, `dump.tar.gz` the copy
 * that survives a power cut, `lock` keeps a second process out. Without `database` it starts from
 * the dump, if there is one.
 */
export async function openFolder(folder: string): Promise<OpenFolder> {
  await makeWritable(folder)
  const unlock = await lockFolder(folder)
  const database = join(folder, 'database')
  const dumpFile = join(folder, 'dump.tar.gz')
  try {
    if (!(await exists(database))) await createDatabase(database, dumpFile)
    const lite = await PGlite.create({ dataDir: database })
    const pool = embeddedPool(lite)
    const dump = await keepDump(lite, dumpFile, {
      whenIdle: (work) => between(pool, work),
      warn: (message) => console.error(message),
    })
    const close = async () => {
      dump.stop()
      try {
        await dump.write()
      } finally {
        await lite.close()
        await unlock()
      }
    }
    return { pool, dumpFile, close }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function between(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await work()
  } finally {
    client.release()
  }
}

/** Under another name until it is whole: a start that is broken off leaves no half database. */
async function createDatabase(database: string, dumpFile: string): Promise<void> {
  const unfinished = `${database}.new`
  await rm(unfinished, { recursive: true, force: true })
  const lite = await PGlite.create({
    dataDir: unfinished,
    ...((await exists(dumpFile)) ? { loadDataDir: new Blob([await readFile(dumpFile)]) } : {}),
  })
  await lite.close()
  await rename(unfinished, database)
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const probe = join(folder, '.writable')
    await (await open(probe, 'w')).close()
    await rm(probe)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The data folder ${resolve(folder)} cannot be written (${reason}). ` +
        'Give this user the right to write there, or name another folder in DATABASE_URL.',
      { cause: error },
    )
  }
}
