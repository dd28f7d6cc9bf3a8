import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { watchMoments } from './moments.ts'
import type { Answer } from './remembered-answers.ts'

const REVIEWS = 'courses/1/assignments/7/peer_reviews'
const WRITE = 'courses/1/assignments/7/submissions/9003/peer_reviews'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const ANSWER: Answer = { bytes: Buffer.from('[]'), etag: 'W/"x"', link: undefined }
const asked = (url: string, headers: Record<string, string> = {}, host = 'a.example') =>
  ({
    url,
    headers,
    host,
    protocol: 'https',
    server: { publicUrl: null },
  }) as unknown as FastifyRequest

async function remember() {
  const enterMoment = watchMoments(canvas.store)
  const moment = await enterMoment()
  moment.keep(asked('/x'), ANSWER)
  return enterMoment
}

test('an answer is sent again while nothing has changed', async () => {
  // Other tests write to the same PostgreSQL, whose snapshots are of all its databases.
  await vi.waitFor(async () => {
    const enterMoment = await remember()
    await canvas.get(REVIEWS, { as: 1 })
    expect((await enterMoment()).recall(asked('/x'))).toMatchObject(ANSWER)
  })
})

test.each([
  ['another address', asked('/y')],
  ['another token', asked('/x', { authorization: 'Bearer t-2' })],
  ['ids as strings', asked('/x', { accept: 'application/json+canvas-string-ids' })],
  ['another host', asked('/x', {}, 'b.example')],
])('%s is another request', async (_what, request) => {
  const moment = await watchMoments(canvas.store)()
  moment.keep(asked('/x'), ANSWER)
  expect(moment.recall(asked('/x'))).toMatchObject(ANSWER)
  expect(moment.recall(request)).toBeUndefined()
})

test('after a write it is read again, whoever wrote', async () => {
  const enterMoment = await remember()
  // Straight into the database, as a second server on it does.
  await canvas.store.db
    .updateTable('users')
    .set({ pronouns: 'they/them' })
    .where('id', '=', '101')
    .execute()
  expect((await enterMoment()).recall(asked('/x'))).toBeUndefined()
})

test('a write between the snapshot and the reading makes it be read again', async () => {
  const enterMoment = watchMoments(canvas.store)
  const moment = await enterMoment()
  await canvas.post(`${WRITE}?user_id=101`, { as: 1 })
  moment.keep(asked('/x'), ANSWER)
  expect((await enterMoment()).recall(asked('/x'))).toBeUndefined()
})

test('nothing is kept beyond the next date in the data', async () => {
  const due = new Date(Date.now() + 3_600_000)
  await canvas.store.db
    .updateTable('assignments')
    .set({ due_at: due })
    .where('id', '=', '7')
    .execute()
  await vi.waitFor(async () => {
    const enterMoment = await remember()
    vi.spyOn(Date, 'now').mockReturnValue(due.getTime() - 1)
    expect((await enterMoment()).recall(asked('/x'))).toMatchObject(ANSWER)
    vi.spyOn(Date, 'now').mockReturnValue(due.getTime())
    expect((await enterMoment()).recall(asked('/x'))).toBeUndefined()
  })
})

test('the index tells each change at once, to each caller their own', async () => {
  const ids = async (as: number) => {
    const { json } = await canvas.get(REVIEWS, { as })
    return (json as { id: number }[]).length
  }
  const [before, own] = [await ids(1), await ids(103)]
  expect([await ids(1), await ids(103)]).toEqual([before, own])
  await canvas.post(`${WRITE}?user_id=101`, { as: 1 })
  expect([await ids(1), await ids(103)]).toEqual([before + 1, own + 1])
  await canvas.delete(`${WRITE}?user_id=101`, { as: 1 })
  expect([await ids(1), await ids(103)]).toEqual([before, own])
})

test('a page of a list keeps its Link header', async () => {
  const url = 'courses/1/enrollments?per_page=2'
  const first = await canvas.get(url, { as: 1 })
  const again = await canvas.get(url, { as: 1 })
  expect(again.headers.link).toBe(first.headers.link)
  expect(again.text).toBe(first.text)
})

test.each([
  ['the tag of the answer', (tag: string) => tag, 304],
  ['the tag among others', (tag: string) => `"other", ${tag}`, 304],
  ['any tag', () => '*', 304],
  ['the tag of an older answer', () => 'W/"old"', 200],
])('If-None-Match with %s', async (_what, given, status) => {
  const { headers } = await canvas.get(REVIEWS, { as: 1 })
  const tag = given(String(headers.etag))
  const answer = await canvas.get(REVIEWS, { as: 1, headers: { 'if-none-match': tag } })
  expect(answer.status).toBe(status)
  expect(answer.text === '').toBe(status === 304)
})

test('a tag is no pass: without a token there is no 304', async () => {
  const { headers } = await canvas.get(REVIEWS, { as: 1 })
  const answer = await canvas.get(REVIEWS, { headers: { 'if-none-match': String(headers.etag) } })
  expect(answer.status).toBe(401)
})
