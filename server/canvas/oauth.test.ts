import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { hiddenFieldsOf } from '#server/testing/test-form.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// OAuth2: contract section 10; what its tokens may: 9.2 and 1.4.

const settings: Settings = { ...testSettings, publicUrl: null }
const AUTHORIZE = '/login/oauth2/auth'
const TOKEN = '/login/oauth2/token'
const BACK = 'https://client.example/back?from=canvas'
const REVIEWS = '/api/v1/courses/1/assignments/7/peer_reviews'
const READ_REVIEWS = 'url:GET|/api/v1/courses/:course_id/assignments/:assignment_id/peer_reviews'
const READ_COURSES = 'url:GET|/api/v1/courses'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const OPEN = { client_id: '1', client_secret: 'one' }
const SCOPED = { client_id: '2', client_secret: 't:w:o' }
const file: CourseFileInput = {
  ...canvasClass,
  developer_keys: [
    {
      id: 1,
      secret: 'one',
      name: 'Reviews <b>&</b> more',
      redirect_uris: [BACK, 'app.example:/back'],
    },
    {
      id: 2,
      secret: 't:w:o',
      name: 'Scoped',
      redirect_uris: [BACK],
      scopes: [READ_REVIEWS, READ_COURSES],
      allow_includes: false,
    },
    { id: 3, secret: 'three', name: 'Inactive', redirect_uris: [BACK], active: false },
  ],
}

let store: Store
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore(file)
})
beforeEach(async () => {
  await resetStore(store, file)
  browser = new TestBrowser(await createApp({ store, settings }))
})
afterAll(() => store.close())

type Fields = Record<string, string>
const post = (url: string, fields: Fields, headers: Fields = {}) =>
  browser.send(url, {
    method: 'POST',
    headers: { ...FORM, ...headers },
    body: new URLSearchParams(fields).toString(),
  })

function authorizeUrl(fields: Fields): string {
  const query = { response_type: 'code', redirect_uri: BACK, state: 'st&te', ...fields }
  return `${AUTHORIZE}?${new URLSearchParams(query).toString()}`
}

/** The query with which the client gets the browser back. */
function broughtBack(answer: LightMyRequestResponse): Fields {
  const { origin, pathname, searchParams } = new URL(String(answer.headers['location']))
  expect(origin + pathname).toBe('https://client.example/back')
  return Object.fromEntries(searchParams)
}

/** Signs in at the embedded Canvas on the page that the browser has been led to. */
async function signIn(userId: number, url = '/login/canvas'): Promise<LightMyRequestResponse> {
  const page = await browser.get(url)
  return post('/login/canvas', { ...hiddenFieldsOf(page), user_id: String(userId) })
}

async function agree(fields: Fields, decision = 'authorize'): Promise<LightMyRequestResponse> {
  const page = await browser.get(authorizeUrl(fields))
  expect(page.statusCode).toBe(200)
  return post(AUTHORIZE, { ...hiddenFieldsOf(page), decision })
}

type Tokens = { access_token: string; refresh_token: string }
async function tokensFor(client: typeof OPEN, scope = '', userId = 1): Promise<Tokens> {
  await signIn(userId)
  const { code = '' } = broughtBack(await agree({ client_id: client.client_id, scope }))
  const grant = { grant_type: 'authorization_code', code, redirect_uri: BACK }
  const answer = await post(TOKEN, { ...client, ...grant })
  expect(answer.statusCode).toBe(200)
  return answer.json<Tokens>()
}
const call = (token: string, url = '/api/v1/users/self') =>
  browser.get(url, { authorization: `Bearer ${token}` })

