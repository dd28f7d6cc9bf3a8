import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

const PEOPLE: [string, number][] = [
  ['teacher', 1],
  ['limited TA', 2],
  ['designer', 3],
  ['admin', 5],
  ['student', 101],
  ['stranger', 6],
]
describe.each([
  // who:                   teacher, TA, designer, admin, student, stranger
  ['courses/1', [200, 200, 200, 200, 200, 403]],
  ['courses/1/permissions', [200, 200, 200, 200, 200, 403]],
  ['courses/1/sections', [200, 200, 200, 200, 200, 403]],
  ['sections/11', [200, 200, 200, 200, 200, 403]],
  ['courses/1/users', [200, 200, 200, 200, 200, 403]],
  ['courses/1/enrollments', [200, 200, 200, 200, 200, 403]],
  ['courses/1/enrollments?user_id=self', [200, 200, 200, 200, 200, 200]],
  ['courses/1/assignments', [200, 200, 200, 200, 200, 403]],
  ['courses/1/assignments/9', [200, 200, 200, 200, 403, 403]],
  ['courses/1/assignments/7/submissions', [200, 200, 403, 200, 403, 403]],
  ['sections/11/assignments/7/submissions', [200, 200, 403, 200, 403, 403]],
  ['courses/1/assignments/7/submissions/102', [200, 200, 403, 200, 403, 403]],
  ['courses/1/assignments/7/submissions/self', [404, 404, 404, 404, 200, 404]],
  ['courses/2', [200, 403, 403, 200, 403, 403]],
])('%s', (url, statuses) => {
  test.each(PEOPLE.map(([who, as], index) => ({ who, as, status: statuses[index] })))(
    'answers a $who with $status',
    async ({ as, status }) => {
      expect((await canvas.get(url, { as })).status).toBe(status)
    },
  )
})

test('a limited TA gets 404 for the submission of a student of another section', async () => {
  const url = 'courses/1/assignments/7/submissions'
  expect((await canvas.get(`${url}/103`, { as: 2 })).status).toBe(404)
  expect((await canvas.get(`${url}/sis_user_id:sis-101`, { as: 2 })).status).toBe(200)
})

test('a student cannot read even his own row of an unpublished assignment', async () => {
  const url = 'courses/1/assignments/9/submissions/self'
  expect((await canvas.get(url, { as: 101 })).status).toBe(403)
})
