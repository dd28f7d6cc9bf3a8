import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/store/open-store.ts'
import { openBrowser, signIn } from '#server/testing/canvas-login.ts'
import {
  AUTHORIZE,
  BACK,
  READ_COURSES,
  READ_REVIEWS,
  SCOPED,
  TOKEN,
  agree,
  authorizeUrl,
  broughtBack,
  oauthClass,
  post,
  tokensFor,
  type Fields,
} from '#server/testing/oauth-client.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import { hiddenFieldsOf } from '#server/testing/test-form.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// The page on which a person lets a client in: contract section 10.

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

describe('the page that asks', () => {
  test('names client, person and reach, escapes all of it, and runs nothing', async () => {
    await signIn(browser, 1)
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
    await signIn(browser, 1)
    const page = await browser.get(authorizeUrl({ client_id: '2', scope: READ_REVIEWS }))
    expect(page.body).toContain(`<li><code>${READ_REVIEWS}</code></li>`)
    expect(page.body).not.toContain(`<code>${READ_COURSES}</code>`)
  })

  test('lets an app go back to its own scheme', async () => {
    await signIn(browser, 1)
    const fields = { client_id: '1', redirect_uri: 'app.example:/back' }
    const page = await browser.get(authorizeUrl(fields))
    expect(page.headers['content-security-policy']).toContain("form-action 'self' app.example:;")
    const answer = await post(browser, AUTHORIZE, {
      ...hiddenFieldsOf(page),
      decision: 'authorize',
    })
    expect(answer.headers['location']).toMatch(/^app\.example:\/back\?code=/)
  })

  test('needs its own token: without it 422, and no code is made', async () => {
    await signIn(browser, 1)
    const page = await browser.get(authorizeUrl({ client_id: '1' }))
    const fields = { ...hiddenFieldsOf(page), decision: 'authorize' }
    for (const authenticity_token of ['', 'wrong']) {
      const answer = await post(browser, AUTHORIZE, { ...fields, authenticity_token })
      expect(answer.statusCode).toBe(422)
    }
    expect(await store.db.selectFrom('oauth_codes').selectAll().execute()).toEqual([])
  })

  test('with force_login the person signs in again, and then agrees', async () => {
    await signIn(browser, 1)
    const asked = await browser.get(
      authorizeUrl({ client_id: '1', force_login: '1', unique_id: 'login-101' }),
    )
    const login = String(asked.headers['location'])
    expect((await browser.get(login)).body).toContain('Ada Lovelace')
    const signedIn = await signIn(browser, 101, login)
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
    await signIn(browser, 1)
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
    await signIn(browser, 1)
    const answer = await agree(browser, { client_id: '1' }, 'cancel')
    expect(broughtBack(answer)).toEqual({ from: 'canvas', state: 'st&te', error: 'access_denied' })
  })

  test('agreed to after the session has ended is login_required', async () => {
    await signIn(browser, 1)
    const page = await browser.get(authorizeUrl({ client_id: '1' }))
    await store.db.deleteFrom('canvas_sessions').execute()
    const answer = await post(browser, AUTHORIZE, {
      ...hiddenFieldsOf(page),
      decision: 'authorize',
    })
    expect(broughtBack(answer)).toMatchObject({ error: 'login_required' })
  })
})

test('with prompt=none there is no page: a code only for who is signed in and has agreed', async () => {
  const fields = { client_id: '2', scope: READ_REVIEWS, prompt: 'none' }
  const ask = async (more: Fields = {}) =>
    broughtBack(await browser.get(authorizeUrl({ ...fields, ...more })))
  expect(await ask()).toMatchObject({ error: 'login_required', state: 'st&te' })
  await signIn(browser, 1)
  expect(await ask()).toMatchObject({ error: 'interaction_required' })
  const { access_token } = await tokensFor(browser, SCOPED, READ_REVIEWS)
  expect(await ask()).toMatchObject({ code: expect.any(String) as string, state: 'st&te' })
  expect(await ask({ scope: READ_COURSES })).toMatchObject({ error: 'interaction_required' })
  await browser.send(`${TOKEN}?access_token=${access_token}`, { method: 'DELETE' })
  expect(await ask()).toMatchObject({ error: 'interaction_required' })
})
