import { queryOptions } from '@tanstack/react-query'
import {
  fetchCourse,
  fetchCourses,
  fetchMayGrade,
  fetchSection,
  fetchSections,
} from '#src/canvas/courses.ts'
import type { Person } from '#src/domain/people.ts'
import { readKeepingParts } from './list-so-far.ts'
import { fetchOwnLimits, fetchPeople, fetchSelf, fetchTestStudentId } from '#src/canvas/people.ts'

export const courseQueries = {
  all: () => ['courses'] as const,

  list: () =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'list'] as const,
      queryFn: ({ signal }) => fetchCourses(signal),
    }),

  detail: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'detail', { courseId }] as const,
      queryFn: ({ signal }) => fetchCourse(courseId, signal),
    }),

  sections: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'sections', { courseId }] as const,
      queryFn: ({ signal }) => fetchSections(courseId, signal),
    }),

  /** The section of an address, with its course. */
  section: (sectionId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'section', { sectionId }] as const,
      queryFn: ({ signal }) => fetchSection(sectionId, signal),
    }),

  /** All students, past ones too. */
  people: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'people', { courseId }] as const,
      queryFn: ({ client, queryKey, signal }) =>
        readKeepingParts<Person>(client, queryKey, (onPart) =>
          fetchPeople(courseId, signal, onPart),
        ),
      // A roster of a thousand is ten calls, one after the other, and seldom changes.
      staleTime: 5 * 60_000,
    }),

  testStudent: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'test-student', { courseId }] as const,
      queryFn: ({ signal }) => fetchTestStudentId(courseId, signal),
      staleTime: 5 * 60_000,
    }),

  mayGrade: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'may-grade', { courseId }] as const,
      queryFn: ({ signal }) => fetchMayGrade(courseId, signal),
    }),

  /** The sections that the signed-in person is limited to, or null. */
  ownLimits: (courseId: string) =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'own-limits', { courseId }] as const,
      queryFn: ({ signal }) => fetchOwnLimits(courseId, signal),
    }),

  self: () =>
    queryOptions({
      queryKey: [...courseQueries.all(), 'self'] as const,
      queryFn: ({ signal }) => fetchSelf(signal),
    }),
}
