import { expect, test } from 'vitest'
import type { CourseRole } from './course.ts'
import { sayRoles } from './course-words.ts'

test.each<[CourseRole[], string]>([
  [[], ''],
  [['teacher'], 'Instructor'],
  [['student', 'ta'], 'Student and TA'],
  [['ta', 'student', 'observer'], 'TA, student and observer'],
])('%j is told as %j', (roles, words) => {
  expect(sayRoles(roles)).toBe(words)
})