test('the whole way: sign in, agree, take the code, call, refresh, end', async () => {
  const asked = await browser.get(authorizeUrl({ client_id: '1' }))
  expect(asked.statusCode).toBe(302)
  const login = String(asked.headers['location'])
  expect(login).toMatch(/^\/login\/canvas\?return_to=/)
  const signedIn = await signIn(1, login)
  expect(signedIn.headers['location']).toBe(authorizeUrl({ client_id: '1' }))

  const back = broughtBack(await agree({ client_id: '1' }))
  expect(back).toEqual({ from: 'canvas', state: 'st&te', code: expect.any(String) as string })
  const grant = { grant_type: 'authorization_code', code: back['code'] ?? '', redirect_uri: BACK }
  const granted = await post(TOKEN, { ...OPEN, ...grant })
  expect(granted.headers['cache-control']).toBe('no-store')
  expect(json(granted)).toEqual({
    access_token: expect.any(String) as string,
    token_type: 'Bearer',
    user: { id: 1, name: 'Ines Instructor' },
    refresh_token: expect.any(String) as string,
    expires_in: 3600,
  })
  const { access_token, refresh_token } = granted.json<Tokens>()
  expect(json(await call(access_token))).toMatchObject({ id: 1 })

  const refreshed = await post(TOKEN, { ...OPEN, grant_type: 'refresh_token', refresh_token })
  expect(Object.keys(refreshed.json<object>())).toEqual([
    ...['access_token', 'token_type', 'user', 'expires_in'],
  ])
  const newer = refreshed.json<Tokens>().access_token
  expect((await call(newer)).statusCode).toBe(200)

  const ended = await browser.send(TOKEN, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${newer}` },
  })
  expect([ended.statusCode, json(ended)]).toEqual([200, {}])
  expect((await call(newer)).statusCode).toBe(401)
  const late = await post(TOKEN, { ...OPEN, grant_type: 'refresh_token', refresh_token })
  expect(late.statusCode).toBe(400)
})

describe('the page that asks', () => {
  test('names client, person and reach, escapes all of it, and runs nothing', async () => {
    await signIn(1)
    const page = await browser.get(authorizeUrl({ client_id: '1', state: '"><script>' }))
    expect(page.body).toContain('Reviews &#60;b&#62;&#38;&#60;/b&#62; more</strong> asks')
    expect(page.body).toContain('<strong>Ines Instructor</strong>')
    expect(page.body).toContain('whatever you can do there')
    expect(page.body).not.toContain('<script')
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' https:\/\/client\.example; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(page.headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' })
  })

  test('tells the scopes of a limited client', async () => {
    await signIn(1)
    const page = await browser.get(authorizeUrl({ client_id: '2', scope: READ_REVIEWS }))
    expect(page.body).toContain(`<li><code>${READ_REVIEWS}</code></li>`)
    expect(page.body).not.toContain(`<code>${READ_COURSES}</code>`)
  })

  test('lets an app go back to its own scheme', async () => {
    await signIn(1)
    const fields = { client_id: '1', redirect_uri: 'app.example:/back' }
    const page = await browser.get(authorizeUrl(fields))
    expect(page.headers['content-security-policy']).toContain("form-action 'self' app.example:;")
    const answer = await post(AUTHORIZE, { ...hiddenFieldsOf(page), decision: 'authorize' })
    expect(answer.headers['location']).toMatch(/^app\.example:\/back\?code=/)
  })

  test('needs its own token: without it 422, and no code is made', async () => {
    await signIn(1)
    const page = await browser.get(authorizeUrl({ client_id: '1' }))
    const fields = { ...hiddenFieldsOf(page), decision: 'authorize' }
    for (const authenticity_token of ['', 'wrong']) {
      const answer = await post(AUTHORIZE, { ...fields, authenticity_token })
      expect(answer.statusCode).toBe(422)
    }
    expect(await store.db.selectFrom('oauth_codes').selectAll().execute()).toEqual([])
  })

  test('with force_login the person signs in again, and then agrees', async () => {
    await signIn(1)
    const asked = await browser.get(
      authorizeUrl({ client_id: '1', force_login: '1', unique_id: 'login-101' }),
    )
    const login = String(asked.headers['location'])
    expect((await browser.get(login)).body).toContain('Ada Lovelace')
    const signedIn = await signIn(101, login)
    const page = await browser.get(String(signedIn.headers['location']))
    expect(page.body).toContain('<strong>Ada Lovelace</strong>')
  })
})

describe('a wrong request', () => {
  test.each([
    ['an unknown client', { client_id: '9' }, 401, 'invalid_client', 'unknown client'],
    ['a word as client', { client_id: 'x' }, 401, 'invalid_client', 'unknown client'],
    ['no client', { client_id: '' }, 401, 'invalid_client', 'unknown client'],
    ['no redirect_uri', { redirect_uri: '' }, 400, 'invalid_request', null],
    ['another host', { redirect_uri: 'https://evil.example' }, 400, 'invalid_request', null],
    ['a longer address', { redirect_uri: `${BACK}&x=1` }, 400, 'invalid_request', null],
    [
      'the address of another key',
      { client_id: '2', redirect_uri: 'app.example:/back' },
      400,
      'invalid_request',
      null,
    ],
  ] as const)('with %s leads nowhere', async (_what, fields, status, error, description) => {
    await signIn(1)
    for (const more of [{}, { prompt: 'none' }]) {
      const answer = await browser.get(authorizeUrl({ client_id: '1', ...fields, ...more }))
      expect(answer.statusCode).toBe(status)
      expect(json(answer)).toEqual({
        error,
        error_description: description ?? (expect.any(String) as string),
      })
      expect(answer.headers).not.toHaveProperty('location')
      expect(answer.headers['www-authenticate']).toBe(
        status === 401 ? 'Canvas OAuth 2.0' : undefined,
      )
    }
  })

  test.each([
    ['of an inactive key', { client_id: '3' }, 'unauthorized_client'],
    ['for a token', { response_type: 'token' }, 'unsupported_response_type'],
    ['without response_type', { response_type: '' }, 'unsupported_response_type'],
    ['with another prompt', { prompt: 'login' }, 'unsupported_prompt_type'],
    [
      'with a scope that the key lacks',
      { client_id: '2', scope: `${READ_COURSES} url:GET|/api/v1/x` },
      'invalid_scope',
    ],
    ['of a limited key without a scope', { client_id: '2' }, 'invalid_scope'],
  ])('%s brings the browser back with why', async (_what, fields, error) => {
    const answer = await browser.get(authorizeUrl({ client_id: '1', ...fields }))
    expect(answer.statusCode).toBe(302)
    expect(broughtBack(answer)).toMatchObject({ from: 'canvas', state: 'st&te', error })
  })

  test('cancelled by the person is access_denied', async () => {
    await signIn(1)
    const answer = await agree({ client_id: '1' }, 'cancel')
    expect(broughtBack(answer)).toEqual({ from: 'canvas', state: 'st&te', error: 'access_denied' })
  })

  test('agreed to after the session has ended is login_required', async () => {
    await signIn(1)
    const page = await browser.get(authorizeUrl({ client_id: '1' }))
    await store.db.deleteFrom('canvas_sessions').execute()
    const answer = await post(AUTHORIZE, { ...hiddenFieldsOf(page), decision: 'authorize' })
    expect(broughtBack(answer)).toMatchObject({ error: 'login_required' })
  })
})

test('with prompt=none there is no page: a code only for who is signed in and has agreed', async () => {
  const fields = { client_id: '2', scope: READ_REVIEWS, prompt: 'none' }
  const ask = async (more: Fields = {}) =>
    broughtBack(await browser.get(authorizeUrl({ ...fields, ...more })))
  expect(await ask()).toMatchObject({ error: 'login_required', state: 'st&te' })
  await signIn(1)
  expect(await ask()).toMatchObject({ error: 'interaction_required' })
  const { access_token } = await tokensFor(SCOPED, READ_REVIEWS)
  expect(await ask()).toMatchObject({ code: expect.any(String) as string, state: 'st&te' })
  expect(await ask({ scope: READ_COURSES })).toMatchObject({ error: 'interaction_required' })
  await browser.send(`${TOKEN}?access_token=${access_token}`, { method: 'DELETE' })
  expect(await ask()).toMatchObject({ error: 'interaction_required' })
})

describe('a code', () => {
  const basic = (text: string) => ({
    authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  })
  let code: string
  beforeEach(async () => {
    await signIn(1)
    code = broughtBack(await agree({ client_id: '2', scope: READ_COURSES }))['code'] ?? ''
  })
  const redeem = (fields: Fields, headers: Fields = {}) =>
    post(TOKEN, { grant_type: 'authorization_code', code, redirect_uri: BACK, ...fields }, headers)

  test('is redeemed by HTTP Basic, too', async () => {
    expect((await redeem({}, basic('2:t:w:o'))).statusCode).toBe(200)
  })

  test('is good once', async () => {
    const answers = await Promise.all([redeem(SCOPED), redeem(SCOPED)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400])
    expect((await redeem(SCOPED)).statusCode).toBe(400)
  })

  test('is kept as a hash, and good for ten minutes', async () => {
    const [row] = await store.db.selectFrom('oauth_codes').selectAll().execute()
    expect(row?.code_hash).toBe(hashToken(code))
    const minutes = (Number(row?.expires_at) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThanOrEqual(10)
    await store.db.updateTable('oauth_codes').set({ expires_at: new Date() }).execute()
    expect(json(await redeem(SCOPED))).toMatchObject({ error: 'invalid_grant' })
  })

  test.each([
    ['no client', {}, {}, 401, 'invalid_client'],
    ['an unknown client', { client_id: '9', client_secret: 'x' }, {}, 401, 'invalid_client'],
    ['a wrong secret', { client_id: '2', client_secret: 'one' }, {}, 401, 'invalid_client'],
    ['no secret', { client_id: '2' }, {}, 401, 'invalid_client'],
    [
      'the hash of the secret',
      { client_id: '2', client_secret: hashToken('t:w:o') },
      {},
      401,
      'invalid_client',
    ],
    ['a wrong secret by Basic', {}, basic('2:two'), 401, 'invalid_client'],
    ['Basic without a colon', {}, basic('2'), 401, 'invalid_client'],
    ['an inactive key', { client_id: '3', client_secret: 'three' }, {}, 401, 'invalid_client'],
    ['another client', OPEN, {}, 400, 'invalid_grant'],
    ['another code', { ...SCOPED, code: 'x' }, {}, 400, 'invalid_grant'],
    ['no code', { ...SCOPED, code: '' }, {}, 400, 'invalid_grant'],
    [
      'another redirect_uri',
      { ...SCOPED, redirect_uri: 'https://evil.example' },
      {},
      400,
      'invalid_grant',
    ],
    ['no redirect_uri', { ...SCOPED, redirect_uri: '' }, {}, 400, 'invalid_grant'],
    [
      'an unknown grant_type',
      { ...SCOPED, grant_type: 'password' },
      {},
      400,
      'unsupported_grant_type',
    ],
    ['no grant_type', { ...SCOPED, grant_type: '' }, {}, 400, 'unsupported_grant_type'],
    ['no refresh token', { ...SCOPED, grant_type: 'refresh_token' }, {}, 400, 'invalid_request'],
  ] as const)(
    'with %s gives no token, and stays good',
    async (_what, fields, headers, status, error) => {
      const answer = await redeem({ ...fields }, { ...headers })
      expect(answer.statusCode).toBe(status)
      expect(json(answer)).toEqual({ error, error_description: expect.any(String) as string })
      expect(answer.headers['www-authenticate']).toBe(
        status === 401 ? 'Canvas OAuth 2.0' : undefined,
      )
      expect((await redeem(SCOPED)).statusCode).toBe(200)
    },
  )
})

test('in the era 2017 a refused token request redirects to a registered address, never elsewhere', async () => {
  browser = new TestBrowser(
    await createApp({ store, settings: { ...settings, canvasEra: '2017' } }),
  )
  const fields = { ...OPEN, grant_type: 'authorization_code', code: 'x' }
  const answer = await post(TOKEN, { ...fields, redirect_uri: BACK })
  expect([answer.statusCode, broughtBack(answer)['error']]).toEqual([302, 'invalid_grant'])
  const elsewhere = await post(TOKEN, { ...fields, redirect_uri: 'https://evil.example' })
  expect([elsewhere.statusCode, elsewhere.headers['location']]).toEqual([400, undefined])
})

describe('a refresh token', () => {
  test('is good again and again, for its client alone, and takes the place of the token before', async () => {
    const { access_token, refresh_token } = await tokensFor(OPEN)
    const refresh = { grant_type: 'refresh_token', refresh_token }
    expect(json(await post(TOKEN, { ...SCOPED, ...refresh }))).toEqual({
      error: 'invalid_request',
      error_description: 'refresh_token not found',
    })
    for (let times = 0; times < 2; times += 1) {
      const answer = await post(TOKEN, { ...OPEN, ...refresh })
      expect((await call(answer.json<Tokens>().access_token)).statusCode).toBe(200)
    }
    expect(json(await call(access_token))).toEqual({
      errors: [{ message: 'Invalid access token.' }],
    })
  })
})

describe('an access token', () => {
  test('is good for an hour, then invalid until it is refreshed', async () => {
    const { access_token, refresh_token } = await tokensFor(OPEN)
    const row = () =>
      store.db
        .selectFrom('tokens')
        .select(['expires_at', 'refresh_token_hash'])
        .where('token_hash', '=', hashToken(access_token))
        .executeTakeFirst()
    const found = await row()
    expect(found?.refresh_token_hash).toBe(hashToken(refresh_token))
    const minutes = (Number(found?.expires_at) - Date.now()) / 60_000
    expect(Math.abs(minutes - 60)).toBeLessThan(1)
    await store.db
      .updateTable('tokens')
      .set({ expires_at: new Date() })
      .where('purpose', '=', 'oauth')
      .execute()
    const answer = await call(access_token)
    expect(json(answer)).toEqual({ errors: [{ message: 'Invalid access token.' }] })
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="canvas-lms"')
    const refreshed = await post(TOKEN, { ...OPEN, grant_type: 'refresh_token', refresh_token })
    expect((await call(refreshed.json<Tokens>().access_token)).statusCode).toBe(200)
  })

  test('of a key that is no longer active is invalid', async () => {
    const { access_token } = await tokensFor(OPEN)
    await store.db.updateTable('developer_keys').set({ active: false }).execute()
    expect(json(await call(access_token))).toEqual({
      errors: [{ message: 'Invalid access token.' }],
    })
  })

  test('reaches what its scopes name, HEAD as GET, without includes', async () => {
    const { access_token } = await tokensFor(SCOPED, READ_REVIEWS)
    const answer = await call(access_token, `${REVIEWS}?include[]=user`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('"user":')
    const headers = { authorization: `Bearer ${access_token}` }
    const head = await browser.send(REVIEWS, { method: 'HEAD', headers })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    const courses = await call(access_token, '/api/v1/courses')
    expect([courses.statusCode, json(courses)]).toEqual([
      401,
      { errors: [{ message: 'Insufficient scopes on access token.' }] },
    ])
  })

  test('of an unlimited key has includes', async () => {
    const { access_token } = await tokensFor(OPEN)
    expect((await call(access_token, `${REVIEWS}?include[]=user`)).body).toContain('"user":')
  })
})

describe('ending a token', () => {
  test('with expire_sessions ends the sessions of the person, and of nobody else', async () => {
    const { access_token } = await tokensFor(OPEN)
    const other = new TestBrowser(await createApp({ store, settings }))
    const page = await other.get('/login/canvas')
    const body = new URLSearchParams({ ...hiddenFieldsOf(page), user_id: '101' }).toString()
    await other.send('/login/canvas', { method: 'POST', headers: FORM, body })
    const options = { method: 'DELETE', body: { access_token, expire_sessions: '1' } } as const
    const ended = await browser.send(TOKEN, options)
    expect([ended.statusCode, json(ended)]).toEqual([200, {}])
    expect((await browser.get('/api/v1/users/self')).statusCode).toBe(401)
    expect((await other.get('/api/v1/users/self')).statusCode).toBe(200)
  })

  test.each([
    ['without one', {}, 400],
    ['with the session alone', {}, 400],
    ['that is none', { authorization: 'Bearer wrong' }, 401],
  ])('%s is refused', async (how, headers, status) => {
    if (how.includes('session')) await signIn(1)
    const answer = await browser.send(TOKEN, { method: 'DELETE', headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })
})

test('a request for a token costs 200 more of the rate limit', async () => {
  browser = new TestBrowser(await createApp({ store, settings: { ...settings, rateLimit: true } }))
  const statuses: number[] = []
  for (let times = 0; times < 5; times += 1) {
    statuses.push((await post(TOKEN, { ...OPEN, grant_type: 'x' })).statusCode)
  }
  expect(statuses.slice(0, 3)).toEqual([400, 400, 400])
  expect(statuses.at(-1)).toBe(403)
})

test('no secret of a developer key is in the store', async () => {
  const rows = await store.db.selectFrom('developer_keys').selectAll().orderBy('id').execute()
  expect(rows[0]).toMatchObject({ id: '1', secret_hash: hashToken('one') })
  expect(JSON.stringify(rows)).not.toContain('t:w:o')
})
