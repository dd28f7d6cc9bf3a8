import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null, accessSecret: 'open sesame' }
const LOCKED = 'This server asks for its access secret before anybody can sign in.'

let store: Store
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
afterAll(() => store.close())
beforeEach(async () => {
  browser = new TestBrowser(await createApp({ store, settings }))
})

const unlock = async (secret: unknown) => {
  await browser.get('/session')
  return browser.write('POST', '/session/unlock', { secret })
}

test('until the secret is given, nobody is named and nobody signs in', async () => {
  const refused = [await browser.get('/session/people'), await browser.signIn(1)]
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403])
  expect(refused.map(sentence)).toEqual([LOCKED, LOCKED])
  expect(json(await browser.get('/session'))).toMatchObject({
    needs_secret: true,
    is_unlocked: false,
  })
})

test('the right secret opens both', async () => {
  expect((await unlock('open sesame')).statusCode).toBe(204)
  expect(json(await browser.get('/session'))).toMatchObject({ is_unlocked: true })
  expect((await browser.get('/session/people')).statusCode).toBe(200)
  expect((await browser.signIn(1)).statusCode).toBe(200)
  expect((await browser.get('/api/v1/users/self')).statusCode).toBe(200)
})

test.each(['open', 'open sesame ', 'OPEN SESAME', '', null, 7])(
  '%o opens nothing',
  async (secret) => {
    const answer = await unlock(secret)
    expect(answer.statusCode).toBe(403)
    expect(sentence(answer)).toBe('This is not the access secret of this server.')
    expect((await browser.get('/session/people')).statusCode).toBe(403)
  },
)

test('after ten tries in a minute even the right secret has to wait', async () => {
  for (let tries = 0; tries < 10; tries += 1) await unlock('guess')
  const answer = await unlock('open sesame')
  expect(answer.statusCode).toBe(429)
  expect(sentence(answer)).toBe('Too many tries. Wait a minute, then try again.')
  expect((await browser.get('/session')).statusCode).toBe(200)
})

test('a try without the CSRF token is none', async () => {
  await browser.get('/session')
  const body = { secret: 'open sesame' }
  expect((await browser.send('/session/unlock', { method: 'POST', body })).statusCode).toBe(422)
})

test('signing out locks again', async () => {
  await unlock('open sesame')
  await browser.signIn(1)
  await browser.write('DELETE', '/session')
  expect(json(await browser.get('/session'))).toMatchObject({ is_unlocked: false, user: null })
})

test('another secret ends the sessions of the old one', async () => {
  await unlock('open sesame')
  await browser.signIn(1)
  const changed = { ...settings, accessSecret: 'another' }
  const later = browser.copy(await createApp({ store, settings: changed }))
  expect(json(await later.get('/session'))).toMatchObject({ is_unlocked: false, user: null })
  expect((await later.get('/api/v1/users/self')).statusCode).toBe(401)
})

test('without a secret there is nothing to unlock', async () => {
  browser = new TestBrowser(
    await createApp({ store, settings: { ...settings, accessSecret: null } }),
  )
  expect((await unlock('')).statusCode).toBe(403)
  expect((await browser.get('/session/people')).statusCode).toBe(200)
})
