import type { CourseRole } from './course.ts'
import { joinWords } from './sentences.ts'

const WORDS: Record<CourseRole, string> = {
  teacher: 'Instructor',
  ta: 'TA',
  student: 'Student',
  observer: 'Observer',
  designer: 'Designer',
}

/** "Instructor", "TA and student"; empty for who has no role in the course, as an admin. */
export function sayRoles(roles: readonly CourseRole[]): string {
  const [first = '', ...others] = roles.map((role) => WORDS[role])
  return joinWords([first, ...others.map((word) => (word === 'TA' ? word : word.toLowerCase()))])
}
