import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { brokenStore, openTestStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const JSON_TYPE = { 'content-type': 'application/json' }

let store: Store
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore(canvasClass)
})
afterAll(() => store.close())
beforeEach(async () => {
  browser = new TestBrowser(await createApp({ store, settings }))
  await browser.get('/session')
})

test.each([
  ['no JSON', '{', 400],
  ['too large', JSON.stringify({ user_id: '1'.repeat(2_000_000) }), 413],
])('a body that is %s is refused in the shape of Canvas', async (_what, body, status) => {
  const headers = { ...JSON_TYPE, 'X-CSRF-Token': browser.csrfToken }
  const answer = await browser.send('/session', { method: 'POST', headers, body })
  expect(answer.statusCode).toBe(status)
  expect(sentence(answer)).toBe('The request cannot be read.')
})

test('an answer of the embedded Canvas that is lost: 502, though the review is there', async () => {
  const faults: Settings['faults'] = { delayMs: 0, failRate: 1, failMode: 'lost', seed: 1 }
  browser = new TestBrowser(await createApp({ store, settings: { ...settings, faults } }))
  await browser.signIn(1)
  const url = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'
  const answer = await browser.write('POST', url, { user_id: '101' })
  expect(answer.statusCode).toBe(502)
  expect(json(answer)).toEqual({ errors: [{ message: 'Canvas does not answer.' }] })
  const rows = await store.db
    .selectFrom('peer_reviews')
    .select('assessor_id')
    .where('asset_id', '=', '9003')
    .execute()
  expect(rows).toEqual([{ assessor_id: '101' }])
})

test('the rate limit reaches the page with its headers', async () => {
  browser = new TestBrowser(await createApp({ store, settings: { ...settings, rateLimit: true } }))
  await browser.signIn(1)
  const { headers } = await browser.get('/api/v1/users/self')
  expect(headers['x-request-cost']).toBe('0.2')
  // The bucket leaks by the clock.
  expect(headers['x-rate-limit-remaining']).toMatch(/^(599\.\d|600\.0)$/)
})

test('a fault of ours says nothing of the inside to the page, and a little on stderr', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const goes = { ...store }
  browser = new TestBrowser(await createApp({ store: goes, settings }))
  goes.db = brokenStore().db
  const answer = await browser.get('/session/people?search=private')
  expect(answer.statusCode).toBe(500)
  expect(json(answer)).toEqual({
    errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
  })
  expect(log).toHaveBeenCalledOnce()
  const said = String(log.mock.calls[0]?.[0])
  expect(said).toMatch(/^GET \/session\/people: /)
  expect(said).not.toContain('private')
  expect(said.split('\n').length).toBeLessThanOrEqual(3)
})
