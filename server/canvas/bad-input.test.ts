import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { routes } from './routes.ts'

const SEED = 20_261_124
const TEACHER = { authorization: 'Bearer t-1' }

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    developer_keys: [
      { id: 1, secret: 'one', name: 'Key', redirect_uris: ['https://client.example/back'] },
    ],
  })
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const LONG = 'x'.repeat(5_000)
/** Raw texts, also such as no URL or form would be written with. */
const oddText = fc.oneof(
  { arbitrary: fc.constantFrom('1', '7', '8', '9001', '9003', '11', '101', '103'), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      ...['', ' ', '0', '-1', '1.5', '1e3', '0x1', 'NaN', 'null', 'self', 'true', '1,2', '\u0661'],
      ...['9007199254740993', '9223372036854775807', '9223372036854775808', '9'.repeat(400)],
      ...['sis_course_id:c-1', 'sis_section_id:s-a', 'sis_assignment_id:a-7', 'sis_user_id:\0'],
      ...['sis_course_id:', 'hex:sis_course_id:00', 'lti_context_id:x', 'uuid:x', '1~1', ':'],
      ...["1'--", '"', '\\', '%', '_', '<script>', '\0', 'a\0b', '\uFFFD', '\u202E', '\n', '..'],
      ...['2026-01-01', '2026-13-45T99:99:99Z', '+275760-09-13T00:00:00Z', LONG],
    ),
    weight: 4,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }), weight: 2 },
)
/** A piece of a URL, mostly escaped, now and then broken. */
const urlPiece = fc.oneof(
  { arbitrary: oddText.map(encodeURIComponent), weight: 9 },
  { arbitrary: fc.constantFrom('%', '%E0%A4%A', '%00', '%2F', '%2e%2e', ';', '[]'), weight: 1 },
)
const name = fc.constantFrom(
  ...['user_id', 'submission_id', 'include', 'include[]', 'include[][x]', 'per_page', 'page'],
  ...['search_term', 'order_by', 'enrollment_type', 'enrollment_type[]', 'enrollment_state[]'],
  ...['enrollment_state', 'state[]', 'type[]', 'user_ids[]', 'permissions[]', 'all', 'as_user_id'],
  ...['include_inactive', 'access_token', 'assignment[name]', 'assignment[due_at]', '__proto__'],
  ...['recipients[]', 'body', 'group_category_id', 'student_ids[]', 'constructor', '', '[]'],
)
const pairs = fc.array(fc.tuple(name, oddText), { maxLength: 4 })
const query = fc
  .array(fc.tuple(name, urlPiece), { maxLength: 5 })
  .map((list) => list.map((pair) => pair.join('=')).join('&'))
const method = fc.constantFrom(
  ...(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const),
)

const json = fc
  .tuple(fc.dictionary(name, fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 }))), fc.jsonValue())
  .chain(([object, value]) => fc.constantFrom(object, { assignment: object }, value))
  .map((value) => JSON.stringify(value))
const multipart = pairs.map(
  (list) =>
    `${list.map(([key, value]) => `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`,
)
const body = fc.oneof(
  json,
  json.map((text) => text.slice(0, -1)),
  pairs.map((list) => new URLSearchParams(list).toString()),
  multipart,
  multipart.map((text) => text.slice(0, -4)),
  oddText,
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
)
const type = fc.constantFrom(
  ...['application/json', 'application/json; charset=utf-16', 'application/x-www-form-urlencoded'],
  ...['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'image/png', 'odd'],
)
const noise = fc.record({
  pieces: fc.array(urlPiece, { minLength: 5, maxLength: 5 }),
  query,
  payload: fc.option(fc.record({ body, type })),
})
/** A call of one of our routes, as often as not by its own method. */
const call = fc
  .tuple(fc.constantFrom(...routes), fc.option(method), noise)
  .map(([[own, path], other, { pieces, ...rest }]) => {
    let next = 0
    const filled = path.replace(/:\w+/g, () => pieces[next++ % pieces.length] ?? '')
    return { method: other ?? own, url: `/api/v1${filled}?${rest.query}`, payload: rest.payload }
  })
const login = fc
  .tuple(
    method,
    fc.constantFrom('canvas', 'canvas/unlock', 'oauth2/auth', 'oauth2/token'),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          ...['client_id', 'client_secret', 'redirect_uri', 'response_type', 'scope', 'state'],
          ...['grant_type', 'code', 'refresh_token', 'return_to', 'search', 'prompt', 'user_id'],
        ),
        fc.oneof(
          fc.constantFrom('1', 'one', 'https://client.example/back', 'code', 'none'),
          fc.constantFrom('authorization_code', 'refresh_token'),
          oddText,
        ),
      ),
      { maxLength: 7 },
    ),
    noise,
  )
  .map(([verb, path, fields, { payload }]) => ({
    method: verb,
    url: `/login/${path}?${new URLSearchParams(fields).toString()}`,
    payload,
  }))

type Given = {
  method: string
  url: string
  payload: { body: string | Buffer; type: string } | null
}

async function send({ method: verb, url, payload }: Given, headers: Record<string, string> = {}) {
  return canvas.canvas.inject({
    // Also such as the types of Fastify do not know.
    method: verb as 'GET',
    url,
    headers: { ...headers, ...(payload ? { 'content-type': payload.type } : {}) },
    ...(payload ? { payload: payload.body } : {}),
  })
}

/** Changes with any row of any table. */
async function digest(): Promise<string> {
  const { db } = canvas.store
  const tables = await db.introspection.getTables()
  const parts = tables.map(
    ({ name: table }) =>
      sql`SELECT ${table}::text AS name, md5(string_agg(t::text, ',' ORDER BY t::text)) AS rows FROM ${sql.table(table)} t`,
  )
  const { rows } = await sql`${sql.join(parts, sql` UNION ALL `)}`.execute(db)
  return JSON.stringify(rows)
}

const SAFE = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

test('no call is a fault of ours, each is answered in JSON, and a refused one changes nothing', async () => {
  let before = await digest()
  await fc.assert(
    fc.asyncProperty(call, async (given) => {
      const answer = await send(given, TEACHER)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      if (given.method !== 'HEAD') expect(() => JSON.parse(answer.body) as unknown).not.toThrow()
      const after = await digest()
      if (answer.statusCode >= 400 || SAFE.includes(given.method)) expect(after).toBe(before)
      before = after
    }),
    { seed: SEED, numRuns: 150 },
  )
})

test('signing in and OAuth2 are no fault of ours either, and nothing changes without a secret', async () => {
  const before = await digest()
  await fc.assert(
    fc.asyncProperty(login, async (given) => {
      const answer = await send(given)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['location'] ?? '/login').toMatch(
        /^(\/login\/canvas|https:\/\/client\.example\/back\?)|^\/login$/,
      )
      expect(await digest()).toBe(before)
    }),
    { seed: SEED, numRuns: 100 },
  )
})

test.each([
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
])('a body of two megabytes (%s) is refused in JSON', async (contentType) => {
  const before = await digest()
  const answer = await canvas.post('courses/1/assignments/7/submissions/9001/peer_reviews', {
    headers: { ...TEACHER, 'content-type': contentType },
    body: `{"user_id":"${'1'.repeat(2_000_000)}"}`,
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(answer.json).toHaveProperty('errors')
  expect(await digest()).toBe(before)
})
