import { checkCourseFile } from '#server/store/course-file.ts'
import type { CourseFile, CourseFileInput } from '#server/store/course-file-schema.ts'
import { LISTS_WITH_IDS } from '#server/store/lists-with-ids.ts'
import { psychology } from './psychology.ts'
import { INES } from './staff.ts'
import { writing101 } from './writing-101.ts'

/**
 * The two demo courses, the same for everybody who loads them on the same day: dates count from
 * `today`. They are course files like any other and pass the same checks.
 */
export function demoCourses(today: Date): CourseFile {
  const seminar = writing101(today)
  const lecture = psychology(today)
  const both = (key: keyof CourseFileInput) => [
    ...((seminar[key] as unknown[] | undefined) ?? []),
    ...((lecture[key] as unknown[] | undefined) ?? []),
  ]
  const ines = { id: INES, name: 'Ines Moreau', login_id: 'imoreau', email: 'imoreau@example.edu' }
  return checkCourseFile({
    format: seminar.format,
    ...Object.fromEntries(LISTS.map((list) => [list, both(list)])),
    users: [ines, ...both('users')],
  })
}

const LISTS = [...LISTS_WITH_IDS, 'enrollments'] as const
