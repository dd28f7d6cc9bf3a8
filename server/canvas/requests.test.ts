import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashToken } from '#server/store/tokens.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, testSettings, type TestCanvas } from '#server/testing/test-canvas.ts'
import { brokenStore } from '#server/testing/test-store.ts'
import { createCanvas } from './create-canvas.ts'

const HUGE = '9007199254740993'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    users: [
      ...(canvasClass.users ?? []),
      { id: HUGE, name: 'Big <b>&</b> Id', short_name: '\\u0000123', pronouns: 'she/her' },
    ],
    enrollments: [
      ...(canvasClass.enrollments ?? []),
      { user_id: HUGE, course_id: 1, section_id: 11, type: 'StudentEnrollment' },
    ],
    tokens: [
      ...(canvasClass.tokens ?? []),
      { token: 't-big', user_id: HUGE },
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

const TEACHER = 1
const REVIEWS = 'courses/1/assignments/7/peer_reviews'
const NOT_FOUND = { errors: [{ message: 'The specified resource does not exist.' }] }

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

test('ids are digits, without loss above 2^53', async () => {
  const { text } = await canvas.get('users/self', { as: 'big' })
  expect(text).toContain(`"id":${HUGE},`)
})

test('with the string-ids Accept header every id is a string, everywhere', async () => {
  const headers = { accept: 'application/json+canvas-string-ids, application/json' }
  const self = await canvas.get('users/self', { as: 'big', headers })
  expect(self.json).toMatchObject({ id: HUGE })
  const { json } = await canvas.get(`${REVIEWS}?include[]=user`, { as: TEACHER, headers })
  expect((json as object[])[0]).toMatchObject({
    id: '1',
    user_id: '101',
    asset_id: '9001',
    assessor_id: '102',
    user: { id: '101' },
  })
})

test('an id above 2^53 is read whole from path, query, form and JSON, quoted or bare', async () => {
  const url = 'courses/1/assignments/7/submissions/9001/peer_reviews'
  const json = { 'content-type': 'application/json' }
  for (const [path, body] of [
    [`${url}?user_id=${HUGE}`, '{}'],
    [url, `{"user_id":${HUGE}}`],
    [url, `{"user_id":"${HUGE}"}`],
  ] as const) {
    const answer = await canvas.post(path, { as: TEACHER, body, headers: json })
    expect(answer.text).toContain(`"assessor_id":${HUGE}`)
  }
})

test('no text of the data can pass for an id, and <, > and & are escaped', async () => {
  const { text, json } = await canvas.get('users/self', { as: 'big' })
  expect(json).toMatchObject({ name: 'Big <b>&</b> Id', short_name: '\\u0000123' })
  expect(text).not.toMatch(/[<>&]/)
})

test.each([
  ['an unknown route', '/api/v1/nothing'],
  ['an unknown route without credentials', '/api/v1/courses/1/nothing'],
  ['a word as course', '/api/v1/courses/word'],
  ['an id beyond 64 bits', '/api/v1/courses/9223372036854775808'],
  ['a very long id', `/api/v1/courses/${'9'.repeat(300)}`],
  ['a long word', `/api/v1/courses/${'x'.repeat(3000)}/sections`],
  ['a NUL', '/api/v1/courses/%00'],
  ['a NUL in a SIS id', '/api/v1/courses/sis_course_id:c%00'],
  ['a quote', "/api/v1/courses/1'--"],
  ['a negative id', '/api/v1/courses/-1'],
])('%s is 404 in the shape of Canvas', async (_case, url) => {
  expect(await canvas.get(url, { as: TEACHER })).toMatchObject({ status: 404, json: NOT_FOUND })
})

test('a URL that cannot be decoded is 400 or 404 in the shape of Canvas', async () => {
  const answer = await canvas.get('/api/v1/courses/%E0%A4%A', { as: TEACHER })
  expect([400, 404]).toContain(answer.status)
  expect(answer.json).toHaveProperty('errors')
})

test('the suffix .json changes nothing', async () => {
  const answer = await canvas.get(`${REVIEWS}.json?submission_id=9002`, { as: TEACHER })
  expect(answer).toMatchObject({ status: 200, json: [{ id: 2 }] })
})

test('of a parameter given twice the last one counts', async () => {
  const url = `${REVIEWS}?submission_id=9001&submission_id=9002`
  expect((await canvas.get(url, { as: TEACHER })).json).toMatchObject([{ id: 2 }])
})

test.each([
  'user_id%5Bx%5D=1',
  '=',
  '&&&',
  'include[][a]=user',
  '%',
  'include[]=%00',
  'a=%E0%A4%A',
])('an odd query (%s) does no harm', async (query) => {
  expect((await canvas.get(`${REVIEWS}?${query}`, { as: TEACHER })).status).toBe(200)
})

const WRITE = 'courses/1/assignments/7/submissions/9001/peer_reviews'
const type = (value: string) => ({ 'content-type': value })

test('broken JSON is 400 in the shape of Canvas', async () => {
  const options = { as: TEACHER, body: '{"user_id":', headers: type('application/json') }
  const answer = await canvas.post(WRITE, options)
  expect(answer.status).toBe(400)
  expect(answer.json).toHaveProperty('errors')
  expect(answer.text).not.toMatch(/FST_|SyntaxError/)
})

test.each(['[]', 'null', '5', '"x"', '{"user_id":null}', '{"user_id":{"a":1}}', '{"user_id":[]}'])(
  'JSON without a usable user_id (%s) is 404',
  async (body) => {
    const answer = await canvas.post(WRITE, {
      as: TEACHER,
      body,
      headers: type('application/json'),
    })
    expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
  },
)

test('a body of an unknown type is no body', async () => {
  for (const headers of [type('text/plain'), type('application/xml')]) {
    const url = `${WRITE}?user_id=103`
    expect((await canvas.post(url, { as: TEACHER, body: 'x', headers })).status).toBe(200)
  }
})

test('a DELETE with the JSON type and no body reads its query', async () => {
  await canvas.post(WRITE, { as: TEACHER, body: { user_id: 103 } })
  const answer = await canvas.delete(`${WRITE}?user_id=103`, {
    as: TEACHER,
    headers: { ...type('application/json'), 'content-length': '0' },
  })
  expect(answer.status).toBe(200)
})

test('multipart forms are read, as curl -F sends them', async () => {
  const body = '--x\r\nContent-Disposition: form-data; name="user_id"\r\n\r\n103\r\n--x--\r\n'
  const headers = type('multipart/form-data; boundary=x')
  expect((await canvas.post(WRITE, { as: TEACHER, body, headers })).status).toBe(200)
})

test.each([
  ['without a boundary', 'multipart/form-data', 'x'],
  ['that is cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data;'],
  [
    'with a file',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="user_id"; filename="a"\r\n\r\n103\r\n--x--\r\n',
  ],
])('a multipart form %s is 400 in the shape of Canvas', async (_how, contentType, body) => {
  const answer = await canvas.post(WRITE, { as: TEACHER, body, headers: type(contentType) })
  expect(answer.status).toBe(400)
  expect(answer.json).toHaveProperty('errors')
})

test('a failure inside says nothing of the inside', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const other = await createCanvas({ store: brokenStore(), settings: testSettings })
  const answer = await other.inject({ url: `/api/v1/${REVIEWS}?access_token=t-1` })
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toEqual({
    errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
  })
})
