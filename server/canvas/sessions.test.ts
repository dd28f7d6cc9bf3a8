import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { FORM, openBrowser, signIn } from '#server/testing/canvas-login.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// Cookie sessions of the embedded Canvas itself: contract section 9.7.

const LOGIN = '/login/canvas'
const SELF = '/api/v1/users/self'
const WRITE = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'
const CSRF_FAILURE = {
  errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
}

let store: Store
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
beforeEach(() => resetStore(store, canvasClass))
afterAll(() => store.close())

async function signedIn(userId: number, more: Partial<Settings> = {}): Promise<TestBrowser> {
  const browser = await openBrowser(store, more)
  expect((await signIn(browser, userId)).statusCode).toBe(303)
  return browser
}

test('who signs in at the embedded Canvas calls its API by the cookie', async () => {
  const browser = await signedIn(1)
  expect(json(await browser.get(SELF))).toMatchObject({ id: 1 })
  const session = browser.answers.at(-2)?.cookies.find(({ name }) => name === 'canvas_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const csrf = browser.answers.at(-2)?.cookies.find(({ name }) => name === '_csrf_token')
  expect(csrf?.httpOnly).toBeUndefined()
  expect((await browser.get(LOGIN)).body).toContain('You are signed in as Ines Instructor.')
})

test('only the hash of a session is in the store, and a sign-in changes its id', async () => {
  const browser = await openBrowser(store)
  await browser.get(LOGIN)
  const before = browser.cookies.get('canvas_session')
  await signIn(browser, 1)
  const after = browser.cookies.get('canvas_session') ?? ''
  expect(after).not.toBe(before)
  const rows = await store.db.selectFrom('canvas_sessions').select('session_hash').execute()
  expect(rows).toEqual([{ session_hash: hashToken(after) }])
})

test('a session that is unknown or too old is nobody', async () => {
  const browser = await signedIn(1)
  const stranger = await browser.send(SELF, { headers: { cookie: 'canvas_session=guess' } })
  expect(stranger.statusCode).toBe(401)
  await store.db
    .updateTable('canvas_sessions')
    .set({ expires_at: new Date(0) })
    .execute()
  const old = await browser.get(SELF)
  expect(old.statusCode).toBe(401)
  expect(json(old)).toMatchObject({ status: 'unauthenticated' })
})

describe('a write by session', () => {
  test.each([
    ['the token in the header', (token: string) => ({ headers: { 'X-CSRF-Token': token } })],
    [
      'the token as a parameter',
      (token: string) => ({ body: { user_id: 101, authenticity_token: token } }),
    ],
  ])('passes with %s', async (_how, request) => {
    const browser = await signedIn(1)
    const url = `${WRITE}?user_id=101`
    const answer = await browser.send(url, { method: 'POST', ...request(browser.csrfToken) })
    expect(answer.statusCode).toBe(200)
  })

  test.each([
    ['without the token', () => ({})],
    ['with another one', () => ({ headers: { 'X-CSRF-Token': 'wrong' } })],
    [
      'with the token as it stands in the cookie, not decoded',
      (token: string) => ({ headers: { 'X-CSRF-Token': encodeURIComponent(token) } }),
    ],
  ])('%s is 422, and nothing is written', async (_how, request) => {
    const browser = await signedIn(1)
    expect(encodeURIComponent(browser.csrfToken)).not.toBe(browser.csrfToken)
    for (const method of ['POST', 'DELETE'] as const) {
      const url = `${WRITE}?user_id=101`
      const answer = await browser.send(url, { method, ...request(browser.csrfToken) })
      expect([answer.statusCode, json(answer)]).toEqual([422, CSRF_FAILURE])
    }
    expect(json(await browser.get(WRITE))).toEqual([])
  })

  test('needs no CSRF token beside an access token, which decides who calls', async () => {
    const browser = await signedIn(101)
    const headers = { authorization: 'Bearer t-1' }
    const answer = await browser.send(`${WRITE}?user_id=101`, { method: 'POST', headers })
    expect(answer.statusCode).toBe(200)
  })
})

test('the rate limit counts a session without telling how much is left', async () => {
  const browser = await signedIn(1, { rateLimit: true })
  expect((await browser.get(SELF)).headers).not.toHaveProperty('x-rate-limit-remaining')
  const byToken = await browser.get(SELF, { authorization: 'Bearer t-1' })
  expect(byToken.headers).toHaveProperty('x-rate-limit-remaining')
})

test('beside a session of the app it is not looked at, nor is the CSRF cookie of the app taken away', async () => {
  const browser = await openBrowser(store)
  await browser.signIn(101)
  const csrfToken = browser.csrfToken
  expect((await signIn(browser, 1)).statusCode).toBe(303)
  expect(browser.csrfToken).toBe(csrfToken)
  expect(json(await browser.get(SELF))).toMatchObject({ id: 101 })
})

test('with a real Canvas behind nobody signs in here', async () => {
  const browser = await openBrowser(store, { canvas: { url: 'http://127.0.0.1:1', token: 'real' } })
  const answer = await browser.send(LOGIN, { method: 'POST', headers: FORM, body: 'user_id=1' })
  expect(answer.statusCode).toBe(404)
})
