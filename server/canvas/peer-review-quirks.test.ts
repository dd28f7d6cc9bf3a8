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
const reviewsOf = (submissionId: number, assignmentId = 7, course = 1) =>
  `courses/${course}/assignments/${assignmentId}/submissions/${submissionId}/peer_reviews`
const assign = (submissionId: number, user_id: number, assignmentId = 7, course = 1) =>
  canvas.post(reviewsOf(submissionId, assignmentId, course), { as: TEACHER, body: { user_id } })
const notifications = () =>
  canvas.store.db
    .selectFrom('notifications')
    .select(['user_id', 'assignment_id', 'subject'])
    .orderBy('id')
    .execute()

test('the keys come in the order of Canvas', async () => {
  const { text } = await canvas.get(reviewsOf(9001), { as: TEACHER })
  expect(text).toBe(
    '[{"id":1,"user_id":101,"asset_id":9001,"asset_type":"Submission","workflow_state":"assigned","assessor_id":102}]',
  )
})

test('names of any script come through in the short form of a user', async () => {
  const name = 'Łukasz "Zoë" <李> 😀'
  await canvas.store.db
    .updateTable('users')
    .set({ short_name: name })
    .where('id', '=', '101')
    .execute()
  const { text, json } = await canvas.get(`${reviewsOf(9001)}?include[]=user`, { as: TEACHER })
  await canvas.reload()
  expect(json).toMatchObject([{ user: { id: 101, display_name: name } }])
  expect(text).toContain(String.raw`Łukasz \"Zoë\" \u003c李\u003e 😀`)
})

test('the index is not paginated: per_page is ignored, there is no Link header', async () => {
  const answer = await canvas.get('courses/1/assignments/7/peer_reviews?per_page=1&page=2', {
    as: TEACHER,
  })
  expect(answer.json).toHaveLength(3)
  expect(answer.headers).not.toHaveProperty('link')
})

test('submission_id filters the index as a query parameter too', async () => {
  const url = 'courses/1/assignments/7/peer_reviews?submission_id='
  expect((await canvas.get(`${url}9002`, { as: TEACHER })).json).toMatchObject([{ id: 2 }])
  expect((await canvas.get(`${url}8001`, { as: TEACHER })).json).toEqual([])
})

test('who may not grade gets the reviews of his own work only, not those that he owes', async () => {
  const url = 'courses/1/assignments/7/peer_reviews'
  expect((await canvas.get(url, { as: 101 })).json).toMatchObject([{ id: 1 }])
  for (const as of [103, 3, 4, 6, 7]) {
    expect(await canvas.get(url, { as })).toMatchObject({ status: 200, json: [] })
  }
})

test('a limited TA sees every review in the index', async () => {
  const answer = await canvas.get('courses/1/assignments/7/peer_reviews', { as: 2 })
  expect(answer.json).toHaveLength(3)
})

test('a TA is limited only if every one of his enrollments is', async () => {
  const answer = await canvas.post(reviewsOf(9003), { as: 8, body: { user_id: 101 } })
  expect(answer.status).toBe(200)
})

test('a student of two sections is visible to the TA of one, through the URL of any', async () => {
  const url = 'sections/12/assignments/7/submissions/9001/peer_reviews'
  expect((await canvas.post(url, { as: 2, body: { user_id: 108 } })).status).toBe(200)
})

test('an account admin without an enrollment may do all', async () => {
  const answer = await canvas.post(reviewsOf(9001), { as: 5, body: { user_id: 103 } })
  expect(answer.status).toBe(200)
  expect((await canvas.get(reviewsOf(9001), { as: 5 })).json).toHaveLength(2)
})

test('a repeated create answers the same review and notifies again', async () => {
  const once = await assign(9001, 103)
  const twice = await assign(9001, 103)
  expect(twice).toMatchObject({ status: 200, json: once.json })
  const sent = { user_id: '103', assignment_id: '7', subject: 'Peer Review Invitation' }
  expect(await notifications()).toEqual([sent, sent])
})

test('create on a completed review leaves it completed and notifies nobody', async () => {
  const answer = await assign(9002, 103)
  expect(answer.json).toMatchObject({ id: 2, workflow_state: 'completed' })
  expect(await notifications()).toEqual([])
})

test('with a rubric the notification has another name', async () => {
  await assign(6003, 101, 6)
  expect(await notifications()).toMatchObject([
    { user_id: '101', subject: 'Rubric Assessment Submission Reminder' },
  ])
})

test('a changed rubric makes a second review of the same pair', async () => {
  const answer = await assign(6001, 103, 6)
  expect(answer.json).toMatchObject({ id: 6 })
  const index = await canvas.get(reviewsOf(6001, 6), { as: TEACHER })
  expect(index.json).toMatchObject([{ id: 5 }, { id: 6 }])
  const removed = await canvas.delete(reviewsOf(6001, 6), { as: TEACHER, body: { user_id: 103 } })
  expect(removed.json).toMatchObject({ id: 5 })
})

test.each([
  ['the course is unpublished', 7101, 71, 2],
  ['the assignment is unpublished', 5001, 9, 1],
])(
  'create works but notifies nobody while %s',
  async (_case, submissionId, assignmentId, course) => {
    expect((await assign(submissionId, 102, assignmentId, course)).status).toBe(200)
    expect(await notifications()).toEqual([])
  },
)

test('in a concluded course the teacher has lost the right to grade', async () => {
  expect((await assign(7401, 102, 74, 4)).status).toBe(403)
})

test('create works without peer reviews on, for invited people, without a submission', async () => {
  expect((await assign(5001, 104, 9)).status).toBe(200)
})

test('create makes the submission row that the reviewer lacks', async () => {
  await assign(6001, 102, 6)
  const rows = await canvas.store.db
    .selectFrom('submissions')
    .select('workflow_state')
    .where('assignment_id', '=', '6')
    .where('user_id', '=', '102')
    .execute()
  expect(rows).toEqual([{ workflow_state: 'unsubmitted' }])
})

test('fifty creates of one pair at once make one review', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => assign(9001, 103)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect((await canvas.get(reviewsOf(9001), { as: TEACHER })).json).toHaveLength(2)
})

test('of deletes at once one succeeds, the others are 400', async () => {
  const remove = () => canvas.delete(reviewsOf(9001), { as: TEACHER, body: { user_id: 102 } })
  const answers = await Promise.all([remove(), remove(), remove()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
})

test('user_id comes in the query, in a form or in JSON', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const url = reviewsOf(9001)
  for (const method of ['post', 'delete'] as const) {
    for (const [path, options] of [
      [`${url}?user_id=103`, {}],
      [url, { body: 'user_id=103', headers: form }],
      [url, { body: { user_id: '103' } }],
    ] as const) {
      if (method === 'delete') await assign(9001, 103)
      const answer = await canvas[method](path, { as: TEACHER, ...options })
      expect(answer).toMatchObject({ status: 200, json: { assessor_id: 103 } })
    }
  }
})
