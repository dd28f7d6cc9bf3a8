import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { CourseFile } from './course-file-schema.ts'
import { parseCourseFile } from './course-file.ts'
import { demoCourses } from './demo/demo-courses.ts'
import { importInto } from './import-course.ts'
import type { Store } from './open-store.ts'

/** A number of our own, so that two servers starting on one database do not both load. */
const LOADING_LOCK = 7206317045209

/**
 * Loads `courseFile`, or the demo courses when it is null, into a store that is empty; another one is
 * left alone. Answers the line that the server prints at start. Throws CourseFileError for a file
 * with faults and a sentence for one that cannot be read.
 */
export async function loadInitialCourse(
  store: Store,
  courseFile: string | null,
  now: Date,
): Promise<string> {
  return store.db.transaction().execute(async (db) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOADING_LOCK)})`.execute(db)
    const { rows } = await sql<{ empty: boolean }>`
      SELECT NOT EXISTS (SELECT FROM users) AND NOT EXISTS (SELECT FROM courses) AS empty
    `.execute(db)
    if (rows[0]?.empty !== true) {
      return courseFile === null
        ? 'The store has courses already; the demo courses were not loaded.'
        : `The store has courses already; ${courseFile} was not loaded (npm run course:import loads it beside them).`
    }
    const file = courseFile === null ? demoCourses(now) : await readCourseFile(courseFile)
    await importInto(db, file)
    const names = file.courses.map((course) => course.name).join(', ')
    return `${courseFile === null ? 'The demo courses were loaded' : `${courseFile} was loaded`}: ${names}.`
  })
}

/** Reads and checks a course file on disk. */
export async function readCourseFile(path: string): Promise<CourseFile> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The course file ${path} cannot be read: ${reason}.`, { cause: error })
  }
  // Editors on Windows put a byte order mark first, which is no JSON.
  return parseCourseFile(text.replace(/^\uFEFF/, ''))
}
