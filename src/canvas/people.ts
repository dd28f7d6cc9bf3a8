import * as z from 'zod/mini'
import type { Enrollment, Person, Viewer } from '#src/domain/people.ts'
import { api, PAGE, withQuery } from './api-url.ts'
import { flag, id, orNull } from './decode.ts'
import { read, readAll } from './http.ts'

const enrollment = z.object({
  type: z.string(),
  enrollment_state: z.string(),
  course_section_id: orNull(id),
  limit_privileges_to_course_section: flag,
})

const user = z.object({
  id,
  name: z.string(),
  sortable_name: orNull(z.string()),
  login_id: orNull(z.string()),
  sis_user_id: orNull(z.string()),
  enrollments: z.optional(z.array(enrollment)),
})

const STUDENT_TYPES = ['StudentEnrollment', 'StudentViewEnrollment']
const STAFF_TYPES = ['TeacherEnrollment', 'TaEnrollment', 'DesignerEnrollment']

/** The signed-in person. Errors: 401 without a session. */
export async function fetchSelf(signal?: AbortSignal): Promise<{ id: string; name: string }> {
  return read(api`users/self`, z.object({ id, name: z.string() }), signal)
}

/**
 * All students of a course, past ones and the Test Student too, each with their sections. A limited TA gets
 * only those of his sections. `onPart` is told those of the pages so far. Errors: 403 without the right to see the
 * roster. Source: Canvas' courses_controller `users`.
 */
export async function fetchPeople(
  courseId: string,
  signal?: AbortSignal,
  onPart?: (people: Person[]) => void,
): Promise<Person[]> {
  const url = withQuery(api`courses/${courseId}/users`, {
    enrollment_type: ['student', 'student_view'],
    enrollment_state: ['active', 'invited', 'inactive', 'completed'],
    include: ['enrollments'],
    ...PAGE,
  })
  const users = await readAll(url, z.array(user), signal, (part) => onPart?.(part.map(toPerson)))
  return users.map(toPerson)
}

/** The Test Student of a course, whom Canvas counts among the students; null where nobody has opened the student view. */
export async function fetchTestStudentId(
  courseId: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const url = withQuery(api`courses/${courseId}/users`, {
    enrollment_type: ['student_view'],
    ...PAGE,
  })
  const [testStudent] = await readAll(url, z.array(z.object({ id })), signal)
  return testStudent?.id ?? null
}

/**
 * The sections that the signed-in member of staff is limited to, or null. Canvas limits only who is limited
 * in every enrollment; an account admin has none and sees all.
 */
export async function fetchOwnLimits(
  courseId: string,
  signal?: AbortSignal,
): Promise<Viewer['onlySectionIds']> {
  const url = withQuery(api`courses/${courseId}/enrollments`, { user_id: 'self', ...PAGE })
  const own = await readAll(url, z.array(enrollment), signal)
  const staff = own.filter(({ type }) => STAFF_TYPES.includes(type))
  const isLimited =
    staff.length > 0 && staff.every((each) => each.limit_privileges_to_course_section)
  return isLimited ? staff.flatMap(({ course_section_id }) => course_section_id ?? []) : null
}

function toPerson({ enrollments, ...wire }: z.output<typeof user>): Person {
  const asStudent = enrollments?.filter(({ type }) => STUDENT_TYPES.includes(type))
  return {
    id: wire.id,
    name: wire.name,
    sortableName: wire.sortable_name ?? wire.name,
    loginId: wire.login_id,
    sisId: wire.sis_user_id,
    isTestStudent: asStudent?.some(({ type }) => type === 'StudentViewEnrollment') ?? false,
    // A developer key without "Allow Include Parameters" drops them silently: then nobody has left.
    enrollments: asStudent?.map(toEnrollment) ?? [{ sectionId: null, state: 'active' }],
  }
}

function toEnrollment(wire: z.output<typeof enrollment>): Enrollment {
  return { sectionId: wire.course_section_id, state: toState(wire.enrollment_state) }
}

function toState(state: string): Enrollment['state'] {
  switch (state) {
    case 'inactive':
    case 'completed':
    case 'rejected':
    case 'deleted':
      return state
    default:
      return 'active'
  }
}
