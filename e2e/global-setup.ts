import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import type { Transaction } from 'kysely'
import { parseCourseFile } from '#server/store/course-file.ts'
import { demoCourses } from '#server/store/demo/demo-courses.ts'
import { embeddedPool } from '#server/store/embedded-pool.ts'
import { importInto } from '#server/store/import-course.ts'
import { migrate } from '#server/store/migrate.ts'
import type { Database } from '#server/store/schema.ts'
import { QUICK_DATABASE } from '#server/testing/quick-database.ts'
import { courseFile } from './course.ts'
import { copyReadyFolder, DEMO_DAY, readyFolder, type Contents } from './ready-folders.ts'

/**
 * Makes a data folder of each kind, once a run: to copy one takes a small part of the time that a server
 * needs to fill its own. Answers what removes them.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), 'prm-ready-'))
  process.env['READY_FOLDERS'] = parent
  setFlagsFromString(QUICK_DATABASE)
  await mkdir(readyFolder('nothing'))
  await openToFill('nothing', () => Promise.resolve())
  await copyReadyFolder('nothing', readyFolder('class'))
  const course = parseCourseFile(JSON.stringify(courseFile()))
  await openToFill('class', (db) => importInto(db, course))
  await copyReadyFolder('nothing', readyFolder('demo'))
  await openToFill('demo', (db) => importInto(db, demoCourses(new Date(DEMO_DAY))))
  return () => rm(parent, { recursive: true })
}

/** As the store opens a folder, but without its dump, which takes longer than all the rest. */
async function openToFill(
  contents: Contents,
  fill: (db: Transaction<Database>) => Promise<void>,
): Promise<void> {
  const lite = await PGlite.create({ dataDir: join(readyFolder(contents), 'database') })
  const db = await migrate(embeddedPool(lite))
  await db.transaction().execute(fill)
  await db.destroy()
  await lite.close()
}
