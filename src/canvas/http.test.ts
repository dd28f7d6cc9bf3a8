import { HttpResponse } from 'msw'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { answers } from '#src/testing/answer.ts'
import { CanvasError } from './canvas-error.ts'
import { id } from './decode.ts'
import { read, readAll, write, writeOnly } from './http.ts'

const { seen, reply } = answers()
const one = z.object({ id })
const many = z.array(id)
const NO_TOKEN = {
  errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('It should have failed.'),
    (error: unknown) => error as CanvasError,
  )

test('ids are asked for as strings, and numbers become strings too', async () => {
  reply({ 'GET /api/v1/a': { body: { id: 7 } } })
  expect(await read('/api/v1/a', one)).toEqual({ id: '7' })
  expect(seen[0]?.headers.get('Accept')).toBe(
    'application/json+canvas-string-ids, application/json',
  )
})

test('a read carries no CSRF token', async () => {
  reply({ 'GET /api/v1/a': { body: { id: 7 } } })
  await read('/api/v1/a', one)
  expect(seen[0]?.headers.get('X-CSRF-Token')).toBeNull()
})

test('a write carries the decoded CSRF token and its body as JSON', async () => {
  reply({ 'POST /api/v1/a': { body: { id: 7 } } })
  expect(await write({ method: 'POST', url: '/api/v1/a', body: { user_id: '9' } }, one)).toEqual({
    id: '7',
  })
  expect(seen[0]?.headers.get('X-CSRF-Token')).toBe('a+b==')
  expect(seen[0]?.headers.get('Content-Type')).toBe('application/json')
  expect(seen[0]?.body).toBe('{"user_id":"9"}')
})

test('a write that is refused for a token of before is sent again with the one of now', async () => {
  const { cookie } = document
  onTestFinished(() => void (document.cookie = cookie))
  reply({
    'POST /api/v1/a': ({ headers }) =>
      headers.get('X-CSRF-Token') === 'new'
        ? HttpResponse.json({ id: 7 })
        : HttpResponse.json(NO_TOKEN, { status: 422 }),
    'GET /session': () => {
      document.cookie = '_csrf_token=new'
      return HttpResponse.json({ user: null })
    },
  })
  expect(await write({ method: 'POST', url: '/api/v1/a' }, one)).toEqual({ id: '7' })
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST'])
})

test('what is still refused then is told, and not sent a third time', async () => {
  reply({
    'POST /api/v1/a': { status: 422, body: NO_TOKEN },
    'GET /session': { body: {} },
  })
  const error = await failure(write({ method: 'POST', url: '/api/v1/a' }, one))
  expect(error).toMatchObject({ status: 422 })
  expect(seen).toHaveLength(3)
})

test('a write may answer nothing', async () => {
  reply({ 'DELETE /session': { status: 204 } })
  await writeOnly({ method: 'DELETE', url: '/session' })
  expect(seen[0]?.headers.get('Content-Type')).toBeNull()
})

test("older Canvas' guard before the JSON is taken off", async () => {
  reply({ 'GET /api/v1/a': { text: 'while(1);{"id":7}' } })
  expect(await read('/api/v1/a', one)).toEqual({ id: '7' })
})

test.each([
  ['not JSON', { text: '<html></html>' }],
  ['of another shape', { body: { name: 'x' } }],
])('an answer that is %s is a failure in words', async (_what, body) => {
  reply({ 'GET /api/v1/a': body })
  const error = await failure(read('/api/v1/a', one))
  expect(error).toBeInstanceOf(CanvasError)
  expect(error.message).toMatch(/does not understand/)
  expect(error.cause).toBeDefined()
})

test('a refusal has the status and the words of Canvas', async () => {
  reply({ 'POST /api/v1/a': { status: 400, body: { errors: { base: 'Create failed' } } } })
  const error = await failure(write({ method: 'POST', url: '/api/v1/a' }, one))
  expect(error).toMatchObject({ name: 'CanvasError', status: 400, message: 'Create failed' })
})

