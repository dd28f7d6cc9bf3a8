import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { PAIRS } from '#server/testing/change-tester.ts'
import { TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

const SELF = JSON.stringify({ id: '7', name: 'Olu Owner' })
const JSON_TYPE = { 'Content-Type': 'application/json' }

let store: Store
let canvas: Server
let answer: (response: ServerResponse) => void
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  await store.db.deleteFrom('changes').execute()
  canvas = createServer((request, response) => {
    if (request.url === '/api/v1/users/self') response.end(SELF)
    else answer(response)
  })
  await new Promise<void>((resolve) => canvas.listen(0, '127.0.0.1', resolve))
})
afterEach(
  () =>
    new Promise<unknown>((resolve) => {
      canvas.closeAllConnections()
      canvas.close(resolve)
    }),
)

const answering =
  (status: number, headers: Record<string, string>, body = '') =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body)

async function write(address = PAIRS): Promise<void> {
  const url = `http://127.0.0.1:${(canvas.address() as AddressInfo).port}`
  const settings = { ...testSettings, publicUrl: null, canvas: { url, token: 'real-token' } }
  const browser = new TestBrowser(await createApp({ store, settings }))
  await browser.signIn(7)
  await browser.write('POST', address, { user_id: '101' })
}

const kept = () => store.db.selectFrom('changes').select(['result', 'status', 'message']).execute()

test.each<[what: string, (response: ServerResponse) => void, entry: object]>([
  ['is cut off', (response) => response.destroy(), { result: 'no_answer', status: null }],
  [
    'is a failure of Canvas',
    answering(500, JSON_TYPE, '{"errors":[{"message":"An error occurred."}]}'),
    { result: 'no_answer', status: 500, message: 'An error occurred.' },
  ],
  ['is no review', answering(200, JSON_TYPE, '[]'), { result: 'no_answer', status: 200 }],
  [
    'is a page',
    answering(403, { 'Content-Type': 'text/html' }, '<h1>t-1</h1>'),
    { result: 'refused', status: 403, message: null },
  ],
  [
    'is the rate limit',
    answering(403, { 'Content-Type': 'text/plain' }, '403 Forbidden (Rate Limit Exceeded)\n'),
    { result: 'refused', status: 403, message: '403 Forbidden (Rate Limit Exceeded)' },
  ],
  [
    'names attributes, at length',
    answering(400, JSON_TYPE, JSON.stringify({ errors: { base: [`A\u0000B${'x'.repeat(999)}`] } })),
    { result: 'refused', message: `A B${'x'.repeat(297)}` },
  ],
])('an answer that %s is kept as what it is', async (_what, given, entry) => {
  answer = given
  await write()
  expect(await kept()).toMatchObject([entry])
})

test('a section that Canvas does not tell of has no entry: its course is not known', async () => {
  answer = answering(404, JSON_TYPE, '{"errors":[{"message":"not found"}]}')
  await write(PAIRS.replace('courses/1', 'sections/12'))
  expect(await kept()).toEqual([])
})

/** The store, but for what an entry does. */
function storeWith(execute: () => Promise<unknown>): Store {
  const db = new Proxy(store.db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown =>
        name === 'insertInto' && given[0] === 'changes'
          ? { values: () => ({ execute }) }
          : Reflect.apply(value, target, given)
    },
  })
  return { ...store, db }
}

async function assignWith(execute: () => Promise<unknown>): Promise<number> {
  await resetStore(store, canvasClass)
  const app = await createApp({
    store: storeWith(execute),
    settings: { ...testSettings, publicUrl: null },
  })
  const browser = new TestBrowser(app)
  await browser.signIn(1)
  return (await browser.write('POST', PAIRS, { user_id: '101' })).statusCode
}

test('an entry that fails does not fail the write, and the server says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await assignWith(() => Promise.reject(new Error('disk full')))).toBe(200)
  expect(said.mock.calls).toEqual([['A change was not written to the activity: disk full']])
})

test('an entry that takes too long does not hold the answer up', async () => {
  expect(await assignWith(() => new Promise(() => undefined))).toBe(200)
})
