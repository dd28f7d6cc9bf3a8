import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// What a review tells of its people and of the work: contract sections 1.3 and 1.4.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const TEACHER = 1
const reviewsOf = (submissionId: number, assignmentId = 7) =>
  `courses/1/assignments/${assignmentId}/submissions/${submissionId}/peer_reviews`

test('the reviewer is left out, not null, for the author in an anonymous assignment', async () => {
  const url = `${reviewsOf(8001, 8)}?include[]=user`
  const student = await canvas.get(url, { as: 101 })
  expect(student.text).toContain('"user_id":101')
  expect(student.text).not.toContain('assessor')
  const teacher = await canvas.get(url, { as: TEACHER })
  expect(teacher.json).toMatchObject([{ assessor_id: 102, assessor: { id: 102 } }])
})

test('include[]=user adds author and reviewer in the short form', async () => {
  const { json, text } = await canvas.get(`${reviewsOf(9001)}?include[]=user`, { as: TEACHER })
  expect(json).toMatchObject([
    {
      user: {
        id: 101,
        anonymous_id: '2t',
        display_name: 'Ada',
        avatar_image_url: 'https://canvas.example/images/messages/avatar-50.png',
        html_url: 'https://canvas.example/courses/1/users/101',
        pronouns: null,
      },
      assessor: { id: 102, display_name: 'Grace' },
    },
  ])
  expect(text).not.toContain('fake_student')
})

test('the Test Student may review, and is marked as such', async () => {
  const url = `${reviewsOf(9001)}?include[]=user`
  const answer = await canvas.post(url, { as: TEACHER, body: { user_id: 107 } })
  expect(answer).toMatchObject({ status: 200, json: { assessor: { fake_student: true } } })
})

test('include works as a scalar, as a list with junk, in a body; a comma list does not', async () => {
  const keys = async (query: string) => {
    const { json } = await canvas.get(`${reviewsOf(9001)}?${query}`, { as: TEACHER })
    return Object.keys((json as object[])[0] ?? {}).slice(6)
  }
  expect(await keys('include=user')).toEqual(['user', 'assessor'])
  expect(await keys('include[]=user&include[]=junk&include[]=submission_comments')).toEqual([
    'user',
    'assessor',
    'submission_comments',
  ])
  expect(await keys('include=user,submission_comments')).toEqual([])
  const body = { user_id: 102, include: ['user'] }
  const made = await canvas.post(reviewsOf(9001), { as: TEACHER, body })
  expect(made.json).toHaveProperty('assessor.display_name', 'Grace')
})

test('include[]=submission_comments gives every comment on the work, of teachers too', async () => {
  const url = `${reviewsOf(8001, 8)}?include[]=submission_comments`
  const { json } = await canvas.get(url, { as: TEACHER })
  expect(json).toMatchObject([
    {
      submission_comments: [
        {
          id: 1,
          author_id: 102,
          author_name: 'Grace',
          comment: 'Well argued.',
          created_at: '2026-01-11T08:00:00Z',
          edited_at: null,
          attempt: null,
          author: { id: 102, display_name: 'Grace' },
        },
        { id: 2, author_id: 1, created_at: '2026-01-12T08:00:00Z' },
      ],
    },
  ])
})

test('the author of anonymous work does not learn which student commented', async () => {
  const url = `${reviewsOf(8001, 8)}?include[]=submission_comments`
  const { json } = await canvas.get(url, { as: 101 })
  expect(json).toMatchObject([
    {
      submission_comments: [
        { author_id: null, author_name: 'Anonymous User', author: {} },
        { author_id: 1, author: { display_name: 'Ines' } },
      ],
    },
  ])
})
