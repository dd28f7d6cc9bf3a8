import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    submissions: canvasClass.submissions?.map((row) =>
      row.id === 9001 ? { ...row, score: 7 } : row,
    ),
  })
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const TEACHER = 1
const ADA = 'courses/1/assignments/7/submissions/101'
const body = { comment: { text_comment: 'Well done.' } }
const stored = () =>
  canvas.store.db
    .selectFrom('submission_comments')
    .select(['submission_id', 'author_id', 'comment'])
    .where('submission_id', '>=', '9001')
    .orderBy('submission_id')
    .execute()

test('a comment is written: 200 with the submission, its comments and all_submissions (contract 5.4)', async () => {
  const answer = await canvas.put(ADA, { as: TEACHER, body })
  const comments = [{ author_id: 1, author_name: 'Ines', comment: 'Well done.', edited_at: null }]
  expect(answer).toMatchObject({
    status: 200,
    json: {
      id: 9001,
      submission_comments: comments,
      all_submissions: [{ id: 9001, submission_comments: comments }],
    },
  })
  expect(await stored()).toEqual([{ submission_id: '9001', author_id: '1', comment: 'Well done.' }])
})

const form = (type: string) => ({ 'content-type': type })
test.each([
  ['JSON', body, {}],
  [
    'JSON with the names of a form',
    { 'comment[text_comment]': 'Well done.' },
    form('application/json'),
  ],
  ['a form', 'comment[text_comment]=Well+done.', form('application/x-www-form-urlencoded')],
  [
    'an escaped form',
    'comment%5Btext_comment%5D=Well%20done.',
    form('application/x-www-form-urlencoded'),
  ],
  [
    'multipart',
    '--x\r\nContent-Disposition: form-data; name="comment[text_comment]"\r\n\r\nWell done.\r\n--x--\r\n',
    form('multipart/form-data; boundary=x'),
  ],
] as const)('a comment comes as %s', async (_form, given, headers) => {
  expect((await canvas.put(ADA, { as: TEACHER, body: given, headers })).status).toBe(200)
  expect(await stored()).toMatchObject([{ comment: 'Well done.' }])
})

test('a group comment goes to every member of the group (contract 5.4)', async () => {
  const group = { comment: { text_comment: 'To both.', group_comment: true } }
  const answer = await canvas.put(ADA, { as: TEACHER, body: group })
  expect(answer.json).toMatchObject({
    id: 9001,
    all_submissions: [{ user_id: 101 }, { user_id: 102 }],
  })
  expect((await stored()).map((row) => row.submission_id)).toEqual(['9001', '9002'])
})

test.each([
  ['of a student without a group', 'courses/1/assignments/7/submissions/103'],
  ['in an assignment without groups', 'courses/1/assignments/8/submissions/101'],
])('a group comment %s is for the one submission', async (_case, url) => {
  const group = { comment: { text_comment: 'Alone.', group_comment: '1' } }
  const { json } = await canvas.put(url, { as: TEACHER, body: group })
  expect((json as { all_submissions: object[] }).all_submissions).toHaveLength(1)
})

test.each([
  ['the teacher', 1, ADA, 200],
  ['an admin', 5, ADA, 200],
  ['a TA limited to the section', 2, ADA, 200],
  ['the author', 101, ADA, 200],
  ['the author as self', 101, ADA.replace('101', 'self'), 200],
  ['a reviewer of the work', 102, ADA, 200],
  ['a student who reviews another work', 103, ADA, 403],
  ['a designer', 3, ADA, 403],
  ['an observer', 4, ADA, 403],
  ['a teacher of the past', 7, ADA, 403],
  ['a stranger', 6, ADA, 404],
  ['a TA of another section', 2, ADA.replace('101', '103'), 404],
  ['the teacher on an unknown person', 1, ADA.replace('101', '999'), 404],
  ['the teacher on somebody who left', 1, ADA.replace('101', '105'), 404],
  ['the author, unpublished', 101, 'courses/1/assignments/9/submissions/101', 403],
  ['nobody', undefined, ADA, 401],
] as const)('a comment by %s (%s on %s) is answered %i', async (_who, as, url, status) => {
  expect((await canvas.put(url, { as, body })).status).toBe(status)
  expect(await stored()).toHaveLength(status === 200 ? 1 : 0)
})

test('a comment by the reviewer over REST leaves the review as it was (unconfirmed, contract 5.4)', async () => {
  await canvas.put(ADA, { as: 102, body })
  const url = 'courses/1/assignments/7/submissions/9001/peer_reviews'
  expect((await canvas.get(url, { as: TEACHER })).json).toMatchObject([
    { id: 1, workflow_state: 'assigned' },
  ])
})

test('the score is not told to a reviewer', async () => {
  const reviewer = await canvas.put(ADA, { as: 102, body })
  expect(reviewer.text).not.toMatch(/"(entered_)?(score|grade)"/)
  expect((await canvas.put(ADA, { as: 101, body })).json).toMatchObject({ score: 7 })
})

test.each([
  {},
  { comment: '' },
  { comment: 'text' },
  { comment: [] },
  { comment: null },
  { comment: { text_comment: ' \n' } },
  { comment: { text_comment: null } },
  { comment: { text_comment: { a: 1 } } },
  { comment: { file_ids: [1, 2] } },
  { submission: { posted_grade: '10' } },
])('without a text nothing is written, and the answer is 200 (%j)', async (given) => {
  const answer = await canvas.put(ADA, { as: TEACHER, body: given })
  expect(answer).toMatchObject({ status: 200, json: { score: 7, submission_comments: [] } })
  expect(await stored()).toEqual([])
})

test('a NUL in a comment is stored as the mark for no character', async () => {
  const given = { comment: { text_comment: 'a\0b' } }
  expect((await canvas.put(ADA, { as: TEACHER, body: given })).status).toBe(200)
  expect(await stored()).toMatchObject([{ comment: 'a\uFFFDb' }])
})
