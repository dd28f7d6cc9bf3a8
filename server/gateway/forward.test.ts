import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { json, sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const STRING_IDS = { accept: 'application/json+canvas-string-ids, application/json' }
const REVIEWS = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const NOT_FOUND = { errors: [{ message: 'The specified resource does not exist.' }] }

/** What the person signs in to: the store of the embedded Canvas, or our server as the real one. */
let canvasStore: Store
let gatewayStore: Store
let canvas: FastifyInstance
let token: string

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
beforeEach(() => resetStore(canvasStore, canvasClass))

describe.each(['the embedded Canvas', 'our own server as CANVAS_URL'])('through %s', (upstream) => {
  const isRemote = upstream !== 'the embedded Canvas'
  let app: FastifyInstance
  let teacher: TestBrowser

  /** With CANVAS_URL there is one identity, so who signs in decides on the token. */
  async function signedIn(userId: number, more: Partial<Settings> = {}): Promise<TestBrowser> {
    token = `t-${userId}`
    const url = `http://127.0.0.1:${(canvas.server.address() as AddressInfo).port}`
    app = isRemote
      ? await createApp({
          store: gatewayStore,
          settings: { ...settings, ...more, canvas: { url, token } },
        })
      : await createApp({ store: canvasStore, settings: { ...settings, ...more } })
    const browser = new TestBrowser(app)
    expect((await browser.signIn(userId)).statusCode).toBe(200)
    return browser
  }
  beforeEach(async () => {
    teacher = await signedIn(1)
  })

  test('reads as the person', async () => {
    const answer = await teacher.get('/api/v1/users/self')
    expect(json(answer)).toMatchObject({ id: 1, name: 'Ines Instructor' })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('passes Accept on: ids as strings', async () => {
    expect(json(await teacher.get('/api/v1/users/self', STRING_IDS))).toMatchObject({ id: '1' })
  })

  test('passes the query on', async () => {
    const url = '/api/v1/courses/1/assignments/7/peer_reviews?include[]=user'
    expect(json(await teacher.get(url))).toEqual(
      expect.arrayContaining([expect.objectContaining({ user: expect.anything() as unknown })]),
    )
  })

  test('a list is followed to its end on our own origin alone', async () => {
    const ids: unknown[] = []
    let next: string | undefined = '/api/v1/courses/1/users?per_page=4&enrollment_type[]=student'
    while (next !== undefined) {
      const answer = await teacher.get(next)
      ids.push(...answer.json<{ id: number }[]>().map(({ id }) => id))
      const link = String(answer.headers['link'])
      const targets = [...link.matchAll(/<([^>]*)>/g)].map(([, target]) => target ?? '')
      expect(targets.map((target) => new URL(target).origin)).toEqual(
        targets.map(() => 'http://127.0.0.1:3000'),
      )
      next = /<http:\/\/127\.0\.0\.1:3000([^>]*)>; rel="next"/.exec(link)?.[1]
    }
    expect(ids.length).toBeGreaterThan(4)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('links carry PUBLIC_URL when there is one', async () => {
    const browser = await signedIn(1, { publicUrl: 'http://localhost:8080' })
    const { headers } = await browser.get('/api/v1/courses?per_page=1')
    expect(headers['link']).toMatch(/^<http:\/\/localhost:8080\/api\/v1\/courses\?/)
    expect(String(headers['link'])).not.toContain('127.0.0.1')
  })

  test('writes with JSON, form and query, and deletes with a body', async () => {
    const created = await teacher.write('POST', REVIEWS, { user_id: '101' })
    expect(created.statusCode).toBe(200)
    expect(json(created)).toMatchObject({ user_id: 103, assessor_id: 101 })
    const again = await teacher.send(REVIEWS, {
      method: 'POST',
      headers: { ...FORM, 'X-CSRF-Token': teacher.csrfToken },
      body: 'user_id=101',
    })
    expect(json(again)).toEqual(json(created))
    expect(json(await teacher.write('DELETE', REVIEWS, { user_id: '101' }))).toEqual(json(created))
    expect((await teacher.write('POST', `${REVIEWS}?user_id=102`)).statusCode).toBe(200)
    expect(json(await teacher.get(REVIEWS))).toMatchObject([{ assessor_id: 102 }])
  })

  test('a write that would act as somebody else is refused, and nothing is written', async () => {
    for (const identity of [{ as_user_id: '1' }, { access_token: 't-1' }]) {
      const answer = await teacher.write('POST', REVIEWS, { user_id: '101', ...identity })
      expect([answer.statusCode, sentence(answer)]).toEqual([
        400,
        expect.stringContaining('acts as the signed-in person only'),
      ])
    }
    expect(json(await teacher.get(REVIEWS))).toEqual([])
  })

  test('what Canvas refuses comes as Canvas says it', async () => {
    const own = await teacher.write('POST', REVIEWS, { user_id: '103' })
    expect([own.statusCode, json(own)]).toEqual([400, { errors: { base: 'Create failed' } }])
    const nobody = await teacher.write('POST', REVIEWS, { user_id: '999' })
    expect([nobody.statusCode, json(nobody)]).toEqual([404, NOT_FOUND])
    const student = await signedIn(101)
    const list = await student.get('/api/v1/courses/1/assignments/7/submissions')
    expect(list.statusCode).toBe(403)
    expect(json(list)).toMatchObject({ status: 'unauthorized' })
  })

  test.each(['header', 'query', 'JSON', 'form'])('takes the CSRF token by %s', async (place) => {
    const authenticity_token = teacher.csrfToken
    const query = new URLSearchParams({ user_id: '101', authenticity_token }).toString()
    const requests = {
      header: { url: `${REVIEWS}?user_id=101`, headers: { 'X-CSRF-Token': authenticity_token } },
      query: { url: `${REVIEWS}?${query}` },
      JSON: { url: REVIEWS, body: { user_id: '101', authenticity_token } },
      form: { url: REVIEWS, body: query, headers: FORM },
    }
    const { url, ...request } = requests[place as keyof typeof requests]
    expect((await teacher.send(url, { method: 'POST', ...request })).statusCode).toBe(200)
  })

  test.each(['POST', 'DELETE'] as const)(
    '%s without the CSRF token: 422, not sent on',
    async (method) => {
      await teacher.write('POST', REVIEWS, { user_id: '102' })
      for (const headers of [{}, { 'X-CSRF-Token': 'wrong' }]) {
        const answer = await teacher.send(`${REVIEWS}?user_id=102`, { method, headers })
        expect(answer.statusCode).toBe(422)
        expect(json(answer)).toEqual({
          errors: [{ message: 'An error occurred.', error_code: 'unprocessable_entity' }],
        })
      }
      expect(json(await teacher.get(REVIEWS))).toMatchObject([{ assessor_id: 102 }])
    },
  )

  test('without a session: 401 as Canvas says it, whatever the address', async () => {
    const nobody = new TestBrowser(app)
    for (const url of ['/api/v1/users/self', '/api/v1/accounts', '/api/']) {
      const answer = await nobody.get(url)
      expect(answer.statusCode).toBe(401)
      expect(json(answer)).toEqual({
        status: 'unauthenticated',
        errors: [{ message: 'user authorization required' }],
      })
    }
  })

  test('no answer holds a token, in the clear', async () => {
    await teacher.get('/api/v1/courses?per_page=1')
    await teacher.write('POST', REVIEWS, { user_id: '101' })
    await teacher.get('/session/people')
    await teacher.get('/api/v1/nothing')
    const cookie = decodeURIComponent(teacher.cookies.get('peer_review_matrix_session') ?? '')
    const minted = app.decodeSecureSession(cookie)?.get('signedIn')?.token
    expect(minted === null).toBe(isRemote)
    const secrets = [token, ...(minted ? [minted] : [])]
    for (const { headers, body } of teacher.answers) {
      const text = `${JSON.stringify(headers)} ${body}`
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  test.each([
    '/api/v1/accounts',
    '/api/v1/courses/1/assignments/7/submissions/9003/rubric_assessments',
    '/api/v2/users/self',
    '/api/graphql',
  ])('does not pass %s on', async (url) => {
    const answer = await teacher.get(url)
    expect(answer.statusCode).toBe(404)
    expect(sentence(answer)).toMatch(/^The app’s server does not pass this address/)
  })

  test.each([
    ['PUT', '/api/v1/courses/1', 'GET'],
    ['DELETE', '/api/v1/courses/1', 'GET'],
    ['POST', '/api/v1/courses/1/assignments/7/peer_reviews', 'GET'],
    ['PATCH', REVIEWS, 'GET, POST, DELETE'],
  ] as const)('does not pass %s %s on', async (method, url, allowed) => {
    const answer = await teacher.write(method, url)
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe(allowed)
    expect(sentence(answer)).toBe(`The app’s server does not pass ${method} on to this address.`)
  })
})
