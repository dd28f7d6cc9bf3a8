import * as z from 'zod/mini'
import type { Course, CourseRole } from '#src/domain/course.ts'
import type { Place } from '#src/domain/people.ts'
import { api, PAGE, withQuery } from './api-url.ts'
import { flag, id, orNull } from './decode.ts'
import { read, readAll } from './http.ts'

const ROLES: readonly string[] = ['teacher', 'ta', 'student', 'observer', 'designer']

const course = z.pipe(
  z.object({
    id,
    name: orNull(z.string()),
    course_code: orNull(z.string()),
    workflow_state: orNull(z.string()),
    access_restricted_by_date: flag,
    enrollments: z.optional(z.array(z.object({ type: z.string() }))),
  }),
  z.transform((wire): Course => {
    const roles = new Set(wire.enrollments?.map(({ type }) => type).filter(isRole))
    return {
      id: wire.id,
      name: wire.name ?? `Course ${wire.id}`,
      code: wire.course_code,
      isPublished: wire.workflow_state === 'available',
      isRestrictedByDate: wire.access_restricted_by_date,
      roles: [...roles],
    }
  }),
)

const section = z.object({ id, name: z.string(), course_id: id })

/** A section with the course it belongs to. */
export type CourseSection = Place & { courseId: string }

/** The courses of the signed-in person. Errors: 401 without a session. */
export function fetchCourses(signal?: AbortSignal): Promise<Course[]> {
  return readAll(withQuery(api`courses`, PAGE), z.array(course), signal)
}

/** Errors: 404 for an unknown or deleted course, 403 without the right to read it. */
export function fetchCourse(courseId: string, signal?: AbortSignal): Promise<Course> {
  return read(api`courses/${courseId}`, course, signal)
}

/**
 * Whether the signed-in person may grade in the course: Canvas asks for this right for each write of a
 * review, and for the list of submissions. Errors: 404 for an unknown course.
 */
export async function fetchMayGrade(courseId: string, signal?: AbortSignal): Promise<boolean> {
  const url = withQuery(api`courses/${courseId}/permissions`, { permissions: ['manage_grades'] })
  return (await read(url, z.object({ manage_grades: flag }), signal)).manage_grades
}

/** All sections of a course, for a limited TA too (Canvas' sections_controller filters nothing). */
export async function fetchSections(courseId: string, signal?: AbortSignal): Promise<Place[]> {
  const url = withQuery(api`courses/${courseId}/sections`, PAGE)
  const sections = await readAll(url, z.array(section), signal)
  return sections.map(({ id, name }) => ({ id, name }))
}

/** Errors: 404 for an unknown section. */
export async function fetchSection(
  sectionId: string,
  signal?: AbortSignal,
): Promise<CourseSection> {
  const { id, name, course_id } = await read(api`sections/${sectionId}`, section, signal)
  return { id, name, courseId: course_id }
}

function isRole(type: string): type is CourseRole {
  return ROLES.includes(type)
}
