import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore } from '#server/testing/test-store.ts'
import { remoteUpstream } from './upstream.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const SELF = JSON.stringify({ id: '7', name: 'Olu Owner' })
const COURSES = '/api/v1/courses'

let store: Store
let canvas: Server
let url: string
let browser: TestBrowser
let answer: Answer
let seen: IncomingMessage[] = []

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

beforeEach(async () => {
  seen = []
  answer = (_request, response) => response.setHeader('Content-Type', 'application/json').end('[]')
  canvas = createServer((request, response) => {
    seen.push(request)
    if (request.url === '/api/v1/users/self') response.end(SELF)
    else answer(request, response)
  })
  await new Promise<void>((resolve) => canvas.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(canvas.address() as AddressInfo).port}`
  const settings: Settings = {
    ...testSettings,
    publicUrl: null,
    canvas: { url, token: 'real-token' },
  }
  browser = new TestBrowser(await createApp({ store, settings }))
  await browser.signIn(7)
})
afterEach(
  () =>
    new Promise<unknown>((resolve) => {
      canvas.closeAllConnections()
      canvas.close(resolve)
    }),
)

const answering =
  (status: number, headers: Record<string, string | string[]>, body = ''): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body)
const JSON_TYPE = { 'Content-Type': 'application/json' }

test('the owner of the token is the one who can sign in, and the page is told where to', async () => {
  expect(json(await browser.get('/session'))).toMatchObject({
    upstream: 'canvas',
    canvas_url: url,
    user: { id: '7', name: 'Olu Owner' },
  })
  expect(json(await browser.get('/session/people'))).toEqual({
    people: [{ id: '7', label: 'Olu Owner', role: `Owner of the token · ${url}` }],
  })
  expect((await browser.signIn(1)).statusCode).toBe(404)
})

test('of the browser only method, path, Accept and body go on, with the token of the server', async () => {
  await browser.get(`${COURSES}?include[]=term`, {
    accept: 'application/json+canvas-string-ids',
    'x-forwarded-for': '10.0.0.1',
    referer: 'http://127.0.0.1:3000/secret',
    connection: 'keep-alive, x-hop',
    te: 'trailers',
    'x-hop': '1',
  })
  const { method, url: path, headers } = seen.at(-1)!
  expect([method, path]).toEqual(['GET', `${COURSES}?include[]=term`])
  expect(headers).toEqual({
    host: new URL(url).host,
    connection: 'keep-alive',
    authorization: 'Bearer real-token',
    accept: 'application/json+canvas-string-ids',
    'user-agent': 'peer-review-matrix',
  })
})

test('what names another identity is taken out of the query, the rest stays byte for byte', async () => {
  await browser.get(`${COURSES}?a[]=1&as_user_id=9&page=bookmark:W+%20&api_key=k&b=%2F`)
  expect(seen.at(-1)?.url).toBe(`${COURSES}?a[]=1&page=bookmark:W+%20&b=%2F`)
})

test('of the answer only status, body, type, rate limit and Link come back', async () => {
  answer = answering(
    200,
    {
      ...JSON_TYPE,
      'Set-Cookie': ['canvas_session=1', '_csrf_token=theirs'],
      'X-Request-Cost': '0.5',
      'X-Rate-Limit-Remaining': '599.5',
      'X-Canvas-User-Id': '7',
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': 'default-src *',
      Server: url,
    },
    '[]',
  )
  const { headers, cookies } = await browser.get(COURSES)
  expect(cookies).toEqual([])
  expect(headers).toMatchObject({ 'x-request-cost': '0.5', 'x-rate-limit-remaining': '599.5' })
  expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'")
  for (const name of ['x-canvas-user-id', 'access-control-allow-origin', 'server']) {
    expect(headers).not.toHaveProperty(name)
  }
  expect(JSON.stringify(headers)).not.toContain(url)
})

test('Link URLs of whatever origin become ours, and nothing else does', async () => {
  const body = JSON.stringify([{ html_url: `${url}/courses/1` }])
  const link = [
    `<${url}/api/v1/courses?page=bookmark:WzFd&per_page=2>; rel="next"`,
    '<https://other.example/api/v1/courses?page=1>; rel="first"',
  ].join(',')
  answer = answering(200, { ...JSON_TYPE, Link: link }, body)
  const response = await browser.get(COURSES)
  expect(response.headers['link']).toBe(
    '<http://127.0.0.1:3000/api/v1/courses?page=bookmark:WzFd&per_page=2>; rel="next",' +
      '<http://127.0.0.1:3000/api/v1/courses?page=1>; rel="first"',
  )
  expect(response.body).toBe(body)
})

test.each([301, 302, 307, 308])(
  '%i is not followed: the token goes nowhere else',
  async (status) => {
    answer = answering(status, { Location: `${url}/api/v1/stolen` })
    const response = await browser.get(COURSES)
    expect(response.statusCode).toBe(502)
    expect(sentence(response)).toBe(
      'Canvas sent the call to another address, which is not followed.',
    )
    expect(response.headers).not.toHaveProperty('location')
    expect(seen.at(-1)?.url).toBe(COURSES)
  },
)

test('a token that Canvas does not accept is told as such, not as signed out', async () => {
  answer = answering(401, { ...JSON_TYPE, 'WWW-Authenticate': 'Bearer realm="canvas-lms"' }, '{}')
  const response = await browser.get(COURSES)
  expect(response.statusCode).toBe(502)
  expect(sentence(response)).toMatch(/^Canvas does not accept the token in CANVAS_TOKEN/)
  expect(response.headers).not.toHaveProperty('www-authenticate')
})

test('401 that asks for no token is the 403 of older Canvas', async () => {
  const body = JSON.stringify({ status: 'unauthorized', errors: [{ message: 'not authorized' }] })
  answer = answering(401, JSON_TYPE, body)
  const response = await browser.get(COURSES)
  expect([response.statusCode, response.body]).toEqual([403, body])
})

test('the refusal of the rate limit comes through as it is', async () => {
  const body = '403 Forbidden (Rate Limit Exceeded)\n'
  answer = answering(403, { 'Content-Type': 'text/plain; charset=utf-8' }, body)
  const response = await browser.get(COURSES)
  expect([response.statusCode, response.body]).toEqual([403, body])
})

test.each([
  [200, 502],
  [503, 503],
])('a page in HTML with status %i becomes a sentence with %i', async (status, expected) => {
  answer = answering(status, { 'Content-Type': 'text/html' }, '<script>alert(1)</script>')
  const response = await browser.get(COURSES)
  expect(response.statusCode).toBe(expected)
  expect(sentence(response)).toMatch(/^Canvas answered with a page instead of data/)
})

test.each<[string, Answer]>([
  ['is cut off', (request) => request.socket.destroy()],
  ['breaks off', (_request, response) => response.write('[', () => response.destroy())],
])('an answer that %s: 502', async (_what, cut) => {
  answer = cut
  const response = await browser.get(COURSES)
  expect(response.statusCode).toBe(502)
  expect(json(response)).toEqual({ errors: [{ message: 'Canvas does not answer.' }] })
})

test('a Canvas that is not there: 502, for the sign-in page as well', async () => {
  await new Promise((resolve) => {
    canvas.closeAllConnections()
    canvas.close(resolve)
  })
  for (const path of [COURSES, '/session/people']) {
    const response = await browser.get(path)
    expect(response.statusCode).toBe(502)
    expect(json(response)).toEqual({ errors: [{ message: 'Canvas does not answer.' }] })
  }
})

test('a Canvas that takes too long is given up', async () => {
  answer = () => undefined
  const call = remoteUpstream(url, { timeOutMs: 30 }).send({
    method: 'GET',
    path: COURSES,
    headers: {},
  })
  await expect(call).rejects.toThrow('Canvas gave no answer.')
})

test.each<[string, Answer, RegExp]>([
  ['refuses the token', answering(401, JSON_TYPE, '{}'), /does not accept the token/],
  ['is no Canvas', answering(200, {}, '<html>'), /does not answer as Canvas does \(status 200\)/],
])('the sign-in page is told when it %s', async (_what, self, expected) => {
  canvas.removeAllListeners('request').on('request', self)
  const response = await browser.get('/session/people')
  expect(response.statusCode).toBe(502)
  expect(sentence(response)).toMatch(expected)
})
