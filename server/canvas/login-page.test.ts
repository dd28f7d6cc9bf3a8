import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { FORM, openBrowser } from '#server/testing/canvas-login.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { hiddenFieldsOf } from '#server/testing/test-form.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// The page on which people sign in at the embedded Canvas itself: contract section 9.7.

const LOGIN = '/login/canvas'
const SELF = '/api/v1/users/self'
const CSRF_FAILURE = {
  errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
}

let store: Store
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
beforeEach(() => resetStore(store, canvasClass))
afterAll(() => store.close())

/** Sends the form of the sign-in page, with the fields that it holds unseen. */
async function submit(browser: TestBrowser, path: string, fields: Record<string, string>) {
  const page = await browser.get(LOGIN + path)
  const body = new URLSearchParams({ ...hiddenFieldsOf(page), ...fields }).toString()
  const target = fields['access_secret'] === undefined ? LOGIN : `${LOGIN}/unlock`
  return browser.send(target, { method: 'POST', headers: FORM, body })
}

describe('the sign-in page', () => {
  test('names people and runs nothing', async () => {
    const answer = await (await openBrowser(store)).get(LOGIN)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('Ines Instructor (Instructor · Writing 101')
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(answer.body).not.toContain('<script')
  })

  test('finds others, and writes what was searched for as text', async () => {
    const browser = await openBrowser(store)
    const found = await browser.get(`${LOGIN}?search=Inactive`)
    expect(found.body).toContain('Ian Inactive')
    const odd = await browser.get(`${LOGIN}?search=%22%3E%3Cscript%3E%00`)
    expect(odd.body).toContain('value="&#34;&#62;&#60;script&#62;')
    expect(odd.body).not.toContain('<script')
  })

  test.each(['107', '999', 'self', '', '9223372036854775808'])(
    'lets nobody in as %o',
    async (userId) => {
      const browser = await openBrowser(store)
      const answer = await submit(browser, '', { user_id: userId })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toContain('<p role="alert">Nobody who can sign in has this id.</p>')
      expect((await browser.get(SELF)).statusCode).toBe(401)
    },
  )

  test('lets nobody in without the token of its form', async () => {
    const browser = await openBrowser(store)
    await browser.get(LOGIN)
    for (const token of ['', 'wrong']) {
      const answer = await submit(browser, '', { user_id: '1', authenticity_token: token })
      expect([answer.statusCode, json(answer)]).toEqual([422, CSRF_FAILURE])
    }
    const without = await openBrowser(store)
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
    const browser = await openBrowser(store)
    const query = new URLSearchParams({ return_to: returnTo }).toString()
    const answer = await submit(browser, `?${query}`, { user_id: '1', return_to: returnTo })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, target])
  })
})

describe('with an access secret', () => {
  const accessSecret = 'open sesame'

  test('nobody is named and nobody signs in before it is given', async () => {
    const browser = await openBrowser(store, { accessSecret })
    const page = await browser.get(LOGIN)
    expect(page.body).toContain('Access secret of this server')
    expect(page.body).not.toContain('Ines')
    const answer = await submit(browser, '', { user_id: '1' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('Ines')
    expect((await browser.get(SELF)).statusCode).toBe(401)
  })

  test('the right one opens the page, and another one later locks it again', async () => {
    const browser = await openBrowser(store, { accessSecret })
    const unlocked = await submit(browser, '', { access_secret: accessSecret })
    expect([unlocked.statusCode, unlocked.headers['location']]).toEqual([303, LOGIN])
    await submit(browser, '', { user_id: '1' })
    expect((await browser.get(SELF)).statusCode).toBe(200)
    const app = await createApp({
      store,
      settings: { ...testSettings, publicUrl: null, accessSecret: 'another' },
    })
    expect((await browser.copy(app).get(SELF)).statusCode).toBe(401)
  })

  test('a wrong one opens nothing, and after ten in a minute even the right one has to wait', async () => {
    const browser = await openBrowser(store, { accessSecret })
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
