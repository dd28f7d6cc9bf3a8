import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, testSettings, type TestCanvas } from '#server/testing/test-canvas.ts'
import { brokenStore } from '#server/testing/test-store.ts'
import { createCanvas } from './create-canvas.ts'

// What an address, a query and a body may look like: contract section 9.1.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

const TEACHER = 1
const REVIEWS = 'courses/1/assignments/7/peer_reviews'
const NOT_FOUND = { errors: [{ message: 'The specified resource does not exist.' }] }

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
