import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { watchMoments } from './moments.ts'

const REVIEWS = 'courses/1/assignments/7/peer_reviews'
const SUBMISSIONS = 'courses/1/assignments/7/submissions?per_page=1'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
// The writes here go past the API, so each test begins with a class of its own.
beforeEach(() => canvas.reload())
afterAll(() => canvas.close())

const write = (statement: ReturnType<typeof sql>) => statement.execute(canvas.store.db)

test('a moment reads once what is asked for again', async () => {
  // Other tests write to the same PostgreSQL, whose snapshots are of all its databases.
  await vi.waitFor(async () => {
    const enterMoment = watchMoments(canvas.store)
    const read = vi.fn(() => Promise.resolve('Ada'))
    for (let nth = 0; nth < 3; nth++) {
      expect(await (await enterMoment()).store.remember('name', read)).toBe('Ada')
    }
    expect(read).toHaveBeenCalledTimes(1)
  })
})

test('what could not be read is read again', async () => {
  const { store } = await watchMoments(canvas.store)()
  const read = vi.fn(() => Promise.resolve('Ada')).mockRejectedValueOnce(new Error('gone'))
  await expect(store.remember('name', read)).rejects.toThrow('gone')
  expect(await store.remember('name', read)).toBe('Ada')
})

test('what an old moment reads late is not found by a new one', async () => {
  const enterMoment = watchMoments(canvas.store)
  const old = await enterMoment()
  await write(sql`UPDATE users SET pronouns = 'they/them' WHERE id = 101`)
  await old.store.remember('name', () => Promise.resolve('Ada'))
  const { store } = await enterMoment()
  expect(await store.remember('name', () => Promise.resolve('Grace'))).toBe('Grace')
})

// Each is remembered on the way into a course; all written straight into the database, as a second
// server on it does.
test.each([
  ['a token that is revoked', sql`UPDATE tokens SET revoked = true WHERE user_id = 1`, 401],
  ['an enrollment that ends', sql`DELETE FROM enrollments WHERE user_id = 1`, 403],
  ['a course that is deleted', sql`UPDATE courses SET workflow_state = 'deleted'`, 404],
  ['an assignment that is deleted', sql`UPDATE assignments SET workflow_state = 'deleted'`, 404],
])('%s shuts out the next request', async (_what, statement, status) => {
  expect((await canvas.get(SUBMISSIONS, { as: 1 })).status).toBe(200)
  await write(statement)
  expect((await canvas.get(SUBMISSIONS, { as: 1 })).status).toBe(status)
})

test('a token that ends in the meantime shuts out the next request', async () => {
  const soon = Date.now() + 3_600_000
  await write(sql`UPDATE tokens SET expires_at = ${new Date(soon)} WHERE user_id = 1`)
  expect((await canvas.get(REVIEWS, { as: 1 })).status).toBe(200)
  vi.useFakeTimers({ now: soon, toFake: ['Date'] })
  expect((await canvas.get(`${REVIEWS}?n=1`, { as: 1 })).status).toBe(401)
  vi.useRealTimers()
})

test('the number of pages follows the number of submissions', async () => {
  const last = async () => /page=(\d+)[^>]*>; rel="last"/.exec(await link())?.[1]
  const link = async () => String((await canvas.get(SUBMISSIONS, { as: 1 })).headers.link)
  const before = Number(await last())
  await write(sql`UPDATE submissions SET deleted = true WHERE id =
    (SELECT min(id) FROM submissions WHERE assignment_id = 7)`)
  expect(Number(await last())).toBe(before - 1)
})

test('a write answers with what it has written', async () => {
  expect((await canvas.get('courses/1/assignments/7', { as: 1 })).status).toBe(200)
  const body = { assignment: { name: 'Renamed' } }
  const { json } = await canvas.put('courses/1/assignments/7', { as: 1, body })
  expect(json).toMatchObject({ name: 'Renamed' })
})
