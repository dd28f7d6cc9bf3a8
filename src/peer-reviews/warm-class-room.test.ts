import { QueryClient } from '@tanstack/react-query'
import { HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { soFarKey } from '#src/assignments/list-so-far.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { answers } from '#src/testing/answer.ts'
import { createGate } from '#src/testing/gate.ts'
import { warmAssignmentContext } from './assignment-context.ts'
import { warmClassRoom, warmClassRoomSoFar } from './class-room.ts'
import { peerReviewQueries } from './peer-review-queries.ts'

const { reply, seen } = answers()
const course: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }

const COURSE = '/api/v1/courses/1'
const PERMISSIONS = `GET ${COURSE}/permissions?permissions[]=manage_grades`
const PEOPLE =
  `${COURSE}/users?enrollment_type[]=student&enrollment_type[]=student_view` +
  '&enrollment_state[]=active&enrollment_state[]=invited&enrollment_state[]=inactive' +
  '&enrollment_state[]=completed&include[]=enrollments&per_page=100'

const assignment = { id: '7', course_id: '1', name: 'Essay 1' }
const context = {
  [`GET ${COURSE}`]: { body: { id: '1', name: 'Writing 101' } },
  [`GET ${COURSE}/assignments/7`]: { body: assignment },
  [`GET ${COURSE}/sections?per_page=100`]: { body: [] },
  [`GET ${COURSE}/enrollments?user_id=self&per_page=100`]: { body: [] },
  'GET /api/v1/users/self': { body: { id: '5', name: 'Sam' } },
}
const readsOf = (path: string) => ({
  [`GET ${path}/assignments/7/peer_reviews?include[]=user`]: { body: [] },
  [`GET ${path}/assignments/7/submissions?include[]=group&per_page=100`]: { body: [] },
})
const grader = { [PERMISSIONS]: { body: { manage_grades: true } } }
const people = { [`GET ${PEOPLE}`]: { body: [] } }

const newClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })
const until = (check: () => void) => vi.waitFor(check, { interval: 1 })

test('the whole assignment is read, each list once', async () => {
  reply({ ...context, ...grader, ...people, ...readsOf(COURSE) })
  const client = newClient()
  await warmClassRoom(client, course)
  expect(seen).toHaveLength(9)
  for (const { queryKey } of [
    courseQueries.people('1'),
    assignmentQueries.submissions(course),
    peerReviewQueries.list(course),
  ]) {
    expect(client.getQueryData(queryKey)).toBeDefined()
  }
})

test('a second visit reads nothing', async () => {
  reply({ ...context, ...grader, ...people, ...readsOf(COURSE) })
  const client = newClient()
  await warmClassRoom(client, course)
  seen.length = 0
  await warmClassRoom(client, course)
  expect(seen).toEqual([])
})

test('through a section its course is asked for first, then the section endpoints', async () => {
  reply({
    ...context,
    ...grader,
    ...people,
    ...readsOf('/api/v1/sections/11'),
    'GET /api/v1/sections/11': { body: { id: '11', name: 'Section A', course_id: '1' } },
  })
  await warmClassRoom(newClient(), section)
  expect(seen).toHaveLength(10)
})

test('what does not wait for the right to grade is asked for at once', async () => {
  const gate = createGate()
  reply({
    ...context,
    ...people,
    ...readsOf(COURSE),
    [PERMISSIONS]: async () => {
      await gate.opened
      return HttpResponse.json({ manage_grades: true })
    },
  })
  const warming = warmClassRoom(newClient(), course)
  await until(() => expect(seen).toHaveLength(7))
  expect(seen.some(({ path }) => path.includes('/submissions'))).toBe(false)
  gate.open()
  await warming
  expect(seen).toHaveLength(9)
})

test('of a class of several pages one page is enough to begin, and the list is not taken for whole', async () => {
  const gate = createGate()
  reply({
    ...context,
    ...grader,
    ...readsOf(COURSE),
    [`GET ${PEOPLE}`]: {
      body: [{ id: '101', name: 'Ada', sortable_name: 'Ada', enrollments: [] }],
      headers: { Link: `<http://app.test${COURSE}/users?page=2>; rel="next"` },
    },
    [`GET ${COURSE}/users?page=2`]: async () => {
      await gate.opened
      return HttpResponse.json([])
    },
  })
  const client = newClient()
  const { queryKey } = courseQueries.people('1')
  await warmClassRoomSoFar(client, course)
  expect(client.getQueryData(queryKey)).toBeUndefined()
  expect(client.getQueryData(soFarKey(queryKey))).toMatchObject([{ name: 'Ada' }])
  gate.open()
  await until(() => expect(client.getQueryData(queryKey)).toMatchObject([{ name: 'Ada' }]))
  expect(client.getQueryData(soFarKey(queryKey))).toBeUndefined()
})

test('of lists of one page all are waited for', async () => {
  const gate = createGate()
  reply({
    ...context,
    ...grader,
    ...readsOf(COURSE),
    [`GET ${PEOPLE}`]: async () => {
      await gate.opened
      return HttpResponse.json([])
    },
  })
  let isDone = false
  const warming = warmClassRoomSoFar(newClient(), course).then(() => (isDone = true))
  await until(() => expect(seen).toHaveLength(9))
  expect(isDone).toBe(false)
  gate.open()
  await warming
})

test('a student is not sent into the refusal of the list of submissions', async () => {
  const student = { [PERMISSIONS]: { body: { manage_grades: false } } }
  reply({ ...context, ...student, ...readsOf(COURSE) })
  await warmClassRoom(newClient(), course)
  const paths = seen.map(({ path }) => path)
  expect(paths.filter((path) => /submissions|\/users\?/.test(path))).toEqual([])
})

test('the context alone reads neither people nor reviews', async () => {
  reply({ ...context, ...grader })
  await warmAssignmentContext(newClient(), course)
  expect(seen).toHaveLength(6)
})

test('an unknown section is a 404', async () => {
  reply({
    ...readsOf('/api/v1/sections/11'),
    'GET /api/v1/sections/11': { status: 404, body: { errors: [{ message: 'gone' }] } },
  })
  await expect(warmClassRoom(newClient(), section)).rejects.toMatchObject({ status: 404 })
})
