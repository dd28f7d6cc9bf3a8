import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { openBrowser, signIn } from '#server/testing/canvas-login.ts'
import {
  OPEN,
  READ_REVIEWS,
  REVIEWS,
  SCOPED,
  TOKEN,
  call,
  oauthClass,
  post,
  tokensFor,
  type Tokens,
} from '#server/testing/oauth-client.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// What the tokens of OAuth2 may: contract sections 9.2, 10 and 1.4.

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

describe('a refresh token', () => {
  test('is good again and again, for its client alone, and takes the place of the token before', async () => {
    const { access_token, refresh_token } = await tokensFor(browser, OPEN)
    const refresh = { grant_type: 'refresh_token', refresh_token }
    expect(json(await post(browser, TOKEN, { ...SCOPED, ...refresh }))).toEqual({
      error: 'invalid_request',
      error_description: 'refresh_token not found',
    })
    for (let times = 0; times < 2; times += 1) {
      const answer = await post(browser, TOKEN, { ...OPEN, ...refresh })
      expect((await call(browser, answer.json<Tokens>().access_token)).statusCode).toBe(200)
    }
    expect(json(await call(browser, access_token))).toEqual({
      errors: [{ message: 'Invalid access token.' }],
    })
  })
})

describe('an access token', () => {
  test('is good for an hour, then invalid until it is refreshed', async () => {
    const { access_token, refresh_token } = await tokensFor(browser, OPEN)
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
    const answer = await call(browser, access_token)
    expect(json(answer)).toEqual({ errors: [{ message: 'Invalid access token.' }] })
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="canvas-lms"')
    const refreshed = await post(browser, TOKEN, {
      ...OPEN,
      grant_type: 'refresh_token',
      refresh_token,
    })
    expect((await call(browser, refreshed.json<Tokens>().access_token)).statusCode).toBe(200)
  })

  test('of a key that is no longer active is invalid', async () => {
    const { access_token } = await tokensFor(browser, OPEN)
    await store.db.updateTable('developer_keys').set({ active: false }).execute()
    expect(json(await call(browser, access_token))).toEqual({
      errors: [{ message: 'Invalid access token.' }],
    })
  })

  test('reaches what its scopes name, HEAD as GET, without includes', async () => {
    const { access_token } = await tokensFor(browser, SCOPED, READ_REVIEWS)
    const answer = await call(browser, access_token, `${REVIEWS}?include[]=user`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('"user":')
    const headers = { authorization: `Bearer ${access_token}` }
    const head = await browser.send(REVIEWS, { method: 'HEAD', headers })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    const courses = await call(browser, access_token, '/api/v1/courses')
    expect([courses.statusCode, json(courses)]).toEqual([
      401,
      { errors: [{ message: 'Insufficient scopes on access token.' }] },
    ])
  })

  test('of an unlimited key has includes', async () => {
    const { access_token } = await tokensFor(browser, OPEN)
    expect((await call(browser, access_token, `${REVIEWS}?include[]=user`)).body).toContain(
      '"user":',
    )
  })
})

describe('ending a token', () => {
  test('with expire_sessions ends the sessions of the person, and of nobody else', async () => {
    const { access_token } = await tokensFor(browser, OPEN)
    const other = await openBrowser(store)
    await signIn(other, 101)
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
    if (how.includes('session')) await signIn(browser, 1)
    const answer = await browser.send(TOKEN, { method: 'DELETE', headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })
})
