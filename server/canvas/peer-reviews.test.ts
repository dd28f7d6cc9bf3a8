import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

const TEACHER = 1
const LIMITED_TA = 2
const NOT_FOUND = { errors: [{ message: 'The specified resource does not exist.' }] }
const FORBIDDEN = {
  status: 'unauthorized',
  errors: [{ message: 'user not authorized to perform that action' }],
}
const UNAUTHENTICATED = {
  status: 'unauthenticated',
  errors: [{ message: 'user authorization required' }],
}

const first = {
  id: 1,
  user_id: 101,
  asset_id: 9001,
  asset_type: 'Submission',
  workflow_state: 'assigned',
  assessor_id: 102,
}
const second = {
  id: 2,
  user_id: 102,
  asset_id: 9002,
  asset_type: 'Submission',
  workflow_state: 'completed',
  assessor_id: 103,
}
const third = { ...first, id: 3, user_id: 105, asset_id: 9005, assessor_id: 101 }

/** The course form, the section form, and the form of the other section: it does not filter. */
const SCOPES = ['courses/1', 'sections/11', 'sections/12']

describe.each(SCOPES)('under %s', (scope) => {
  const reviewsOf = (submissionId: number | string, assignmentId: number | string = 7) =>
    `${scope}/assignments/${assignmentId}/submissions/${submissionId}/peer_reviews`

  test('the index of an assignment gives all reviews, of those who left too', async () => {
    const answer = await canvas.get(`${scope}/assignments/7/peer_reviews`, { as: TEACHER })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.json).toEqual([first, second, third])
  })

  test('the index of a submission gives its reviews', async () => {
    const answer = await canvas.get(reviewsOf(9002), { as: TEACHER })
    expect(answer).toMatchObject({ status: 200, json: [second] })
  })

  test.each(['8001', '999999', 'word', '0', '99999999999999999999999', '%00', 'sis_x:1'])(
    'the index of a submission that is not of the assignment (%s) is empty, not 404',
    async (submissionId) => {
      const answer = await canvas.get(reviewsOf(submissionId), { as: TEACHER })
      expect(answer).toMatchObject({ status: 200, json: [] })
    },
  )

  test('create answers 200 with the new review, and the index has it', async () => {
    const answer = await canvas.post(reviewsOf(9001), { as: TEACHER, body: { user_id: 103 } })
    const made = { ...first, id: 6, assessor_id: 103 }
    expect(answer).toMatchObject({ status: 200, json: made })
    const index = await canvas.get(reviewsOf(9001), { as: TEACHER })
    expect(index.json).toEqual([first, made])
  })

  test('destroy answers 200 with the review as it was, and it is gone for good', async () => {
    const answer = await canvas.delete(reviewsOf(9002), { as: TEACHER, body: { user_id: 103 } })
    expect(answer).toMatchObject({ status: 200, json: second })
    const index = await canvas.get(reviewsOf(9002), { as: TEACHER })
    expect(index.json).toEqual([])
  })

  test('destroy of a review that is not there is 400', async () => {
    const answer = await canvas.delete(reviewsOf(9002), { as: TEACHER, body: { user_id: 101 } })
    expect(answer).toMatchObject({ status: 400, json: { errors: { base: 'Delete failed' } } })
  })

  test('create of a review of one’s own work is 400, even for whoever may not grade', async () => {
    for (const as of [TEACHER, 101]) {
      const answer = await canvas.post(reviewsOf(9001), { as, body: { user_id: 101 } })
      expect(answer).toMatchObject({ status: 400, json: { errors: { base: 'Create failed' } } })
    }
  })

  const writes = ['post', 'delete'] as const
  describe.each(writes)('%s', (method) => {
    test.each([
      ['no user_id', 9001, {}],
      ['an unknown reviewer', 9001, { user_id: 999 }],
      ['a word as reviewer', 9001, { user_id: 'word' }],
      ['self as reviewer', 9001, { user_id: 'self' }],
      ['a reviewer by SIS id', 9001, { user_id: 'sis_user_id:sis-103' }],
      ['a reviewer beyond 64 bits', 9001, { user_id: '99999999999999999999' }],
      ['a reviewer who is inactive', 9001, { user_id: 105 }],
      ['a reviewer whose enrollment is completed', 9001, { user_id: 106 }],
      ['a reviewer who is a teacher', 9001, { user_id: 1 }],
      ['an author who is inactive', 9005, { user_id: 101 }],
      ['an author whose enrollment is completed', 9006, { user_id: 101 }],
      ['an unknown submission', 999_999, { user_id: 102 }],
      ['a word as submission', 'word', { user_id: 102 }],
      ['a submission of another assignment', 8001, { user_id: 102 }],
      ['a submission that is soft-deleted', 9009, { user_id: 102 }],
    ])('%s is 404', async (_case, submissionId, body) => {
      const answer = await canvas[method](reviewsOf(submissionId), { as: TEACHER, body })
      expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
    })

    test.each(['10', '999', 'word', '71'])('assignment %s is 404', async (assignmentId) => {
      const url = reviewsOf(9001, assignmentId)
      const answer = await canvas[method](url, { as: TEACHER, body: { user_id: 102 } })
      expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
    })

    test.each([
      ['a student', 103],
      ['a designer', 3],
      ['an observer', 4],
      ['a teacher whose enrollment is completed', 7],
    ])('%s sees the people but may not write: 403', async (_who, as) => {
      const answer = await canvas[method](reviewsOf(9001), { as, body: { user_id: 102 } })
      expect(answer).toMatchObject({ status: 403, json: FORBIDDEN })
    })

    test('a stranger sees nobody: 404', async () => {
      const answer = await canvas[method](reviewsOf(9001), { as: 6, body: { user_id: 102 } })
      expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
    })

    test.each([
      ['reviewer', 9001, 103],
      ['author', 9003, 102],
    ])('a limited TA gets 404 for a %s of another section', async (_who, submissionId, user_id) => {
      const url = reviewsOf(submissionId)
      const answer = await canvas[method](url, { as: LIMITED_TA, body: { user_id } })
      expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
    })

    test('without credentials it is 401 and asks for a token', async () => {
      const answer = await canvas[method](reviewsOf(9001), { body: { user_id: 102 } })
      expect(answer).toMatchObject({ status: 401, json: UNAUTHENTICATED })
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="canvas-lms"')
    })
  })
})

