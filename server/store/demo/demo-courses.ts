import { checkCourseFile } from '#server/store/course-file.ts'
import type { CourseFile, CourseFileInput } from '#server/store/course-file-schema.ts'
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
    users: [ines, ...both('users')],
    ...Object.fromEntries(LISTS.map((list) => [list, both(list)])),
  })
}

const LISTS = [
  'courses',
  'rubrics',
  'sections',
  'enrollments',
  'group_categories',
  'groups',
  'assignments',
  'submissions',
  'submission_comments',
  'peer_reviews',
] as const
