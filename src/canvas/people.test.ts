import { expect, test } from 'vitest'
import { answers } from '#src/testing/answer.ts'
import { fetchOwnLimits, fetchPeople, fetchSelf, fetchTestStudentId } from './people.ts'

const { reply } = answers()

const PEOPLE =
  'GET /api/v1/courses/1/users?enrollment_type[]=student&enrollment_type[]=student_view' +
  '&enrollment_state[]=active&enrollment_state[]=invited&enrollment_state[]=inactive' +
  '&enrollment_state[]=completed&include[]=enrollments&per_page=100'

const enrollment = {
  id: 3,
  user_id: 101,
  course_id: 1,
  course_section_id: 11,
  associated_user_id: null,
  limit_privileges_to_course_section: false,
  type: 'StudentEnrollment',
  enrollment_state: 'active',
  role: 'StudentEnrollment',
}
const user = {
  id: 101,
  name: 'Ada Lovelace',
  created_at: '2026-09-01T08:00:00Z',
  sortable_name: 'Lovelace, Ada',
  short_name: 'Ada',
  sis_user_id: 'u1',
  login_id: 'ada',
  enrollments: [enrollment],
}
const ada = {
  id: '101',
  name: 'Ada Lovelace',
  sortableName: 'Lovelace, Ada',
  loginId: 'ada',
  sisId: 'u1',
  isTestStudent: false,
  enrollments: [{ sectionId: '11', state: 'active' }],
}

const peopleOf = async (...body: unknown[]) => {
  reply({ [PEOPLE]: { body } })
  return fetchPeople('1')
}

test('a student with his section', async () => {
  expect(await peopleOf(user)).toEqual([ada])
})

test('keys that the caller has no right to see are missing', async () => {
  const { id, name, enrollments } = user
  expect(await peopleOf({ id, name, enrollments })).toEqual([
    { ...ada, sortableName: 'Ada Lovelace', loginId: null, sisId: null },
  ])
})

test.each([
  ['active', 'active'],
  ['invited', 'active'],
  ['creation_pending', 'active'],
  ['inactive', 'inactive'],
  ['completed', 'completed'],
  ['rejected', 'rejected'],
  ['deleted', 'deleted'],
])('an enrollment that is %s counts as %s', async (enrollment_state, state) => {
  const [person] = await peopleOf({ ...user, enrollments: [{ ...enrollment, enrollment_state }] })
  expect(person?.enrollments[0]?.state).toBe(state)
})

test('an enrollment as something else than a student does not count', async () => {
  const asTa = { ...enrollment, type: 'TaEnrollment', course_section_id: 12 }
  expect(await peopleOf({ ...user, enrollments: [enrollment, asTa] })).toEqual([ada])
})

test('the Test Student is known by the enrollment', async () => {
  const enrollments = [{ ...enrollment, type: 'StudentViewEnrollment' }]
  expect((await peopleOf({ ...user, enrollments }))[0]?.isTestStudent).toBe(true)
})

test('a course may hide its sections on the roster', async () => {
  const enrollments = [{ ...enrollment, course_section_id: undefined }]
  const [person] = await peopleOf({ ...user, enrollments })
  expect(person?.enrollments).toEqual([{ sectionId: null, state: 'active' }])
})

test('where a developer key drops the enrollments, everybody listed counts as a student', async () => {
  const [person] = await peopleOf({ ...user, enrollments: undefined })
  expect(person?.enrollments).toEqual([{ sectionId: null, state: 'active' }])
})

const asTa = { ...enrollment, type: 'TaEnrollment', limit_privileges_to_course_section: true }
const unlimited = { ...asTa, limit_privileges_to_course_section: false }

test.each([
  ['limited in the only enrollment', [asTa], ['11']],
  ['limited in both', [asTa, { ...asTa, course_section_id: 12 }], ['11', '12']],
  ['limited in one of two', [asTa, { ...unlimited, course_section_id: 12 }], null],
  ['not limited', [unlimited], null],
  ['an admin without enrollment', [], null],
  ['a student', [enrollment], null],
  ['a student there too', [asTa, { ...enrollment, course_section_id: 12 }], ['11']],
])('the limits of staff: %s', async (_who, body, limits) => {
  reply({ 'GET /api/v1/courses/1/enrollments?user_id=self&per_page=100': { body } })
  expect(await fetchOwnLimits('1')).toEqual(limits)
})

test('who is signed in', async () => {
  reply({ 'GET /api/v1/users/self': { body: user } })
  expect(await fetchSelf()).toEqual({ id: '101', name: 'Ada Lovelace' })
})

test.each([
  ['nobody has opened the student view', [], null],
  ['somebody has', [{ ...user, id: 107, name: 'Test Student' }], '107'],
])('the Test Student when %s', async (_when, body, expected) => {
  reply({ 'GET /api/v1/courses/1/users?enrollment_type[]=student_view&per_page=100': { body } })
  expect(await fetchTestStudentId('1')).toBe(expected)
})
