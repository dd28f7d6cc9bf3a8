import { expect, test } from 'vitest'
import { answers } from '#src/testing/answer.ts'
import { fetchCourse, fetchCourses, fetchMayGrade, fetchSection, fetchSections } from './courses.ts'

const { reply } = answers()

const wire = {
  id: 1,
  name: 'Writing 101',
  course_code: 'WR101',
  account_id: 1,
  workflow_state: 'available',
  start_at: null,
  calendar: { ics: 'https://canvas.example.edu/feeds/calendars/course_x.ics' },
  enrollments: [
    { type: 'ta', role: 'TaEnrollment', role_id: 5, user_id: 2, enrollment_state: 'active' },
    { type: 'ta', role: 'TaEnrollment', role_id: 5, user_id: 2, enrollment_state: 'active' },
    { type: 'student', role: 'StudentEnrollment', role_id: 3, user_id: 2 },
  ],
}
const course = {
  id: '1',
  name: 'Writing 101',
  code: 'WR101',
  isPublished: true,
  isRestrictedByDate: false,
  roles: ['ta', 'student'],
}

test('the courses of a person, over all pages', async () => {
  const next = '<http://app.test/api/v1/courses?page=2>; rel="next"'
  reply({
    'GET /api/v1/courses?per_page=100': { body: [wire], headers: { Link: next } },
    'GET /api/v1/courses?page=2': { body: [{ ...wire, id: 2, workflow_state: 'unpublished' }] },
  })
  expect(await fetchCourses()).toEqual([course, { ...course, id: '2', isPublished: false }])
})

test('a course whose dates bar the person has nothing but its id', async () => {
  const body = [{ id: 5, access_restricted_by_date: true }]
  reply({ 'GET /api/v1/courses?per_page=100': { body } })
  expect(await fetchCourses()).toEqual([
    {
      id: '5',
      name: 'Course 5',
      code: null,
      isPublished: false,
      isRestrictedByDate: true,
      roles: [],
    },
  ])
})

test('one course', async () => {
  reply({ 'GET /api/v1/courses/1': { body: wire } })
  expect(await fetchCourse('1')).toEqual(course)
})

test('an unknown course is a 404', async () => {
  reply({ 'GET /api/v1/courses/9': { status: 404, body: { errors: [{ message: 'gone' }] } } })
  await expect(fetchCourse('9')).rejects.toMatchObject({ status: 404, message: 'gone' })
})

test.each([
  [{ manage_grades: true }, true],
  [{ manage_grades: false }, false],
  [{}, false],
])('the right to grade from %j: %s', async (body, mayGrade) => {
  reply({ 'GET /api/v1/courses/1/permissions?permissions[]=manage_grades': { body } })
  expect(await fetchMayGrade('1')).toBe(mayGrade)
})

const section = {
  id: 11,
  name: 'Section A',
  course_id: 1,
  nonxlist_course_id: null,
  start_at: null,
}

test('sections, and one of them with its course', async () => {
  reply({
    'GET /api/v1/courses/1/sections?per_page=100': { body: [section] },
    'GET /api/v1/sections/11': { body: section },
  })
  expect(await fetchSections('1')).toEqual([{ id: '11', name: 'Section A' }])
  expect(await fetchSection('11')).toEqual({ id: '11', name: 'Section A', courseId: '1' })
})
