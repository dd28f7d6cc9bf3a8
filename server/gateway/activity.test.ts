import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

type Messages = {
  messages: { id: string; reviewer: { id: string }; author: { id: string } | null }[] | null
  next_before: string | null
}

const settings: Settings = { ...testSettings, publicUrl: null }
const MESSAGES = '/activity/messages?course_id=1&assignment_id=7'
const PAIRS = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'

let store: Store
let app: FastifyInstance
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  await resetStore(store, canvasClass)
  app = await createApp({ store, settings })
  browser = new TestBrowser(app)
})

const read = async (url = MESSAGES) => (await browser.get(url)).json<Messages>()

test('each POST is a message to the reviewer, the last one first', async () => {
  await browser.signIn(1)
  expect(await read()).toEqual({ messages: [], next_before: null })
  await browser.write('POST', PAIRS, { user_id: '101' })
  await browser.write('POST', PAIRS, { user_id: '102' })
  await browser.write('POST', PAIRS, { user_id: '101' })
  const { messages } = await read()
  expect(messages?.map(({ reviewer }) => reviewer.id)).toEqual(['101', '102', '101'])
  expect(messages?.[0]).toMatchObject({
    reviewer: { name: 'Ada Lovelace' },
    author: { id: '103' },
    subject: 'Peer Review Invitation',
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
  })
})

test('a message stays when its review goes', async () => {
  await browser.signIn(1)
  await browser.write('POST', PAIRS, { user_id: '101' })
  await browser.write('DELETE', `${PAIRS}?user_id=101`)
  expect((await read()).messages).toMatchObject([{ reviewer: { id: '101' }, author: null }])
})

test('a page has 100, and next_before leads on to the older ones without a gap', async () => {
  await store.db
    .insertInto('notifications')
    .values(
      Array.from({ length: 201 }, () => ({ user_id: '101', assignment_id: '7', subject: 'Hello' })),
    )
    .execute()
  await browser.signIn(1)
  const sizes: number[] = []
  const seen = new Set<string>()
  for (let before: string | null = ''; before !== null;) {
    const page: Messages = await read(before === '' ? MESSAGES : `${MESSAGES}&before=${before}`)
    sizes.push(page.messages?.length ?? 0)
    for (const { id } of page.messages ?? []) seen.add(id)
    before = page.next_before
  }
  expect([sizes, seen.size]).toEqual([[100, 100, 1], 201])
})

test.each([
  { who: 'a limited TA', as: 2, status: 200 },
  { who: 'an admin', as: 5, status: 200 },
  { who: 'a designer', as: 3, status: 403 },
  { who: 'a student', as: 101, status: 403 },
  { who: 'an observer', as: 4, status: 403 },
])('$who gets $status', async ({ as, status }) => {
  await browser.signIn(as)
  expect((await browser.get(MESSAGES)).statusCode).toBe(status)
})

test('without a session nothing is told', async () => {
  expect((await browser.get(MESSAGES)).statusCode).toBe(401)
})

test('the assignment of another course shows nothing, whoever may grade there', async () => {
  await browser.signIn(1)
  await browser.write('POST', PAIRS, { user_id: '101' })
  expect((await read('/activity/messages?course_id=2&assignment_id=7')).messages).toEqual([])
})

test.each(['course_id=1', 'course_id=x&assignment_id=7', 'course_id=1&assignment_id=7&before=0'])(
  '%s is refused with a sentence',
  async (query) => {
    await browser.signIn(1)
    const answer = await browser.get(`/activity/messages?${query}`)
    expect([answer.statusCode, sentence(answer)]).toEqual([
      400,
      'course_id, assignment_id and before must be ids of Canvas.',
    ])
  },
)

test('an address below /activity that is none is no page', async () => {
  expect((await browser.get('/activity/none')).statusCode).toBe(404)
})

test('a real Canvas tells nobody of its messages: null, once it has said that one may grade', async () => {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  try {
    const remote = await createApp({
      store,
      settings: { ...settings, canvas: { url: origin, token: 't-1' } },
    })
    const instructor = new TestBrowser(remote)
    await instructor.signIn(1)
    expect(json(await instructor.get(MESSAGES))).toEqual({ messages: null, next_before: null })
    expect((await instructor.get(MESSAGES.replace('id=1&', 'id=999&'))).statusCode).toBe(403)
    await remote.close()
  } finally {
    await app.close()
  }
})
