import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { canvasClass } from './canvas-class.ts'
import { FORM, signIn } from './canvas-login.ts'
import type { TestBrowser } from './test-browser.ts'
import { hiddenFieldsOf } from './test-form.ts'

export const AUTHORIZE = '/login/oauth2/auth'
export const TOKEN = '/login/oauth2/token'
/** Where the clients get the browser back. */
export const BACK = 'https://client.example/back?from=canvas'
export const REVIEWS = '/api/v1/courses/1/assignments/7/peer_reviews'
export const READ_REVIEWS =
  'url:GET|/api/v1/courses/:course_id/assignments/:assignment_id/peer_reviews'
export const READ_COURSES = 'url:GET|/api/v1/courses'

/** A client that may do all that its person may, and one that is limited to two calls. */
export const OPEN = { client_id: '1', client_secret: 'one' }
export const SCOPED = { client_id: '2', client_secret: 't:w:o' }
/** The class of `canvasClass` with developer keys, one of them inactive. */
export const oauthClass: CourseFileInput = {
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

export type Fields = Record<string, string>
export type Tokens = { access_token: string; refresh_token: string }

/** Sends a form. */
export async function post(
  browser: TestBrowser,
  url: string,
  fields: Fields,
  headers: Fields = {},
): Promise<LightMyRequestResponse> {
  const body = new URLSearchParams(fields).toString()
  return browser.send(url, { method: 'POST', headers: { ...FORM, ...headers }, body })
}

/** Where the client sends the browser to ask for a code. */
export function authorizeUrl(fields: Fields): string {
  const query = { response_type: 'code', redirect_uri: BACK, state: 'st&te', ...fields }
  return `${AUTHORIZE}?${new URLSearchParams(query).toString()}`
}

/** The query with which the client gets the browser back. */
export function broughtBack(answer: LightMyRequestResponse): Fields {
  const { origin, pathname, searchParams } = new URL(String(answer.headers['location']))
  expect(origin + pathname).toBe('https://client.example/back')
  return Object.fromEntries(searchParams)
}

/** What the person who is signed in decides on the page that asks. */
export async function agree(
  browser: TestBrowser,
  fields: Fields,
  decision = 'authorize',
): Promise<LightMyRequestResponse> {
  const page = await browser.get(authorizeUrl(fields))
  expect(page.statusCode).toBe(200)
  return post(browser, AUTHORIZE, { ...hiddenFieldsOf(page), decision })
}

/** The tokens that a client gets when the teacher lets it in. */
export async function tokensFor(
  browser: TestBrowser,
  client: typeof OPEN,
  scope = '',
): Promise<Tokens> {
  await signIn(browser, 1)
  const { code = '' } = broughtBack(await agree(browser, { client_id: client.client_id, scope }))
  const grant = { grant_type: 'authorization_code', code, redirect_uri: BACK }
  const answer = await post(browser, TOKEN, { ...client, ...grant })
  expect(answer.statusCode).toBe(200)
  return answer.json<Tokens>()
}

export async function call(browser: TestBrowser, token: string, url = '/api/v1/users/self') {
  return browser.get(url, { authorization: `Bearer ${token}` })
}
