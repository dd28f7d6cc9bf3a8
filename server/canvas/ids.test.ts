import { afterAll, beforeAll, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// Ids as numbers without loss, and as strings: contract section 9.6.

const HUGE = '9007199254740993'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    users: [
      ...(canvasClass.users ?? []),
      { id: HUGE, name: 'Big <b>&</b> Id', short_name: '\\u0000123', pronouns: 'she/her' },
    ],
    enrollments: [
      ...(canvasClass.enrollments ?? []),
      { user_id: HUGE, course_id: 1, section_id: 11, type: 'StudentEnrollment' },
    ],
    tokens: [...(canvasClass.tokens ?? []), { token: 't-big', user_id: HUGE }],
  })
})
afterAll(() => canvas.close())

const TEACHER = 1
const REVIEWS = 'courses/1/assignments/7/peer_reviews'

test('ids are digits, without loss above 2^53', async () => {
  const { text } = await canvas.get('users/self', { as: 'big' })
  expect(text).toContain(`"id":${HUGE},`)
})

test('with the string-ids Accept header every id is a string, everywhere', async () => {
  const headers = { accept: 'application/json+canvas-string-ids, application/json' }
  const self = await canvas.get('users/self', { as: 'big', headers })
  expect(self.json).toMatchObject({ id: HUGE })
  const { json } = await canvas.get(`${REVIEWS}?include[]=user`, { as: TEACHER, headers })
  expect((json as object[])[0]).toMatchObject({
    id: '1',
    user_id: '101',
    asset_id: '9001',
    assessor_id: '102',
    user: { id: '101' },
  })
})

test('an id above 2^53 is read whole from path, query, form and JSON, quoted or bare', async () => {
  const url = 'courses/1/assignments/7/submissions/9001/peer_reviews'
  const json = { 'content-type': 'application/json' }
  for (const [path, body] of [
    [`${url}?user_id=${HUGE}`, '{}'],
    [url, `{"user_id":${HUGE}}`],
    [url, `{"user_id":"${HUGE}"}`],
  ] as const) {
    const answer = await canvas.post(path, { as: TEACHER, body, headers: json })
    expect(answer.text).toContain(`"assessor_id":${HUGE}`)
  }
})

test('no text of the data can pass for an id, and <, > and & are escaped', async () => {
  const { text, json } = await canvas.get('users/self', { as: 'big' })
  expect(json).toMatchObject({ name: 'Big <b>&</b> Id', short_name: '\\u0000123' })
  expect(text).not.toMatch(/[<>&]/)
})
