import type { AddressInfo } from 'node:net'
import { CanvasApi, CanvasApiResponseError } from '@kth/canvas-api'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

// Published Canvas clients, unchanged, over a socket: what they send and what they make of our answers.
const REVIEWS = 'courses/1/assignments/7/peer_reviews'
const SUBMISSION = 'courses/1/assignments/7/submissions/9003/peer_reviews'

let store: Store
let app: FastifyInstance
let origin: string
beforeAll(async () => {
  store = await openTestStore()
  app = await createApp({ store, settings: { ...testSettings, publicUrl: null } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
beforeEach(() => resetStore(store, canvasClass))
afterAll(async () => {
  await app.close()
  await store.close()
})

type Review = { id: number; assessor_id: number; assessor?: { display_name: string } }
const reviewersOf9003 = async () => {
  const answer = await fetch(`${origin}/api/v1/${SUBMISSION}`, { headers: AS_TEACHER })
  return ((await answer.json()) as Review[]).map(({ assessor_id }) => assessor_id)
}

/** What Python's `canvasapi` puts on every request. */
const AS_TEACHER = { Authorization: 'Bearer t-1' }

test('@kth/canvas-api lists, follows pages, writes and reads errors', async () => {
  const client = new CanvasApi(`${origin}/api/v1/`, 't-1', { disableThrottling: true })
  const self = await client.get('users/self')
  expect(self.json).toMatchObject({ id: 1, name: 'Ines Instructor' })

  const reviews = await client.listItems(REVIEWS, { include: ['user'] }).toArray()
  expect(reviews[0]).toHaveProperty('assessor.display_name')
  // Two a page: it follows the Link header, and a page that is short because of the Test Student.
  const users = (await client
    .listItems('courses/1/users', { per_page: 2, enrollment_type: ['student'] })
    .toArray()) as { id: number }[]
  expect(users.map(({ id }) => id).sort()).toEqual([101, 102, 103, 104, 108, 109])

  await client.request(SUBMISSION, 'POST', { user_id: 101 })
  expect(await reviewersOf9003()).toEqual([101])
  await client.request(SUBMISSION, 'DELETE', { user_id: 101 })
  expect(await reviewersOf9003()).toEqual([])

  const refused = client.request(SUBMISSION, 'POST', { user_id: 103 })
  await expect(refused).rejects.toBeInstanceOf(CanvasApiResponseError)
  await expect(refused).rejects.toMatchObject({
    response: { statusCode: 400, json: { errors: { base: 'Create failed' } } },
  })
})

test('canvasapi: a form body on POST and on DELETE', async () => {
  const send = (method: string) =>
    fetch(`${origin}/api/v1/${SUBMISSION}`, {
      method,
      headers: AS_TEACHER,
      body: new URLSearchParams({ user_id: '101' }),
    })
  expect(await (await send('POST')).json()).toMatchObject({ assessor_id: 101, user_id: 103 })
  expect(await reviewersOf9003()).toEqual([101])
  expect((await send('DELETE')).status).toBe(200)
  expect(await reviewersOf9003()).toEqual([])
})

test.each(['POST', 'DELETE'])('a %s with a JSON type and no body', async (method) => {
  if (method === 'DELETE') {
    await fetch(`${origin}/api/v1/${SUBMISSION}?user_id=101`, {
      method: 'POST',
      headers: AS_TEACHER,
    })
  }
  const answer = await fetch(`${origin}/api/v1/${SUBMISSION}?user_id=101`, {
    method,
    headers: { ...AS_TEACHER, 'Content-Type': 'application/json' },
  })
  expect(answer.status).toBe(200)
  expect(await reviewersOf9003()).toEqual(method === 'POST' ? [101] : [])
})

test('canvasapi: include[] in the query, per_page of 100, and the next page from the Link header', async () => {
  const reviews = await fetch(`${origin}/api/v1/${REVIEWS}?include%5B%5D=user`, {
    headers: AS_TEACHER,
  })
  expect(((await reviews.json()) as Review[])[0]?.assessor?.display_name).toBeTypeOf('string')
  expect(reviews.headers.get('link')).toBeNull()

  const seen: number[] = []
  let next: string | undefined = `${origin}/api/v1/courses/1/search_users?per_page=100`
  const first = await fetch(next, { headers: AS_TEACHER })
  expect(first.headers.get('link')).toContain('per_page=100>; rel="current"')
  next = `${origin}/api/v1/courses/1/search_users?per_page=5`
  while (next !== undefined) {
    const page: Response = await fetch(next, { headers: AS_TEACHER })
    seen.push(...((await page.json()) as { id: number }[]).map(({ id }) => id))
    next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
  }
  expect(new Set(seen)).toEqual(
    new Set(((await first.json()) as { id: number }[]).map(({ id }) => id)),
  )
})
