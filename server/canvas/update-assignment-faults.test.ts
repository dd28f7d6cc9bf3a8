import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// What a PUT refuses: contract section 4.3.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    group_categories: [
      ...(canvasClass.group_categories ?? []),
      { id: 6, course_id: 4, name: 'Teams of another course' },
    ],
  })
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const TEACHER = 1
const ESSAY = 'courses/1/assignments/7'
const put = (assignment: object, { as = TEACHER } = {}) =>
  canvas.put(ESSAY, { as, body: { assignment } })
const stored = () =>
  canvas.store.db
    .selectFrom('assignments')
    .selectAll()
    .where('id', '=', '7')
    .executeTakeFirstOrThrow()
// Contract 4.3: 400 with the fields as keys, and nothing of it is stored.
test.each<[string, unknown, string]>([
  ['name', ' ', 'name'],
  ['name', 'a'.repeat(256), 'name'],
  ['due_at', 'tomorrow', 'assignment[due_at]'],
  ['due_at', '2027-02-30T00:00:00Z', 'assignment[due_at]'],
  ['unlock_at', '12/01/2026', 'assignment[unlock_at]'],
  ['lock_at', '2026-12-01', 'assignment[lock_at]'],
  ['peer_reviews_assign_at', 1_800_000_000, 'assignment[peer_reviews_assign_at]'],
  ['points_possible', 'ten', 'points_possible'],
  ['points_possible', -1, 'points_possible'],
  ['points_possible', '1e99', 'points_possible'],
  ['points_possible', 'Infinity', 'points_possible'],
  ['peer_review_count', -1, 'peer_review_count'],
  ['peer_review_count', 1.5, 'peer_review_count'],
  ['peer_review_count', '99999999999999999999', 'peer_review_count'],
  ['peer_reviews', 'perhaps', 'peer_reviews'],
  ['published', 'perhaps', 'published'],
  ['group_category_id', 'word', 'group_category_id'],
  ['group_category_id', 999, 'group_category_id'],
  ['group_category_id', 6, 'group_category_id'],
  ['submission_types', ['online_url', 'by_owl'], 'assignment[submission_types]'],
])('%s: %j is refused with the key %s, and the rest with it', async (field, given, key) => {
  const before = await stored()
  const answer = await put({ anonymous_peer_reviews: true, [field]: given })
  expect(answer).toMatchObject({
    status: 400,
    json: { errors: { [key]: [{ attribute: key, type: expect.any(String) as string }] } },
  })
  expect(await stored()).toEqual(before)
})

test('all faults are told at once', async () => {
  const { json: body } = await put({ name: '', due_at: 'soon', points_possible: 'x' })
  expect(Object.keys((body as { errors: object }).errors)).toEqual([
    'name',
    'points_possible',
    'assignment[due_at]',
  ])
})

test.each([
  ['no body', {}],
  ['an empty object', { body: { assignment: {} } }],
  ['a word', { body: { assignment: 'word' } }],
  ['null', { body: { assignment: null } }],
  ['a list', { body: { assignment: [{ name: 'x' }] } }],
  ['fields beside it', { body: { name: 'x' } }],
])('without an assignment (%s): 400', async (_what, request) => {
  const answer = await canvas.put(ESSAY, { as: TEACHER, ...request })
  expect(answer).toMatchObject({
    status: 400,
    json: { errors: [{ message: 'assignment is missing' }] },
  })
})

test('fields that Canvas does not let in, or of the wrong kind, change nothing', async () => {
  const before = await stored()
  const given = { id: 1, course_id: 4, workflow_state: 'deleted', name: { first: 'x' }, due_at: [] }
  expect((await put(given)).status).toBe(200)
  expect(await stored()).toEqual(before)
})

test('without a right the answer is 403, whatever the body is', async () => {
  expect((await canvas.put(ESSAY, { as: 101 })).status).toBe(403)
  expect((await put({ due_at: 'soon' }, { as: 101 })).status).toBe(403)
})
