import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { checkCourseFile } from '#server/store/course-file.ts'
import { importCourse } from '#server/store/import-course.ts'
import { forgetful, openStore, type Store } from '#server/store/open-store.ts'
import type { Database } from '#server/store/schema.ts'

// Opening a database takes seconds, emptying one milliseconds: the next file of this worker gets it.
const idle: Store[] = []

/** A store in memory, empty or with a course file in it. Its `close` gives it back for the next test. */
export async function openTestStore(file?: CourseFileInput): Promise<Store> {
  const store = idle.pop() ?? (await openBlank())
  await (file ? resetStore(store, file) : empty(store))
  return {
    ...store,
    close: () => {
      idle.push(store)
      return Promise.resolve()
    },
  }
}

/** Empties the store and loads another course file. */
export async function resetStore(store: Store, file: CourseFileInput): Promise<void> {
  await empty(store)
  await importCourse(store, checkCourseFile(file))
}

/** A store whose database has gone: every query fails. */
export function brokenStore(): Store {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    remember: forgetful,
    kind: 'postgres',
    description: 'Data are gone.',
    close: () => db.destroy(),
  }
}

/** Of the project "postgres" a new database there; elsewhere one in memory. */
async function openBlank(): Promise<Store> {
  const postgresUrl = inject('postgresUrl')
  if (postgresUrl !== undefined) return openStore(await createDatabase(postgresUrl))
  const dump = await readFile(join(inject('blankFolder'), 'dump.tar.gz'))
  return openStore('memory:', { loadDataDir: new Blob([dump]) })
}

async function empty(store: Store): Promise<void> {
  await sql`
    TRUNCATE users, developer_keys, courses, server_values, changes RESTART IDENTITY CASCADE
  `.execute(store.db)
}

async function createDatabase(url: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return url.replace(/[^/]*$/, name)
}
