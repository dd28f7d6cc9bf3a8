import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'
import { ALLOCATION_FEATURE } from './allocation-rules.ts'

type Rows<List extends keyof CourseFileInput> = NonNullable<CourseFileInput[List]>
type Submission = Rows<'submissions'>[number]

/** Assignment 7 asks for two reviews; the works come in this order, in minutes after noon. */
const work = (user_id: number, minutes: number, more: Partial<Submission> = {}): Submission => ({
  id: 7000 + user_id,
  assignment_id: 7,
  user_id,
  workflow_state: 'submitted',
  submission_type: 'online_text_entry',
  submitted_at: `2026-01-09T12:${minutes}:00Z`,
  ...more,
})
const file: CourseFileInput = {
  ...canvasClass,
  courses: (canvasClass.courses ?? []).map((course) => ({
    ...course,
    features: [ALLOCATION_FEATURE],
  })),
  submissions: [
    work(101, 50),
    work(102, 40),
    work(103, 30),
    work(104, 20),
    work(105, 10),
    work(107, 11),
    { id: 7108, assignment_id: 7, user_id: 108 },
    work(109, 12, { deleted: true }),
  ],
  submission_comments: [],
  peer_reviews: [],
}

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(file)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const allocate = (as: number, id: number | string = 7, course = 'courses/1') =>
  canvas.post(`${course}/assignments/${id}/allocate`, { as })
const authors = (json: unknown) => (json as { user_id: number }[]).map((row) => row.user_id)
const change = (values: object) =>
  canvas.store.db
    .updateTable('assignments')
    .set(values as { name: string })
    .where('id', '=', '7')
    .execute()
const give = (asset_id: string, assessor_id: string, done = false) =>
  canvas.store.db
    .insertInto('peer_reviews')
    .values({
      asset_id,
      user_id: String(Number(asset_id) - 7000),
      assessor_id,
      workflow_state: done ? 'completed' : 'assigned',
      rubric_id: null,
    })
    .execute()
const count = async () => (await canvas.store.db.selectFrom('peer_reviews').execute()).length

test('a student gets the oldest works of others; not of who left, did nothing or only tests', async () => {
  const answer = await allocate(101)
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject([
    { user_id: 104, asset_id: 7104, workflow_state: 'assigned', assessor_id: 101 },
    { user_id: 103, asset_id: 7103, workflow_state: 'assigned', assessor_id: 101 },
  ])
})

test('works with fewer reviews come first', async () => {
  await give('7104', '102')
  await give('7103', '102')
  expect(authors((await allocate(101)).json)).toEqual([102, 104])
})

test('what he has counts, completed too, is not given again, and only the open ones are answered', async () => {
  await give('7104', '101', true)
  expect(authors((await allocate(101)).json)).toEqual([103])
  const again = await allocate(101)
  expect(again).toMatchObject({
    status: 403,
    json: { errors: { base: expect.stringMatching(/You have all/) as string } },
  })
  expect(await count()).toBe(2)
})

test('a shortage is silent while he has something', async () => {
  await change({ peer_review_count: 9 })
  expect(authors((await allocate(101)).json)).toEqual([104, 103, 102])
  expect(await allocate(101)).toMatchObject({ status: 200 })
  expect(await count()).toBe(3)
})

test('only his own sections count unless reviews cross them', async () => {
  await change({ peer_review_across_sections: false })
  expect(authors((await allocate(101)).json)).toEqual([104, 102])
  // A student of both sections has the works of both.
  expect(authors((await allocate(108)).json)).toContain(103)
  expect(await allocate(103)).toMatchObject({ status: 400 })
})

// Contract 1.9: the reviewer is left out, the author is not.
test('in an anonymous assignment the reviewer is left out and the author is named', async () => {
  await change({ anonymous_peer_reviews: true })
  const { text, json } = await allocate(101)
  expect(authors(json)).toEqual([104, 103])
  expect(text).not.toContain('assessor')
})

test('includes are ignored, and the reviewer is notified of each', async () => {
  const answer = await canvas.post('courses/1/assignments/7/allocate?include[]=user', { as: 101 })
  expect(answer.text).not.toContain('"user":')
  const rows = await canvas.store.db.selectFrom('notifications').select('user_id').execute()
  expect(rows).toEqual([{ user_id: '101' }, { user_id: '101' }])
})

test('two calls at once give no more than one', async () => {
  const answers = await Promise.all([allocate(101), allocate(101)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  expect(await count()).toBe(2)
})

test.each([
  ['a teacher', 1, 7],
  ['an account admin', 5, 7],
  ['an observer', 4, 7],
  ['a stranger', 6, 7],
  ['a student who is only invited', 104, 7],
  ['a student who has left', 105, 7],
  ['a student to whom it is not assigned', 102, 6],
  ['a student, of an unpublished assignment', 101, 9],
])('%s does not take part: 403', async (_who, as, id) => {
  const answer = await allocate(as, id)
  expect(answer).toMatchObject({
    status: 403,
    json: { errors: { base: expect.stringMatching(/cannot take part/) as string } },
  })
  expect(await count()).toBe(0)
})

test('a concluded course gives no reviews', async () => {
  expect(await allocate(101, 74, 'courses/4')).toMatchObject({ status: 403 })
})

test('without the feature of the course: 403', async () => {
  const { db } = canvas.store
  await db.updateTable('courses').set({ features: [] }).execute()
  const answer = await allocate(101)
  expect(answer).toMatchObject({
    status: 403,
    json: { errors: { base: expect.stringMatching(/not on in this course/) as string } },
  })
  await db
    .updateTable('courses')
    .set({ features: [ALLOCATION_FEATURE] })
    .execute()
})

test.each<[string, object, RegExp]>([
  ['no peer reviews', { peer_reviews: false }, /has no peer reviews/],
  ['a number of none', { peer_review_count: 0 }, /You have all/],
  ['due in the future', { due_at: '2999-01-01T00:00:00Z' }, /not begun/],
])('%s: 403 in the shape of the controller', async (_what, values, message) => {
  await change(values)
  const answer = await allocate(101)
  expect(answer.status).toBe(403)
  expect((answer.json as { errors: { base: string } }).errors.base).toMatch(message)
  await change({ peer_reviews: true, peer_review_count: 2, due_at: '2026-01-10T12:00:00Z' })
})

test('his own work is asked for where the assignment requires it', async () => {
  await change({ peer_review_submission_required: true })
  expect((await allocate(108)).status).toBe(403)
  expect((await allocate(102)).status).toBe(200)
})

test.each([
  ['an unknown assignment', 'courses/1/assignments/999/allocate'],
  ['an unknown course', 'courses/99/assignments/7/allocate'],
  ['the address of a section', 'sections/11/assignments/7/allocate'],
])('%s: 404', async (_what, url) => {
  expect((await canvas.post(url, { as: 101 })).status).toBe(404)
})

test('without credentials: 401', async () => {
  expect((await canvas.post('courses/1/assignments/7/allocate')).status).toBe(401)
})