test('"not allowed" of older Canvas, a 401, does not read as "sign in again"', async () => {
  const body = { status: 'unauthorized', errors: [{ message: 'user not authorized' }] }
  reply({ 'GET /api/v1/a': { status: 401, body } })
  const error = await failure(read('/api/v1/a', one))
  expect(error).toMatchObject({ status: 403, message: 'user not authorized' })
})

test('no answer at all has status 0', async () => {
  reply({ 'GET /api/v1/a': () => HttpResponse.error() })
  const error = await failure(read('/api/v1/a', one))
  expect(error).toMatchObject({ name: 'CanvasError', status: 0 })
})

test('a call that was given up is no failure of Canvas', async () => {
  const abort = new AbortController()
  reply({
    'GET /api/v1/a': () => {
      abort.abort()
      return HttpResponse.json({ id: 7 })
    },
  })
  const error = await failure(read('/api/v1/a', one, abort.signal))
  expect(error.name).toBe('AbortError')
})

const next = (path: string, header = 'Link') => ({
  [header]: `<http://app.test${path}>; rel="next"`,
})

test('a list is followed to its last page, over short and empty pages', async () => {
  reply({
    'GET /api/v1/a': { body: [1, 2], headers: next('/api/v1/a?page=bookmark:x') },
    'GET /api/v1/a?page=bookmark:x': { body: [], headers: next('/api/v1/a?page=3', 'link') },
    'GET /api/v1/a?page=3': { body: [3] },
  })
  expect(await readAll('/api/v1/a', many)).toEqual(['1', '2', '3'])
})

test('what has come so far is told after one, two and four pages, but never the whole list', async () => {
  const page = (number: number) => `/api/v1/a?page=${number}`
  reply({
    'GET /api/v1/a?page=1': { body: [1], headers: next(page(2)) },
    'GET /api/v1/a?page=2': { body: [2], headers: next(page(3)) },
    'GET /api/v1/a?page=3': { body: [3], headers: next(page(4)) },
    'GET /api/v1/a?page=4': { body: [4], headers: next(page(5)) },
    'GET /api/v1/a?page=5': { body: [5] },
  })
  const parts: string[] = []
  await readAll(page(1), many, undefined, (items) => parts.push(items.join()))
  expect(parts).toEqual(['1', '1,2', '1,2,3,4'])
})

test('a list of one page has no parts', async () => {
  reply({ 'GET /api/v1/a': { body: [1] } })
  const parts: unknown[] = []
  await readAll('/api/v1/a', many, undefined, (items) => parts.push(items))
  expect(parts).toEqual([])
})

test('a next page in plain HTTP of the same host is asked for in the scheme of the page', async () => {
  reply({
    'GET /api/v1/a': {
      body: [1],
      headers: { Link: '<https://app.test/api/v1/a?page=2>; rel="next"' },
    },
    'GET /api/v1/a?page=2': { body: [2] },
  })
  expect(await readAll('/api/v1/a', many)).toEqual(['1', '2'])
})

test('a next page on another host is not asked for', async () => {
  reply({
    'GET /api/v1/a': { body: [1], headers: { Link: '<http://evil.test/a>; rel="next"' } },
  })
  const error = await failure(readAll('/api/v1/a', many))
  expect(error.message).toMatch(/another host \(evil\.test\)/)
  expect(seen).toHaveLength(1)
})

test('pages that name each other in a circle end with an error, not for ever', async () => {
  reply({
    'GET /api/v1/a': { body: [1], headers: next('/api/v1/a?page=2') },
    'GET /api/v1/a?page=2': { body: [2], headers: next('/api/v1/a') },
  })
  const error = await failure(readAll('/api/v1/a', many))
  expect(error.message).toMatch(/same page/)
  expect(seen).toHaveLength(2)
})

test('a page that fails fails the list: half a list is no list', async () => {
  reply({
    'GET /api/v1/a': { body: [1], headers: next('/api/v1/a?page=2') },
    'GET /api/v1/a?page=2': { status: 500, body: { errors: [{ message: 'An error occurred.' }] } },
  })
  expect(await failure(readAll('/api/v1/a', many))).toMatchObject({ status: 500 })
})
