import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '#server/store/tokens.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// Who a token says that somebody is, and what it lets through: contract section 9.2.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    tokens: [
      ...(canvasClass.tokens ?? []),
      { token: 't-expired', user_id: 1, expires_at: '2020-01-01T00:00:00Z' },
      { token: 't-revoked', user_id: 1, revoked: true },
      {
        token: 't-scoped',
        user_id: 1,
        scopes: ['url:GET|/api/v1/courses/:course_id/assignments/:assignment_id/peer_reviews'],
        allow_includes: false,
      },
    ],
  })
})
afterAll(() => canvas.close())

const REVIEWS = 'courses/1/assignments/7/peer_reviews'

test('users/self is who the token says', async () => {
  const answer = await canvas.get('users/self', { as: 101 })
  expect(answer).toMatchObject({ status: 200, json: { id: 101, name: 'Ada Lovelace' } })
})

test('the token may come as the access_token parameter; the header wins', async () => {
  expect((await canvas.get('users/self?access_token=t-101')).json).toMatchObject({ id: 101 })
  const both = await canvas.get('users/self?access_token=t-101', { as: 102 })
  expect(both.json).toMatchObject({ id: 102 })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const made = await canvas.post('courses/1/assignments/7/submissions/9001/peer_reviews', {
    body: 'access_token=t-1&user_id=103',
    headers: form,
  })
  expect(made.status).toBe(200)
})

test.each([
  ['unknown', { errors: [{ message: 'Invalid access token.' }] }],
  ['revoked', { errors: [{ message: 'Revoked access token.' }] }],
  [
    'expired',
    { errors: [{ message: 'Expired access token.' }], expired_at: '2020-01-01T00:00:00Z' },
  ],
])('a token that is %s is 401 and says so', async (as, body) => {
  const answer = await canvas.get('users/self', { as })
  expect(answer.status).toBe(401)
  expect(answer.json).toEqual(body)
  expect(answer.headers['www-authenticate']).toBe('Bearer realm="canvas-lms"')
})

test('a scheme other than Bearer is no credential', async () => {
  const answer = await canvas.get('users/self', { headers: { authorization: 'Basic t-1' } })
  expect(answer).toMatchObject({ status: 401, json: { status: 'unauthenticated' } })
})

test('only the hash of a token is in the store', async () => {
  const rows = await canvas.store.db.selectFrom('tokens').select('token_hash').execute()
  expect(rows).toContainEqual({ token_hash: hashToken('t-1') })
})

test('a scoped token reaches what its scopes name, without includes and without a word', async () => {
  const answer = await canvas.get(`${REVIEWS}?include[]=user`, { as: 'scoped' })
  expect(answer.status).toBe(200)
  expect(answer.text).not.toContain('"user":')
  const other = await canvas.get('users/self', { as: 'scoped' })
  expect(other).toMatchObject({
    status: 401,
    json: { errors: [{ message: 'Insufficient scopes on access token.' }] },
  })
  expect(other.headers).not.toHaveProperty('www-authenticate')
})
