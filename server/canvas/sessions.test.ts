import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { hiddenFieldsOf } from '#server/testing/test-form.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// Cookie sessions of the embedded Canvas itself: contract section 9.7.

const settings: Settings = { ...testSettings, publicUrl: null }
const LOGIN = '/login/canvas'
const SELF = '/api/v1/users/self'
const WRITE = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const CSRF_FAILURE = {
  errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
}

let store: Store
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
beforeEach(() => resetStore(store, canvasClass))
afterAll(() => store.close())

async function openBrowser(more: Partial<Settings> = {}): Promise<TestBrowser> {
  return new TestBrowser(await createApp({ store, settings: { ...settings, ...more } }))
}

/** Sends the form of the sign-in page, with the fields that it holds unseen. */
async function submit(browser: TestBrowser, path: string, fields: Record<string, string>) {
  const page = await browser.get(LOGIN + path)
  const body = new URLSearchParams({ ...hiddenFieldsOf(page), ...fields }).toString()
  const target = fields['access_secret'] === undefined ? LOGIN : `${LOGIN}/unlock`
  return browser.send(target, { method: 'POST', headers: FORM, body })
}

async function signedIn(userId: number, more: Partial<Settings> = {}): Promise<TestBrowser> {
  const browser = await openBrowser(more)
  expect((await submit(browser, '', { user_id: String(userId) })).statusCode).toBe(303)
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
  const browser = await openBrowser()
  await browser.get(LOGIN)
  const before = browser.cookies.get('canvas_session')
  await submit(browser, '', { user_id: '1' })
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

test.each([
  ['2017', undefined, 'while(1);{'],
  ['2017', 'text/html', 'while(1);{'],
  ['2017', 'application/json', '{'],
  ['2017', 'application/json+canvas-string-ids, application/json', '{'],
  ['current', 'text/html', '{'],
] as const)('era %s, Accept %s: a GET by session begins with %s', async (era, accept, start) => {
  const browser = await signedIn(1, { canvasEra: era })
  const headers = accept === undefined ? {} : { accept }
  expect((await browser.get(SELF, headers)).body).toMatch(
    new RegExp(`^${start.replace(/[({]/g, '\\$&').replace(')', '\\)')}"id"`),
  )
  const byToken = await browser.get(SELF, { ...headers, authorization: 'Bearer t-1' })
  expect(byToken.body).toMatch(/^\{"id"/)
})

test('the rate limit counts a session without telling how much is left', async () => {
  const browser = await signedIn(1, { rateLimit: true })
  expect((await browser.get(SELF)).headers).not.toHaveProperty('x-rate-limit-remaining')
  const byToken = await browser.get(SELF, { authorization: 'Bearer t-1' })
  expect(byToken.headers).toHaveProperty('x-rate-limit-remaining')
})

test('beside a session of the app it is not looked at, nor is the CSRF cookie of the app taken away', async () => {
  const browser = await openBrowser()
  await browser.signIn(101)
  const csrfToken = browser.csrfToken
  expect((await submit(browser, '', { user_id: '1' })).statusCode).toBe(303)
  expect(browser.csrfToken).toBe(csrfToken)
  expect(json(await browser.get(SELF))).toMatchObject({ id: 101 })
})

test('with a real Canvas behind nobody signs in here', async () => {
  const browser = await openBrowser({ canvas: { url: 'http://127.0.0.1:1', token: 'real' } })
  const answer = await browser.send(LOGIN, { method: 'POST', headers: FORM, body: 'user_id=1' })
  expect(answer.statusCode).toBe(404)
})

describe('the sign-in page', () => {
  test('names people and runs nothing', async () => {
    const answer = await (await openBrowser()).get(LOGIN)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('Ines Instructor (Instructor · Writing 101')
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(answer.body).not.toContain('<script')
  })

  test('finds others, and writes what was searched for as text', async () => {
    const browser = await openBrowser()
    const found = await browser.get(`${LOGIN}?search=Inactive`)
    expect(found.body).toContain('Ian Inactive')
    const odd = await browser.get(`${LOGIN}?search=%22%3E%3Cscript%3E%00`)
    expect(odd.body).toContain('value="&#34;&#62;&#60;script&#62;')
    expect(odd.body).not.toContain('<script')
  })

  test.each(['107', '999', 'self', '', '9223372036854775808'])(
    'lets nobody in as %o',
    async (userId) => {
      const browser = await openBrowser()
      const answer = await submit(browser, '', { user_id: userId })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toContain('<p role="alert">Nobody who can sign in has this id.</p>')
      expect((await browser.get(SELF)).statusCode).toBe(401)
    },
  )

  test('lets nobody in without the token of its form', async () => {
    const browser = await openBrowser()
    await browser.get(LOGIN)
    for (const token of ['', 'wrong']) {
      const answer = await submit(browser, '', { user_id: '1', authenticity_token: token })
      expect([answer.statusCode, json(answer)]).toEqual([422, CSRF_FAILURE])
    }
    const without = new TestBrowser(await createApp({ store, settings }))
    const options = { method: 'POST', headers: FORM, body: 'user_id=1' } as const
    expect((await without.send(LOGIN, options)).statusCode).toBe(422)
  })

  test.each([
    ['/login/oauth2/auth?client_id=1&state=a%26b', '/login/oauth2/auth?client_id=1&state=a%26b'],
    ['https://evil.example/login/oauth2/auth', LOGIN],
    ['//evil.example/login/oauth2/auth', LOGIN],
    ['/\\evil.example/login/oauth2/auth', LOGIN],
    ['/login/oauth2/auth/../../../courses', LOGIN],
    ['javascript:alert(1)', LOGIN],
    ['/courses', LOGIN],
    ['', LOGIN],
  ])('asked to lead back to %s, leads to %s', async (returnTo, target) => {
    const browser = await openBrowser()
    const query = new URLSearchParams({ return_to: returnTo }).toString()
    const answer = await submit(browser, `?${query}`, { user_id: '1', return_to: returnTo })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, target])
  })
})

describe('with an access secret', () => {
  const accessSecret = 'open sesame'

  test('nobody is named and nobody signs in before it is given', async () => {
    const browser = await openBrowser({ accessSecret })
    const page = await browser.get(LOGIN)
    expect(page.body).toContain('Access secret of this server')
    expect(page.body).not.toContain('Ines')
    const answer = await submit(browser, '', { user_id: '1' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('Ines')
    expect((await browser.get(SELF)).statusCode).toBe(401)
  })

  test('the right one opens the page, and another one later locks it again', async () => {
    const browser = await openBrowser({ accessSecret })
    const unlocked = await submit(browser, '', { access_secret: accessSecret })
    expect([unlocked.statusCode, unlocked.headers['location']]).toEqual([303, LOGIN])
    await submit(browser, '', { user_id: '1' })
    expect((await browser.get(SELF)).statusCode).toBe(200)
    const app = await createApp({ store, settings: { ...settings, accessSecret: 'another' } })
    expect((await browser.copy(app).get(SELF)).statusCode).toBe(401)
  })

  test('a wrong one opens nothing, and after ten in a minute even the right one has to wait', async () => {
    const browser = await openBrowser({ accessSecret })
    for (let tries = 0; tries < 10; tries += 1) {
      const answer = await submit(browser, '', { access_secret: 'guess' })
      expect(answer.statusCode).toBe(403)
      expect(answer.body).toContain('This is not the access secret of this server.')
    }
    const answer = await submit(browser, '', { access_secret: accessSecret })
    expect(answer.statusCode).toBe(429)
    expect(answer.body).toContain('Too many tries. Wait a minute, then try again.')
  })
})
