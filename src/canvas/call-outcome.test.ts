import { HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { NO_SIGNS, type CallOutcome } from '#src/domain/apply/call-outcome.ts'
import { answers } from '#src/testing/answer.ts'
import { outcomeOf, readSigns } from './call-outcome.ts'
import { id } from './decode.ts'
import { read, write } from './http.ts'

const { reply } = answers()
const one = z.object({ id })
const URL_OF_ONE = '/api/v1/a'
const json = (status: number, body: object) => () => HttpResponse.json(body, { status })
const text = (status: number, body: string) => () => new HttpResponse(body, { status })
const denied = { status: 'unauthorized', errors: [{ message: 'not authorized' }] }
const NOT_UNDERSTOOD = 'Canvas answered something that this app does not understand.'
const noAnswer = (message: string) => ({ kind: 'no-answer', message }) as const
const refused = (status: number, message: string) => ({ kind: 'refused', status, message }) as const

type Row = [string, () => Response, Omit<CallOutcome<unknown>, 'signs'>]
const rows: Row[] = [
  ['an answer', json(200, { id: 7 }), { kind: 'done', value: { id: '7' } } as Row[2]],
  [
    '401: nobody is signed in',
    json(401, { errors: [{ message: 'Invalid access token.' }] }),
    { kind: 'signed-out' },
  ],
  [
    '401 of an older Canvas for a right that is missing',
    json(401, denied),
    refused(403, 'not authorized'),
  ],
  ['403 for a right that is missing', json(403, denied), refused(403, 'not authorized')],
  [
    '403 for too many calls',
    text(403, '403 Forbidden (Rate Limit Exceeded)\n'),
    { kind: 'throttled' },
  ],
  [
    '429 for too many calls',
    text(429, '429 Too Many Requests (Rate Limit Exceeded)\n'),
    { kind: 'throttled' },
  ],
  ['429 of a proxy', text(429, '<html></html>'), { kind: 'throttled' }],
  ['400', json(400, { errors: { base: 'Create failed' } }), refused(400, 'Create failed')],
  ['404', json(404, { errors: [{ message: 'Does not exist.' }] }), refused(404, 'Does not exist.')],
  ['422 in HTML', text(422, '<html></html>'), refused(422, 'Canvas answered with the error 422.')],
  [
    '500',
    json(500, { errors: [{ message: 'An error occurred.' }] }),
    noAnswer('An error occurred.'),
  ],
  ['502 of a proxy', text(502, '<html></html>'), noAnswer('Canvas answered with the error 502.')],
  ['503', text(503, ''), noAnswer('Canvas answered with the error 503.')],
  ['an answer that is not JSON', text(200, '<html></html>'), noAnswer(NOT_UNDERSTOOD)],
  ['an answer of another shape', json(200, { name: 'x' }), noAnswer(NOT_UNDERSTOOD)],
  [
    'no answer at all',
    () => HttpResponse.error(),
    noAnswer('No answer came back. Check the connection, then try again.'),
  ],
]

describe.each(['GET', 'POST'] as const)('%s', (method) => {
  test.each(rows)('%s', async (_what, answer, expected) => {
    reply({ 'GET /session': { body: {} }, [`${method} ${URL_OF_ONE}`]: answer })
    const outcome = await outcomeOf((onSigns) =>
      method === 'GET'
        ? read(URL_OF_ONE, one, undefined, onSigns)
        : write({ method, url: URL_OF_ONE, onSigns }, one),
    )
    expect(outcome).toEqual({ ...expected, signs: NO_SIGNS })
  })
})

test.each([
  ['of a good answer', 200, 'done'],
  ['of a refusal', 404, 'refused'],
  ['of an error of the server', 500, 'no-answer'],
  ['of too many calls', 429, 'throttled'],
])('the signs of the limit come along: %s', async (_what, status, kind) => {
  const headers = { 'X-Rate-Limit-Remaining': '599.5', 'X-Request-Cost': '0.25' }
  reply({ [`GET ${URL_OF_ONE}`]: { status, headers, body: { id: 7 } } })
  const outcome = await outcomeOf((onSigns) => read(URL_OF_ONE, one, undefined, onSigns))
  expect(outcome).toMatchObject({ kind, signs: { remaining: 599.5, cost: 0.25 } })
})

test.each([
  ['both', { 'X-Rate-Limit-Remaining': '0.0', 'X-Request-Cost': '1e-2' }, 0, 0.01],
  ['a bucket that is more than full', { 'X-Rate-Limit-Remaining': '-12.5' }, -12.5, null],
  ['nothing', {}, null, null],
  ['what is empty', { 'X-Rate-Limit-Remaining': ' ', 'X-Request-Cost': '' }, null, null],
  ['what is no number', { 'X-Rate-Limit-Remaining': 'much', 'X-Request-Cost': 'NaN' }, null, null],
  ['what has no end', { 'X-Rate-Limit-Remaining': 'Infinity' }, null, null],
])('signs are read from headers: %s', (_what, headers, remaining, cost) => {
  expect(readSigns(new Headers(headers))).toEqual({ remaining, cost })
})

test('what is no failure of Canvas is thrown on', async () => {
  const fault = new TypeError('A fault of ours.')
  await expect(outcomeOf(() => Promise.reject(fault))).rejects.toBe(fault)
})
