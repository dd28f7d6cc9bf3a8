import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { openBrowser, signIn } from '#server/testing/canvas-login.ts'
import {
  BACK,
  OPEN,
  READ_COURSES,
  SCOPED,
  TOKEN,
  agree,
  authorizeUrl,
  broughtBack,
  call,
  oauthClass,
  post,
  type Fields,
  type Tokens,
} from '#server/testing/oauth-client.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// Codes, and what is given for them: contract section 10.

let store: Store
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore(oauthClass)
})
beforeEach(async () => {
  await resetStore(store, oauthClass)
  browser = await openBrowser(store)
})
afterAll(() => store.close())

test('the whole way: sign in, agree, take the code, call, refresh, end', async () => {
  const asked = await browser.get(authorizeUrl({ client_id: '1' }))
  expect(asked.statusCode).toBe(302)
  const login = String(asked.headers['location'])
  expect(login).toMatch(/^\/login\/canvas\?return_to=/)
  const signedIn = await signIn(browser, 1, login)
  expect(signedIn.headers['location']).toBe(authorizeUrl({ client_id: '1' }))

  const back = broughtBack(await agree(browser, { client_id: '1' }))
  expect(back).toEqual({ from: 'canvas', state: 'st&te', code: expect.any(String) as string })
  const grant = { grant_type: 'authorization_code', code: back['code'] ?? '', redirect_uri: BACK }
  const granted = await post(browser, TOKEN, { ...OPEN, ...grant })
  expect(granted.headers['cache-control']).toBe('no-store')
  expect(json(granted)).toEqual({
    access_token: expect.any(String) as string,
    token_type: 'Bearer',
    user: { id: 1, name: 'Ines Instructor' },
    refresh_token: expect.any(String) as string,
    expires_in: 3600,
  })
  const { access_token, refresh_token } = granted.json<Tokens>()
  expect(json(await call(browser, access_token))).toMatchObject({ id: 1 })

  const refreshed = await post(browser, TOKEN, {
    ...OPEN,
    grant_type: 'refresh_token',
    refresh_token,
  })
  expect(Object.keys(refreshed.json<object>())).toEqual([
    ...['access_token', 'token_type', 'user', 'expires_in'],
  ])
  const newer = refreshed.json<Tokens>().access_token
  expect((await call(browser, newer)).statusCode).toBe(200)

  const ended = await browser.send(TOKEN, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${newer}` },
  })
  expect([ended.statusCode, json(ended)]).toEqual([200, {}])
  expect((await call(browser, newer)).statusCode).toBe(401)
  const late = await post(browser, TOKEN, { ...OPEN, grant_type: 'refresh_token', refresh_token })
  expect(late.statusCode).toBe(400)
})

describe('a code', () => {
  const basic = (text: string) => ({
    authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  })
  let code: string
  beforeEach(async () => {
    await signIn(browser, 1)
    code = broughtBack(await agree(browser, { client_id: '2', scope: READ_COURSES }))['code'] ?? ''
  })
  const redeem = (fields: Fields, headers: Fields = {}) =>
    post(
      browser,
      TOKEN,
      { grant_type: 'authorization_code', code, redirect_uri: BACK, ...fields },
      headers,
    )

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

test('a request for a token costs 200 more of the rate limit', async () => {
  browser = await openBrowser(store, { rateLimit: true })
  const statuses: number[] = []
  for (let times = 0; times < 5; times += 1) {
    statuses.push((await post(browser, TOKEN, { ...OPEN, grant_type: 'x' })).statusCode)
  }
  expect(statuses.slice(0, 3)).toEqual([400, 400, 400])
  expect(statuses.at(-1)).toBe(403)
})

test('no secret of a developer key is in the store', async () => {
  const rows = await store.db.selectFrom('developer_keys').selectAll().orderBy('id').execute()
  expect(rows[0]).toMatchObject({ id: '1', secret_hash: hashToken('one') })
  expect(JSON.stringify(rows)).not.toContain('t:w:o')
})
