import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, testSettings, type TestCanvas } from '#server/testing/test-canvas.ts'
import { routes } from '#server/canvas/routes.ts'
import { failure } from './course-shapes.ts'
import { DESCRIPTIONS } from './descriptions.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

/** What stands for the parameters of a path. */
const VALUES: Record<string, string> = {
  course_id: '1',
  section_id: '11',
  assignment_id: '7',
  submission_id: '9001',
  user_id: '101',
  group_id: '51',
  group_category_id: '5',
}
const idOf = (path: string) => (path.includes('/sections/') ? '11' : '7')
const addressOf = (path: string) =>
  path.slice(1).replace(/:(\w+)/g, (_all, name: string) => VALUES[name] ?? idOf(path))

/** The most that can be included, so that every shape is seen. */
const INCLUDES = [
  ...['user', 'group', 'submission_comments', 'submission_history', 'visibility', 'assignment'],
  ...['course', 'term', 'sections', 'total_students', 'teachers', 'concluded', 'students'],
  ...['enrollments', 'avatar_url', 'email', 'group_ids', 'test_student', 'submission'],
  ...['assignments', 'assessment_requests', 'users', 'assignment_visibility', 'all_dates'],
  ...['overrides', 'uuid'],
]
const everything = INCLUDES.map((name) => `include[]=${name}`).join('&')
const reads = routes.filter(([method]) => method === 'GET')

describe.each(['', `?${everything}`])('with the query %s', (query) => {
  test.each(reads)('%s %s answers as it is described', async (_method, path, action) => {
    for (const as of [1, 2, 5, 101]) {
      const { status, json } = await canvas.get(`${addressOf(path)}${query}`, { as })
      const shape = status === 200 ? DESCRIPTIONS.get(action)?.answer : failure
      expect(shape?.safeParse(json).error?.message, `person ${as}`).toBeUndefined()
    }
  })
})

test.each([
  ['POST', 'courses/1/assignments/7/submissions/9003/peer_reviews', { user_id: 101 }],
  ['DELETE', 'courses/1/assignments/7/submissions/9003/peer_reviews', { user_id: 101 }],
  ['PUT', 'courses/1/assignments/7', { assignment: { name: 'Essay' } }],
  ['PUT', 'courses/1/assignments/7/submissions/101', { comment: { text_comment: 'Good' } }],
  ['POST', 'conversations', { recipients: ['101'], body: 'Good' }],
] as const)('%s %s answers as it is described', async (method, url, body) => {
  const call = { POST: canvas.post, PUT: canvas.put, DELETE: canvas.delete }[method]
  const { status, json } = await call(url, { as: 1, body })
  expect(status).toBeLessThan(300)
  const route = routes.find(([of, path]) => of === method && addressOf(path) === url)
  const action =
    route?.[2] ?? routes.find(([of, path]) => of === method && path.endsWith('peer_reviews'))![2]
  expect(DESCRIPTIONS.get(action)?.answer.safeParse(json).error?.message).toBeUndefined()
})

test('every route is described, at /api/docs, for everybody', async () => {
  const app = await createApp({ store: canvas.store, settings: testSettings })
  const answer = await app.inject({ url: '/api/docs', headers: { host: 'canvas.example' } })
  expect(answer.statusCode).toBe(200)
  const description = answer.json<{
    openapi: string
    paths: Record<string, Record<string, unknown>>
    components: { schemas: Record<string, unknown> }
  }>()
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(
    routes.map(([method, path]) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
  )
  // Every name that is used is there.
  for (const [, name] of answer.body.matchAll(/#\/components\/schemas\/(\w*)/g)) {
    expect(description.components.schemas).toHaveProperty(name ?? '')
  }
  await app.close()
})
