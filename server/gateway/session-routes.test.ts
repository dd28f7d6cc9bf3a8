import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const TEACHER = { id: '1', name: 'Ines Instructor' }
const CSRF_FAILURE = {
  errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
}

let store: Store
let app: FastifyInstance
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  await resetStore(store, canvasClass)
  app = await createApp({ store, settings })
  browser = new TestBrowser(app)
})

const sessionTokens = () =>
  store.db.selectFrom('tokens').selectAll().where('purpose', '=', 'session').execute()

test('GET /session tells that nobody is signed in and gives the page its CSRF token', async () => {
  const answer = await browser.get('/session')
  expect(json(answer)).toEqual({
    upstream: 'embedded',
    canvas_url: null,
    needs_secret: false,
    is_unlocked: true,
    user: null,
  })
  expect(answer.cookies.find(({ name }) => name === '_csrf_token')).not.toHaveProperty('httpOnly')
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('signing in tells who it is, and the session knows', async () => {
  const answer = await browser.signIn(1)
  expect([answer.statusCode, json(answer)]).toEqual([200, { user: TEACHER }])
  expect(json(await browser.get('/session'))).toMatchObject({ user: TEACHER })
  expect((await browser.get('/api/v1/users/self')).json()).toMatchObject({ id: 1 })
})

test('a body with a number signs in as well', async () => {
  await browser.get('/session')
  expect((await browser.write('POST', '/session', { user_id: 1 })).statusCode).toBe(200)
})

test.each(['999', '0', 'x', '', '107', '9223372036854775808', '1 OR 1=1'])(
  'nobody signs in as "%s"',
  async (id) => {
    const answer = await browser.signIn(id)
    expect(answer.statusCode).toBe(404)
    expect(sentence(answer)).toBe('Nobody who can sign in has this id.')
    expect(await sessionTokens()).toEqual([])
  },
)

test('the cookie is opaque: neither token nor name nor id is in it, and scripts cannot read it', async () => {
  const answer = await browser.signIn(1)
  const cookie = answer.cookies.find(({ name }) => name === 'peer_review_matrix_session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie).not.toHaveProperty('secure')
  const token = app.decodeSecureSession(cookie?.value ?? '')?.get('signedIn')?.token ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)
  const bytes = (cookie?.value ?? '').split(';').map((part) => Buffer.from(part, 'base64'))
  for (const secret of [token, 'Ines', 'signedIn']) {
    expect(Buffer.concat(bytes).includes(secret)).toBe(false)
    expect(cookie?.value).not.toContain(secret)
  }
})

test('the store keeps a hash of the token and when it ends, not the token', async () => {
  const answer = await browser.signIn(1)
  const cookie = answer.cookies.find(({ name }) => name === 'peer_review_matrix_session')
  const token = app.decodeSecureSession(cookie?.value ?? '')?.get('signedIn')?.token ?? ''
  const [row, ...others] = await sessionTokens()
  expect(others).toEqual([])
  expect(row).toMatchObject({ user_id: '1', revoked: false })
  expect(row?.token_hash).toMatch(/^[\da-f]{64}$/)
  expect(row?.token_hash).not.toContain(token)
  expect(Number(row?.expires_at)).toBeGreaterThan(Date.now() + 29 * 86_400_000)
})

test('over https the cookies are sent over https only', async () => {
  const publicUrl = 'https://reviews.example.edu'
  const secure = new TestBrowser(await createApp({ store, settings: { ...settings, publicUrl } }), {
    host: 'reviews.example.edu',
  })
  const { cookies } = await secure.signIn(1)
  expect(cookies.map(({ name, secure: isSecure }) => [name, isSecure])).toEqual([
    ['_csrf_token', true],
    ['peer_review_matrix_session', true],
  ])
})

test('signing out deletes the token: a copy of the cookie is worth nothing any more', async () => {
  await browser.signIn(1)
  const copy = browser.copy()
  expect((await browser.write('DELETE', '/session')).statusCode).toBe(204)
  expect(browser.cookies.has('peer_review_matrix_session')).toBe(false)
  expect(await sessionTokens()).toEqual([])
  expect(json(await browser.get('/session'))).toMatchObject({ user: null })
  expect(json(await copy.get('/session'))).toMatchObject({ user: null })
  expect((await copy.get('/api/v1/users/self')).statusCode).toBe(401)
})

test('signing in as somebody else leaves no token of the one before', async () => {
  await browser.signIn(1)
  await browser.write('POST', '/session', { user_id: '101' })
  expect((await sessionTokens()).map(({ user_id }) => user_id)).toEqual(['101'])
})

test('signing in clears away the tokens of sessions that ended by themselves', async () => {
  await browser.signIn(101)
  await store.db
    .updateTable('tokens')
    .set({ expires_at: '2020-01-01T00:00:00Z' })
    .where('purpose', '=', 'session')
    .execute()
  expect(json(await browser.get('/session'))).toMatchObject({ user: null })
  await new TestBrowser(app).signIn(1)
  expect((await sessionTokens()).map(({ user_id }) => user_id)).toEqual(['1'])
})

test('a restart keeps people signed in: the key of the cookie lies with the data', async () => {
  await browser.signIn(1)
  await app.close()
  const again = browser.copy(await createApp({ store, settings }))
  expect(json(await again.get('/session'))).toMatchObject({ user: TEACHER })
  expect((await again.get('/api/v1/users/self')).statusCode).toBe(200)
  expect((await again.write('DELETE', '/session')).statusCode).toBe(204)
})

test('a session for the embedded Canvas is none for a real one: its token stays here', async () => {
  await browser.signIn(1)
  const canvas = { url: 'http://127.0.0.1:1', token: 'real' }
  const other = browser.copy(await createApp({ store, settings: { ...settings, canvas } }))
  expect(json(await other.get('/session'))).toMatchObject({
    upstream: 'canvas',
    canvas_url: 'http://127.0.0.1:1',
    user: null,
  })
  expect((await other.get('/api/v1/users/self')).statusCode).toBe(401)
})

test.each(['POST', 'DELETE'] as const)(
  '%s /session without the CSRF token: 422',
  async (method) => {
    await browser.signIn(101)
    for (const headers of [{}, { 'X-CSRF-Token': 'wrong' }]) {
      const answer = await browser.send('/session', { method, headers, body: { user_id: '1' } })
      expect([answer.statusCode, json(answer)]).toEqual([422, CSRF_FAILURE])
    }
    expect(json(await browser.get('/session'))).toMatchObject({ user: { id: '101' } })
  },
)

test('the CSRF token of another session is refused', async () => {
  const other = new TestBrowser(app)
  await other.get('/session')
  await browser.get('/session')
  const headers = { 'X-CSRF-Token': other.csrfToken }
  const answer = await browser.send('/session', { method: 'POST', headers, body: { user_id: '1' } })
  expect(answer.statusCode).toBe(422)
})

test('the CSRF token from before the sign-in is worth nothing after it', async () => {
  await browser.get('/session')
  const before = browser.csrfToken
  await browser.signIn(1)
  const headers = { 'X-CSRF-Token': before }
  expect((await browser.send('/session', { method: 'DELETE', headers })).statusCode).toBe(422)
  expect((await browser.write('DELETE', '/session')).statusCode).toBe(204)
})
