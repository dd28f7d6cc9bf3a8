import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { checkCourseFile } from '#server/store/course-file.ts'
import { importCourse } from '#server/store/import-course.ts'
import { openStore, type Store } from '#server/store/open-store.ts'

/** A store in memory, from the copy that global-setup.ts made, with a course file in it. */
export async function openTestStore(file?: CourseFileInput): Promise<Store> {
  const blank = new Blob([await readFile(inject('blankStore'))])
  const store = await openStore('memory:', { loadDataDir: blank })
  if (file) await importCourse(store, checkCourseFile(file))
  return store
}

/** Empties the store and loads another course file: milliseconds, where opening takes longer. */
export async function resetStore(store: Store, file: CourseFileInput): Promise<void> {
  await sql`
    TRUNCATE users, developer_keys, courses, server_values RESTART IDENTITY CASCADE
  `.execute(store.db)
  await importCourse(store, checkCourseFile(file))
}
