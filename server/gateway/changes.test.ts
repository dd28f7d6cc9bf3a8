import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { PAIRS, readChanges, writeWithin } from '#server/testing/change-tester.ts'
import { TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const READ_LIST = '/api/v1/courses/1/assignments/7/peer_reviews'
const OWN_WORK = '/api/v1/courses/1/assignments/7/submissions/9001/peer_reviews'
const IN_SECTION = '/api/v1/sections/12/assignments/7/submissions/9003/peer_reviews'

let canvasStore: Store
let gatewayStore: Store
let canvas: FastifyInstance

beforeAll(async () => {
  canvasStore = await openTestStore(canvasClass)
  gatewayStore = await openTestStore()
  canvas = await createApp({ store: canvasStore, settings })
  await canvas.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await canvas.close()
  await canvasStore.close()
  await gatewayStore.close()
})

describe.each(['the embedded Canvas', 'our own server as CANVAS_URL'])('through %s', (upstream) => {
  const isRemote = upstream !== 'the embedded Canvas'
  const url = () => `http://127.0.0.1:${(canvas.server.address() as AddressInfo).port}`
  /** Who keeps the entries. */
  const store = () => (isRemote ? gatewayStore : canvasStore)
  let teacher: TestBrowser

  async function signedIn(userId: number): Promise<TestBrowser> {
    const remote = { canvas: { url: url(), token: `t-${userId}` } }
    const app = await createApp({
      store: store(),
      settings: { ...settings, ...(isRemote && remote) },
    })
    const browser = new TestBrowser(app)
    await browser.signIn(userId)
    return browser
  }
  beforeEach(async () => {
    await resetStore(canvasStore, canvasClass)
    await gatewayStore.db.deleteFrom('changes').execute()
    teacher = await signedIn(1)
  })

  test('who assigned, reminded and removed whom, and when, the newest first', async () => {
    expect(await readChanges(teacher)).toEqual({
      changes: [],
      total: 0,
      actors: [],
      only_own: false,
      next_before: null,
    })
    await teacher.get(READ_LIST)
    await teacher.write('POST', PAIRS, { user_id: '101' })
    await teacher.write('POST', PAIRS, { user_id: '101' })
    await teacher.write('DELETE', `${PAIRS}?user_id=101`)
    const { changes, total, actors } = await readChanges(teacher)
    expect(changes.map(({ action }) => action)).toEqual(['remove', 'remind', 'assign'])
    expect([total, actors]).toEqual([3, [{ id: '1', name: 'Ines Instructor' }]])
    expect(changes[2]).toMatchObject({
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      actor: { id: '1', name: 'Ines Instructor' },
      reviewer: { id: '101', name: isRemote ? null : 'Ada Lovelace' },
      author: { id: '103', name: isRemote ? null : 'Linus Torvalds' },
      submission_id: '9003',
      result: 'done',
      status: 200,
      message: null,
      operation_id: null,
    })
  })

  test('a review that another client made is reminded of, once the list has gone by', async () => {
    await canvas.inject({
      method: 'POST',
      url: PAIRS,
      headers: { authorization: 'Bearer t-1' },
      payload: { user_id: '102' },
    })
    await teacher.get(READ_LIST)
    await teacher.write('POST', PAIRS, { user_id: '102' })
    const { changes } = await readChanges(teacher)
    expect(changes).toMatchObject([{ action: 'remind', reviewer: { id: '102' } }])
  })

  test('a completed review is not reminded of: nothing changed, and the entry says so', async () => {
    await teacher.get(READ_LIST)
    const work = '/api/v1/courses/1/assignments/7/submissions/9002/peer_reviews'
    await teacher.write('POST', work, { user_id: '103' })
    expect((await readChanges(teacher)).changes).toMatchObject([
      { action: 'assign', message: 'The review was there and completed: nothing changed.' },
    ])
  })

  test('what Canvas refuses stands there with its words', async () => {
    await teacher.write('POST', OWN_WORK, { user_id: '102' })
    await teacher.write('POST', OWN_WORK, { user_id: '101' })
    const [refused] = (await readChanges(teacher)).changes
    expect(refused).toMatchObject({
      action: 'assign',
      result: 'refused',
      status: 400,
      reviewer: { id: '101' },
      author: { id: '101' },
      message: 'Create failed',
    })
  })

  test('a write by section stands with the course, and a body as a form is read, too', async () => {
    const headers = {
      'X-CSRF-Token': teacher.csrfToken,
      'content-type': 'application/x-www-form-urlencoded',
    }
    await teacher.send(IN_SECTION, { method: 'POST', headers, body: 'user_id=102&x=%00' })
    await teacher.send(
      '/api/v1/courses/sis_course_id:c-1/assignments/sis_assignment_id:a-7/submissions/9003/peer_reviews?user_id=102',
      {
        method: 'DELETE',
        headers: { 'X-CSRF-Token': teacher.csrfToken },
      },
    )
    expect((await readChanges(teacher)).changes).toMatchObject([
      { action: 'remove', result: 'done', reviewer: { id: '102' }, author: { id: '103' } },
      { action: 'assign', result: 'done', reviewer: { id: '102' }, author: { id: '103' } },
    ])
  })

  test('an operation groups its changes; what is no such id is left out', async () => {
    await writeWithin(teacher, 'run-1', { user_id: '101' })
    await writeWithin(teacher, 'run-1', { user_id: '102' })
    await writeWithin(teacher, '=1+1 <b>', { user_id: '108' })
    const { changes } = await readChanges(teacher, '&operation_id=run-1')
    expect(changes.map(({ reviewer }) => reviewer?.id)).toEqual(['102', '101'])
    expect((await readChanges(teacher)).changes[0]).toMatchObject({ operation_id: null })
  })

  test('neither a token nor anything else of a body is kept', async () => {
    await teacher.write('POST', PAIRS, { user_id: '101', secret: 'open sesame' })
    const kept = JSON.stringify(await store().db.selectFrom('changes').selectAll().execute())
    expect(kept).toMatch(/"assign"/)
    expect(kept).not.toMatch(/open sesame|t-1"/)
  })

  test('reads, and calls that the server itself refuses, are no changes', async () => {
    await teacher.get(PAIRS)
    await teacher.send(PAIRS, { method: 'POST', body: { user_id: '101' } })
    await teacher.write('POST', PAIRS, { user_id: '101', as_user_id: '5' })
    expect((await readChanges(teacher)).total).toBe(0)
  })
})

test('entries of one Canvas are not those of another with the same ids', async () => {
  await resetStore(canvasStore, canvasClass)
  const url = `http://127.0.0.1:${(canvas.server.address() as AddressInfo).port}`
  const remote = await createApp({
    store: canvasStore,
    settings: { ...settings, canvas: { url, token: 't-1' } },
  })
  const [there, here] = [new TestBrowser(remote), new TestBrowser(canvas)]
  await there.signIn(1)
  await there.write('POST', PAIRS, { user_id: '101' })
  await here.signIn(1)
  expect([(await readChanges(there)).total, (await readChanges(here)).total]).toEqual([1, 0])
})
