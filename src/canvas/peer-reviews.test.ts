import { expect, test } from 'vitest'
import type { AssignmentRef } from '#src/domain/review.ts'
import { answers } from '#src/testing/answer.ts'
import {
  createPeerReview,
  deletePeerReview,
  fetchPeerReviews,
  fetchReceivedReviews,
} from './peer-reviews.ts'

const { reply, seen } = answers()
const course: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }
const pair = { reviewerId: '23', authorId: '7', submissionId: '13' }

// The example of Canvas' documentation.
const wire = {
  id: 1,
  user_id: 7,
  asset_id: 13,
  asset_type: 'Submission',
  workflow_state: 'assigned',
  assessor_id: 23,
}
const review = { ...pair, id: '1', state: 'assigned' }

const display = (id: number, name: string) => ({
  id,
  anonymous_id: id.toString(36),
  display_name: name,
  avatar_image_url: 'https://canvas.example.edu/images/messages/avatar-50.png',
  html_url: `https://canvas.example.edu/courses/1/users/${id}`,
  pronouns: null,
})

const LIST = 'peer_reviews?include[]=user'

test.each([
  [course, `/api/v1/courses/1/assignments/7/${LIST}`],
  [section, `/api/v1/sections/11/assignments/7/${LIST}`],
])('the reviews of an assignment, by $scope', async (ref, path) => {
  const named = { ...wire, user: display(7, 'Ada'), assessor: display(23, 'Grace') }
  reply({ [`GET ${path}`]: { body: [named, { ...named, id: 2, workflow_state: 'completed' }] } })
  expect(await fetchPeerReviews(ref)).toEqual({
    reviews: [review, { ...review, id: '2', state: 'completed' }],
    includedNames: [
      { id: '7', name: 'Ada' },
      { id: '23', name: 'Grace' },
    ],
  })
})

test('names may be left out, and deleted people come as {}', async () => {
  const path = `GET /api/v1/courses/1/assignments/7/${LIST}`
  reply({ [path]: { body: [wire, { ...wire, id: 2, user: {}, assessor: display(23, 'Grace') }] } })
  const { reviews, includedNames } = await fetchPeerReviews(course)
  expect(reviews).toHaveLength(2)
  expect(includedNames).toEqual([{ id: '23', name: 'Grace' }])
})

test('ids above 2^53 stay exact', async () => {
  const id = '10000000000000017'
  const path = `GET /api/v1/courses/1/assignments/7/${LIST}`
  reply({ [path]: { body: [{ ...wire, id, assessor_id: '9007199254740993' }] } })
  const { reviews } = await fetchPeerReviews(course)
  expect(reviews[0]).toMatchObject({ id, reviewerId: '9007199254740993' })
})

const anonymous = { ...wire, assessor_id: undefined }

test('a review without its reviewer is in no cell of the matrix', async () => {
  reply({ [`GET /api/v1/courses/1/assignments/7/${LIST}`]: { body: [anonymous, wire] } })
  expect((await fetchPeerReviews(course)).reviews).toEqual([review])
})

const ONE = 'submissions/13/peer_reviews'
const DETAILS = `${ONE}?include[]=user&include[]=submission_comments`

test('the reviews of a submission: an anonymous one too, each comment once, oldest first', async () => {
  const comment = {
    id: 5,
    author_id: 23,
    author_name: 'Grace',
    comment: 'Good.',
    created_at: '2026-10-02T09:00:00Z',
    edited_at: null,
    attempt: 1,
    author: display(23, 'Grace'),
  }
  const hidden = {
    id: 4,
    author_id: null,
    author_name: 'Anonymous User',
    comment: 'Fine.',
    created_at: '2026-10-01T09:00:00Z',
    edited_at: null,
    author: {},
  }
  const submission_comments = [comment, hidden]
  const named = { ...wire, assessor: display(23, 'Grace'), submission_comments }
  reply({
    [`GET /api/v1/courses/1/assignments/7/${DETAILS}`]: {
      body: [named, { ...anonymous, id: 2, submission_comments }],
    },
  })
  const facts = { authorId: '7', submissionId: '13', state: 'assigned' }
  expect(await fetchReceivedReviews(course, '13')).toEqual({
    reviews: [
      { ...facts, id: '1', reviewer: { id: '23', includedName: 'Grace' } },
      { ...facts, id: '2', reviewer: null },
    ],
    comments: [
      { id: '4', author: null, text: 'Fine.', createdAt: '2026-10-01T09:00:00Z' },
      {
        id: '5',
        author: { id: '23', name: 'Grace' },
        text: 'Good.',
        createdAt: '2026-10-02T09:00:00Z',
      },
    ],
  })
})

test.each([
  [course, '/api/v1/courses/1/assignments/7'],
  [section, '/api/v1/sections/11/assignments/7'],
])('assigning and removing, by $scope', async (ref, path) => {
  reply({
    [`POST ${path}/${ONE}`]: { body: wire },
    [`DELETE ${path}/${ONE}?user_id=23`]: { body: { ...wire, workflow_state: 'completed' } },
  })
  expect(await createPeerReview(ref, pair)).toEqual(review)
  expect(seen[0]?.body).toBe('{"user_id":"23"}')
  expect(await deletePeerReview(ref, pair)).toEqual({ ...review, state: 'completed' })
})

test.each([
  [400, { errors: { base: 'Create failed' } }, 'Create failed'],
  [
    404,
    { errors: [{ message: 'The specified resource does not exist.' }] },
    'The specified resource does not exist.',
  ],
  [
    403,
    { status: 'unauthorized', errors: [{ message: 'user not authorized to perform that action' }] },
    'user not authorized to perform that action',
  ],
])('a write refused with %s tells why', async (status, body, message) => {
  reply({ [`POST /api/v1/courses/1/assignments/7/${ONE}`]: { status, body } })
  await expect(createPeerReview(course, pair)).rejects.toMatchObject({ status, message })
})

test('writes of one operation say so to the server; others send no such header', async () => {
  const path = '/api/v1/courses/1/assignments/7/submissions/13/peer_reviews'
  reply({ [`POST ${path}`]: { body: wire }, [`DELETE ${path}?user_id=23`]: { body: wire } })
  await createPeerReview(course, pair, { operationId: 'run-1' })
  await deletePeerReview(course, pair, { operationId: 'run-1' })
  await createPeerReview(course, pair)
  expect(seen.map(({ headers }) => headers.get('X-Operation-Id'))).toEqual(['run-1', 'run-1', null])
})
