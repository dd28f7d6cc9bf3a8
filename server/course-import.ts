import { importCourse } from './store/import-course.ts'
import { readCourseFile } from './store/load-initial-course.ts'
import { openStore } from './store/open-store.ts'

/** `npm run course:import -- file`: loads a course file into the store that DATABASE_URL names. */
async function main(path: string | undefined): Promise<void> {
  if (path === undefined) {
    throw new Error('Name the course file: npm run course:import -- path/to/course.json')
  }
  // Read before the store is opened: a file with faults changes nothing, not even an empty folder.
  const file = await readCourseFile(path)
  const store = await openStore(process.env['DATABASE_URL'] ?? './data')
  try {
    await importCourse(store, file)
  } finally {
    await store.close()
  }
  const counts = [
    [file.courses.length, 'courses'],
    [file.users.length, 'users'],
    [file.assignments.length, 'assignments'],
    [file.submissions.length, 'submissions'],
    [file.peer_reviews.length, 'peer reviews'],
  ].map(([count, what]) => `${count} ${what}`)
  console.log(`${path} was loaded: ${counts.join(', ')}. ${store.description}`)
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
