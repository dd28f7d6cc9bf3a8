import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import { createCanvas } from './create-canvas.ts'
import { seededRandom } from './faults.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
beforeEach(() => resetStore(store, canvasClass))
afterAll(() => store.close())

const TEACHER = { authorization: 'Bearer t-1' }
const SELF = '/api/v1/users/self'
const ASSIGN = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews?user_id=101'

const canvasWith = (faults: Partial<Settings['faults']>) =>
  createCanvas({
    store,
    settings: { ...testSettings, faults: { ...testSettings.faults, ...faults } },
  })

async function reviewsOf9003(): Promise<number> {
  const rows = await store.db
    .selectFrom('peer_reviews')
    .select('id')
    .where('asset_id', '=', '9003')
    .execute()
  return rows.length
}

test('before: 503 and nothing is written', async () => {
  const canvas = await canvasWith({ failRate: 1, failMode: 'before' })
  const answer = await canvas.inject({ method: 'POST', url: ASSIGN, headers: TEACHER })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({
    errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
  })
  expect(await reviewsOf9003()).toBe(0)
})

test('after: 500 though it is written', async () => {
  const canvas = await canvasWith({ failRate: 1, failMode: 'after' })
  const answer = await canvas.inject({ method: 'POST', url: ASSIGN, headers: TEACHER })
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  expect(answer.json()).toHaveProperty('errors')
  expect(await reviewsOf9003()).toBe(1)
})

test('lost: written, and the connection ends without an answer, over HTTP and in this process', async () => {
  const canvas = await canvasWith({ failRate: 1, failMode: 'lost' })
  await expect(canvas.inject({ method: 'POST', url: ASSIGN, headers: TEACHER })).rejects.toThrow(
    'destroyed',
  )
  expect(await reviewsOf9003()).toBe(1)

  await store.db.deleteFrom('peer_reviews').where('asset_id', '=', '9003').execute()
  await canvas.listen({ port: 0 })
  const { port } = canvas.server.address() as AddressInfo
  const call = fetch(`http://127.0.0.1:${port}${ASSIGN}`, { method: 'POST', headers: TEACHER })
  await expect(call).rejects.toThrow('fetch failed')
  expect(await reviewsOf9003()).toBe(1)
  await canvas.close()
})

test('a seed fails the same calls each time, about as many as the rate says', async () => {
  const failures = async (seed: number) => {
    const canvas = await canvasWith({ failRate: 0.3, seed })
    const statuses = []
    for (let call = 0; call < 60; call += 1) {
      statuses.push((await canvas.inject({ url: SELF, headers: TEACHER })).statusCode)
    }
    return statuses
  }
  const first = await failures(7)
  expect(await failures(7)).toEqual(first)
  expect(await failures(8)).not.toEqual(first)
  const failed = first.filter((status) => status === 503).length
  expect(failed).toBeGreaterThan(8)
  expect(failed).toBeLessThan(30)
})

test('each call waits for the delay', async () => {
  const canvas = await canvasWith({ delayMs: 60 })
  const start = performance.now()
  expect((await canvas.inject({ url: SELF, headers: TEACHER })).statusCode).toBe(200)
  // Timers may fire a millisecond early.
  expect(performance.now() - start).toBeGreaterThanOrEqual(59)
})

test('the numbers of a seed lie from 0 to below 1 and differ', () => {
  const random = seededRandom(1)
  const numbers = Array.from({ length: 1000 }, random)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  expect(new Set(numbers).size).toBeGreaterThan(990)
})
