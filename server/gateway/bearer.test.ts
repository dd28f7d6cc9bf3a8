import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const TOKEN = { authorization: 'Bearer t-101' }
const TEACHER = { authorization: 'Bearer t-1' }
const REVIEWS = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'

let store: Store
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore(canvasClass)
  browser = new TestBrowser(await createApp({ store, settings }))
})
afterAll(() => store.close())

test.each([
  ['by the header', '/api/v1/users/self', TOKEN],
  ['by the parameter', '/api/v1/users/self?access_token=t-101', {}],
])('a token %s reaches the embedded Canvas, without a session', async (_how, url, headers) => {
  expect(json(await browser.get(url, headers))).toMatchObject({ id: 101 })
})

test('the token wins over the session', async () => {
  const signedIn = new TestBrowser(await createApp({ store, settings }))
  await signedIn.signIn(1)
  expect(json(await signedIn.get('/api/v1/users/self', TOKEN))).toMatchObject({ id: 101 })
})

test('it needs no CSRF token, and its body arrives whole', async () => {
  const created = await browser.send(REVIEWS, {
    method: 'POST',
    headers: { ...TEACHER, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'user_id=102',
  })
  expect(json(created)).toMatchObject({ assessor_id: 102 })
  const body = { user_id: '102' }
  const deleted = await browser.send(REVIEWS, { method: 'DELETE', headers: TEACHER, body })
  expect(json(deleted)).toEqual(json(created))
})

test('it reaches what a session cannot, and Canvas answers for what is not there', async () => {
  const users = await browser.get('/api/v1/courses/1/search_users?per_page=1', TEACHER)
  expect(users.statusCode).toBe(200)
  expect(users.headers['link']).toContain('<http://127.0.0.1:3000/api/v1/courses/1/search_users?')
  const nothing = await browser.get('/api/v1/nothing', TEACHER)
  expect(json(nothing)).toEqual({
    errors: [{ message: 'The specified resource does not exist.' }],
  })
})

test('a bad token is refused as Canvas does it', async () => {
  const answer = await browser.get('/api/v1/users/self', { authorization: 'Bearer wrong' })
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['www-authenticate']).toBe('Bearer realm="canvas-lms"')
  expect(json(answer)).toEqual({ errors: [{ message: 'Invalid access token.' }] })
})

test('a token is nothing outside of /api', async () => {
  expect(json(await browser.get('/session', TOKEN))).toMatchObject({ user: null })
})

test('with a real Canvas behind, tokens are refused with where to send them', async () => {
  const canvas = { url: 'http://127.0.0.1:1', token: 'real' }
  const app = await createApp({ store, settings: { ...settings, canvas } })
  for (const url of ['/api/v1/users/self', '/api/v1/users/self?access_token=t-1']) {
    const answer = await new TestBrowser(app).get(url, url.includes('?') ? {} : TOKEN)
    expect(answer.statusCode).toBe(401)
    expect(sentence(answer)).toMatch(/takes no tokens\. Send them to that Canvas\.$/)
  }
})