test.each([
  'courses/999',
  'courses/word',
  'courses/3',
  'sections/999',
  'sections/31',
  'sections/x',
])('under %s, unknown or deleted, everything is 404', async (scope) => {
  const index = `${scope}/assignments/7/peer_reviews`
  const one = `${scope}/assignments/7/submissions/9001/peer_reviews`
  const options = { as: TEACHER, body: { user_id: 102 } }
  for (const answer of [
    await canvas.get(index, { as: TEACHER }),
    await canvas.get(one, { as: TEACHER }),
    await canvas.post(one, options),
    await canvas.delete(one, options),
  ]) {
    expect(answer).toMatchObject({ status: 404, json: NOT_FOUND })
  }
})

test.each(['10', '999', 'word', '71', '99999999999999999999'])(
  'the index of assignment %s is 404',
  async (assignmentId) => {
    const url = `courses/1/assignments/${assignmentId}/peer_reviews`
    expect(await canvas.get(url, { as: TEACHER })).toMatchObject({ status: 404, json: NOT_FOUND })
  },
)

test('the index without credentials is 401', async () => {
  const answer = await canvas.get('courses/1/assignments/7/peer_reviews')
  expect(answer).toMatchObject({ status: 401, json: UNAUTHENTICATED })
})

test('course, section and assignment are found by their SIS ids', async () => {
  for (const scope of ['courses/sis_course_id:c-1', 'sections/sis_section_id:s-a']) {
    const url = `${scope}/assignments/sis_assignment_id:a-7/peer_reviews`
    expect(await canvas.get(url, { as: TEACHER })).toMatchObject({ status: 200 })
  }
})

test('destroy ignores include and leaves the comments', async () => {
  const url = 'courses/1/assignments/8/submissions/8001/peer_reviews?user_id=102&include[]=user'
  const { json } = await canvas.delete(url, { as: TEACHER })
  expect(Object.keys(json as object)).toHaveLength(6)
  const comments = await canvas.store.db.selectFrom('submission_comments').selectAll().execute()
  expect(comments).toHaveLength(2)
})
