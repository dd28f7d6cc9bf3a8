import type { RoleRow } from './sign-in-rows.ts'

/** Staff before students. */
export const ROLE_ORDER: RoleRow['role'][] = [
  'Admin',
  'TeacherEnrollment',
  'TaEnrollment',
  'DesignerEnrollment',
  'ObserverEnrollment',
  'StudentEnrollment',
]

/** "TA of Section A · Writing 101", the courses one after the other. */
export function roleInWords(rows: RoleRow[]): string {
  const courses = [...new Set(rows.map((row) => row.course_id))]
  const parts = courses.map((course) =>
    roleInCourse(rows.filter((row) => row.course_id === course)),
  )
  return parts.join(', ')
}

function roleInCourse(rows: RoleRow[]): string {
  const [role] = ROLE_ORDER.filter((each) => rows.some((row) => row.role === each))
  const own = rows.filter((row) => row.role === role)
  if (role === 'Admin' || role === undefined) return 'Admin of the account'
  const word = {
    TeacherEnrollment: 'Instructor',
    TaEnrollment: own.every((row) => row.isLimited) ? `TA of ${sectionsInWords(own)}` : 'TA',
    DesignerEnrollment: 'Designer',
    ObserverEnrollment: 'Observer',
    StudentEnrollment: 'Student',
  }[role]
  const left = own.some((row) => row.isCurrent) ? '' : ' who left'
  return `${word}${left} · ${own[0]?.course ?? ''}`
}

/** "Section A" or "Section A, Section C"; an admin has none. */
export function sectionsInWords(rows: RoleRow[]): string {
  return [...new Set(rows.flatMap((row) => row.section ?? []))].join(', ')
}
