import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// Acting as somebody else: contract section 9.2.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    tokens: [
      ...(canvasClass.tokens ?? []),
      { token: 't-scoped-admin', user_id: 5, scopes: ['url:GET|/api/v1/users/self'] },
    ],
  })
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const ADMIN = 5
const TEACHER = 1
const WRITE = 'courses/1/assignments/7/submissions/9001/peer_reviews'

test.each(['101', 'sis_user_id:sis-101'])('an admin may act as %s', async (asUserId) => {
  const answer = await canvas.get(`users/self?as_user_id=${asUserId}`, { as: ADMIN })
  expect(answer).toMatchObject({ status: 200, json: { id: 101, name: 'Ada Lovelace' } })
})

test('an empty as_user_id is none', async () => {
  const answer = await canvas.get('users/self?as_user_id=', { as: ADMIN })
  expect(answer.json).toMatchObject({ id: ADMIN })
})

test('the admin has the rights of the other person, not his own', async () => {
  const list = 'courses/1/assignments/7/submissions'
  expect((await canvas.get(list, { as: ADMIN })).status).toBe(200)
  expect((await canvas.get(`${list}?as_user_id=101`, { as: ADMIN })).status).toBe(403)
  const reviews = 'courses/1/assignments/7/peer_reviews?as_user_id=101'
  expect((await canvas.get(reviews, { as: ADMIN })).json).toMatchObject([{ id: 1 }])
})

test('the body may name the person, too', async () => {
  const body = { user_id: 103, as_user_id: TEACHER }
  expect((await canvas.post(WRITE, { as: ADMIN, body })).status).toBe(200)
  const refused = await canvas.post(WRITE, { as: ADMIN, body: { ...body, as_user_id: 102 } })
  expect(refused.status).toBe(403)
})

test('the next page is asked for as the same person', async () => {
  const url = 'courses/1/users?per_page=2&as_user_id=1'
  const { headers } = await canvas.get(url, { as: ADMIN })
  expect(headers['link']).toMatch(/<[^>]*as_user_id=1[^>]*>; rel="next"/)
})

test('the limits of the token stay', async () => {
  const options = { as: 'scoped-admin' }
  expect((await canvas.get('users/self?as_user_id=101', options)).status).toBe(200)
  const courses = await canvas.get('courses?as_user_id=101', options)
  expect(courses.json).toEqual({ errors: [{ message: 'Insufficient scopes on access token.' }] })
})

test.each([
  ['a teacher', TEACHER, '101'],
  ['a teacher as himself', TEACHER, '1'],
  ['a student as the admin', 101, '5'],
  ['an admin as nobody', ADMIN, '999'],
  ['an admin by an unknown SIS id', ADMIN, 'sis_user_id:none'],
  ['an admin by a word', ADMIN, 'self'],
  ['an admin by another kind of id', ADMIN, 'sis_login_id:login-101'],
  ['an admin by an id beyond 64 bits', ADMIN, '9223372036854775808'],
  ['an admin by a SIS id with a NUL', ADMIN, 'sis_user_id:%00'],
])('%s is refused by 401 that asks for no token, and nothing is written', async (_who, as, id) => {
  const answer = await canvas.post(`${WRITE}?user_id=103&as_user_id=${id}`, { as })
  expect(answer).toMatchObject({ status: 401, json: { errors: 'Invalid as_user_id' } })
  expect(answer.headers).not.toHaveProperty('www-authenticate')
  const { json } = await canvas.get(WRITE, { as: TEACHER })
  expect(json).toHaveLength(1)
})
