import { expect, test } from 'vitest'
import { readFailure } from './error-message.ts'

const forbidden = {
  status: 'unauthorized',
  errors: [{ message: 'user not authorized to perform that action' }],
}

test.each<[string, number, unknown, string]>([
  ['errors by attribute', 400, { errors: { base: 'Create failed' } }, 'Create failed'],
  ['a list of errors', 400, { errors: [{ message: 'user_id is missing' }] }, 'user_id is missing'],
  [
    'errors of a record',
    422,
    { errors: [{ field: 'name', message: 'is too long', error_code: 'x' }] },
    'is too long',
  ],
  [
    'errors by attribute in a list',
    400,
    { errors: { due_at: [{ attribute: 'due_at', type: 'bad', message: 'is no date' }] } },
    'due_at: is no date',
  ],
  ['errors as a string', 401, { errors: 'Invalid as_user_id' }, 'Invalid as_user_id'],
  ['a message', 404, { message: 'That page has been disabled' }, 'That page has been disabled'],
  ['an error', 400, { error: 'bad' }, 'bad'],
  [
    'an OAuth error',
    401,
    { error: 'invalid_client', error_description: 'unknown client' },
    'unknown client',
  ],
  ['a bare list', 400, [{ attribute: 'recipients', message: 'blank' }], 'recipients: blank'],
  ['the same message twice', 400, { errors: [{ message: 'a' }, { message: 'a' }] }, 'a'],
  ['several messages', 400, { errors: [{ message: 'a' }, { message: 'b' }] }, 'a; b'],
  ['nothing of use', 500, { error_report_id: 7 }, 'Canvas answered with the error 500.'],
])('%s', (_what, status, body, message) => {
  expect(readFailure(status, JSON.stringify(body))).toEqual({ status, message })
})

test('a page of HTML is not shown to anybody', () => {
  expect(readFailure(502, '<html><h1>Bad gateway</h1></html>')).toEqual({
    status: 502,
    message: 'Canvas answered with the error 502.',
  })
})

test.each([
  [403, '403 Forbidden (Rate Limit Exceeded)\n'],
  [429, '429 Too Many Requests (Rate Limit Exceeded)'],
  [429, ''],
])('the rate limit, %s %s, is one that a later try can pass', (status, body) => {
  const message = 'Canvas gets too many requests. Wait a moment, then try again.'
  expect(readFailure(status, body)).toEqual({ status: 429, message })
})

test('"not authorized" is 403, whether the server says 403 or, as older ones, 401', () => {
  const body = JSON.stringify(forbidden)
  expect(readFailure(403, body).status).toBe(403)
  expect(readFailure(401, body).status).toBe(403)
})

test('"not signed in" stays 401, in words that do not speak of a right', () => {
  const body = { status: 'unauthenticated', errors: [{ message: 'user authorization required' }] }
  expect(readFailure(401, JSON.stringify(body))).toEqual({
    status: 401,
    message: 'You are signed out.',
  })
  const invalid = JSON.stringify({ errors: [{ message: 'Invalid access token.' }] })
  expect(readFailure(401, invalid).status).toBe(401)
})
