import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const TEACHER = 1
const ESSAY = 'courses/1/assignments/7'
const put = (assignment: object, { url = ESSAY, as = TEACHER } = {}) =>
  canvas.put(url, { as, body: { assignment } })
const stored = () =>
  canvas.store.db
    .selectFrom('assignments')
    .selectAll()
    .where('id', '=', '7')
    .executeTakeFirstOrThrow()
const authorsOf = async (assignmentId: string) => {
  const rows = await canvas.store.db
    .selectFrom('submissions')
    .select('user_id')
    .where('assignment_id', '=', assignmentId)
    .orderBy('user_id')
    .execute()
  return rows.map((row) => Number(row.user_id))
}

// Contract 4.3: the inputs that Canvas lets in.
test.each<[string, unknown, unknown]>([
  ['name', 'Essay <1>', 'Essay <1>'],
  ['description', 'Write.', 'Write.'],
  ['description', '', null],
  ['due_at', '2027-02-28T23:59:59Z', '2027-02-28T23:59:59Z'],
  ['due_at', '2027-03-01T01:00:00+02:00', '2027-02-28T23:00:00Z'],
  ['unlock_at', '2026-02-03T04:05:06.789', '2026-02-03T04:05:06Z'],
  ['lock_at', '9999-12-31T23:59:59-12:00', '+010000-01-01T11:59:59Z'],
  ['due_at', null, null],
  ['due_at', '', null],
  ['group_category_id', null, null],
  ['group_category_id', 5, 5],
  ['points_possible', 12.5, 12.5],
  ['points_possible', '20', 20],
  ['points_possible', null, null],
  [
    'submission_types',
    ['online_url', 'online_upload', 'online_url'],
    ['online_url', 'online_upload'],
  ],
  ['submission_types', 'on_paper', ['on_paper']],
  ['published', false, false],
  ['anonymous_peer_reviews', true, true],
  ['intra_group_peer_reviews', 'on', true],
  ['automatic_peer_reviews', 'YES', true],
  ['peer_reviews', 'f', false],
  ['peer_reviews', 0, false],
  ['peer_reviews', 't', true],
  ['peer_reviews', 1, true],
])('%s: %j is answered, and read again, as %j', async (field, given, expected) => {
  const answer = await put({ [field]: given })
  expect(answer).toMatchObject({ status: 200, json: { id: 7, [field]: expected } })
  expect((await canvas.get(ESSAY, { as: TEACHER })).json).toEqual(answer.json)
})

const form = (body: string) => ({
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const multipart = (body: Record<string, string>) => ({
  body: `${Object.entries(body)
    .map(
      ([name, value]) =>
        `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--b--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
})
const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } })
test.each([
  ['a form', form('assignment[name]=New&assignment[submission_types][]=online_url')],
  ['a form with escapes', form('assignment%5Bname%5D=New&assignment[submission_types]=online_url')],
  [
    'multipart',
    multipart({ 'assignment[name]': 'New', 'assignment[submission_types][]': 'online_url' }),
  ],
  ['JSON', json('{"assignment":{"name":"New","submission_types":["online_url"]}}')],
  ['flat JSON', json('{"assignment[name]":"New","assignment[submission_types][]":["online_url"]}')],
])('the assignment is read from %s', async (_what, request) => {
  const answer = await canvas.put(ESSAY, { as: TEACHER, ...request })
  expect(answer).toMatchObject({
    status: 200,
    json: { name: 'New', submission_types: ['online_url'], points_possible: 10 },
  })
})

// Contract 4.1 and 4.3: stored, but not echoed while reviews are given out by hand.
test('the number of reviews is not echoed on a manual assignment', async () => {
  const manual = await put({ peer_review_count: 4, peer_reviews_assign_at: '2027-01-01T00:00:00Z' })
  expect(manual.status).toBe(200)
  expect(manual.text).not.toMatch(/peer_review_count|peer_reviews_assign_at/)
  expect(await stored()).toMatchObject({ peer_review_count: 4 })
  const automatic = await put({ automatic_peer_reviews: true })
  expect(automatic.json).toMatchObject({
    peer_review_count: 4,
    peer_reviews_assign_at: '2027-01-01T00:00:00Z',
  })
})

// Contract 12.
test.each([
  ['teacher', TEACHER, 200],
  ['limited TA', 2, 200],
  ['TA', 8, 200],
  ['admin', 5, 200],
  ['designer', 3, 403],
  ['observer', 4, 403],
  ['past teacher', 7, 403],
  ['student', 101, 403],
  ['stranger', 6, 403],
])('a %s changes it: %s', async (_who, as, status) => {
  expect((await put({ name: 'New' }, { as })).status).toBe(status)
  expect((await stored()).name).toBe(status === 200 ? 'New' : 'Essay 1')
})

test.each([
  ['unknown', 'courses/1/assignments/999', 404],
  ['deleted', 'courses/1/assignments/10', 404],
  ['of another course', 'courses/1/assignments/71', 404],
  ['of a deleted course', 'courses/3/assignments/73', 404],
  ['of a concluded course', 'courses/4/assignments/74', 403],
  ['named by its SIS id', 'courses/1/assignments/sis_assignment_id:a-7', 200],
])('an assignment that is %s', async (_what, url, status) => {
  expect((await put({ name: 'New' }, { url })).status).toBe(status)
})

// Contract 14.
test('publishing makes the submissions that are missing, and no one twice', async () => {
  await canvas.store.db.deleteFrom('submissions').where('user_id', '=', '102').execute()
  await put({ published: true }, { url: 'courses/1/assignments/9' })
  expect(await authorsOf('9')).toEqual([101, 102, 103, 104, 107, 108, 109])
  // Of this assignment only.
  expect(await authorsOf('8')).not.toContain(102)
})

test('a work that is handed in does not keep an assignment from being unpublished', async () => {
  const answer = await put({ published: false })
  expect(answer).toMatchObject({ status: 200, json: { workflow_state: 'unpublished' } })
  expect((await canvas.get(ESSAY, { as: 101 })).status).toBe(403)
})

// Contract 4.3.
test('a due date makes what was assigned to some people visible to all', async () => {
  const url = 'courses/1/assignments/6'
  const other = await put({ name: 'Essay five' }, { url })
  expect(other.json).toMatchObject({ visible_to_everyone: false })
  expect(await authorsOf('6')).toEqual([101, 103])
  const dated = await put({ due_at: '2027-01-01T00:00:00Z' }, { url })
  expect(dated.json).toMatchObject({ only_visible_to_overrides: false, visible_to_everyone: true })
  expect(await authorsOf('6')).toContain(102)
})

// Contract 4.3: turning anonymity on is immediate.
test('anonymity counts from the next read on', async () => {
  const reviews = 'courses/1/assignments/7/peer_reviews'
  expect((await canvas.get(reviews, { as: 101 })).text).toContain('assessor_id')
  await put({ anonymous_peer_reviews: true })
  expect((await canvas.get(reviews, { as: 101 })).text).not.toContain('assessor_id')
})
