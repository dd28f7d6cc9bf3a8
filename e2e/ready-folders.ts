import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Transaction } from 'kysely'
import { parseCourseFile } from '#server/store/course-file.ts'
import { demoCourses } from '#server/store/demo/demo-courses.ts'
import { embeddedPool } from '#server/store/embedded-pool.ts'
import { importInto } from '#server/store/import-course.ts'
import { migrate } from '#server/store/migrate.ts'
import type { Database } from '#server/store/schema.ts'
import { courseFile } from './course.ts'

/** The data that a server starts with: none, the small class of the specs, or the demo courses of today. */
export type Contents = 'nothing' | 'class' | 'demo'

/**
 * Makes a data folder of each kind, once a run: to copy one takes a small part of the time that a server
 * needs to fill its own. Answers what removes them.
 */
export async function makeReadyFolders(): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), 'prm-ready-'))
  process.env['READY_FOLDERS'] = parent
  await mkdir(pathOf('nothing'))
  await openToFill('nothing', () => Promise.resolve())
  await copyReadyFolder('nothing', pathOf('class'))
  const course = parseCourseFile(JSON.stringify(courseFile()))
  await openToFill('class', (db) => importInto(db, course))
  await copyReadyFolder('nothing', pathOf('demo'))
  await openToFill('demo', (db) => importInto(db, demoCourses(new Date())))
  return () => rm(parent, { recursive: true })
}

/** A copy at `target`, ready to be opened. */
export async function copyReadyFolder(contents: Contents, target: string): Promise<string> {
  await cp(pathOf(contents), target, { recursive: true })
  return target
}

/** As the store opens a folder, but without its dump, which takes longer than all the rest. */
async function openToFill(
  contents: Contents,
  fill: (db: Transaction<Database>) => Promise<void>,
): Promise<void> {
  const lite = await PGlite.create({ dataDir: join(pathOf(contents), 'database') })
  const db = await migrate(embeddedPool(lite))
  await db.transaction().execute(fill)
  await db.destroy()
  await lite.close()
}

function pathOf(contents: Contents): string {
  return join(process.env['READY_FOLDERS'] ?? '', contents)
}
