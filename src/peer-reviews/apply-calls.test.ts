import { expect, test } from 'vitest'
import { answers } from '#src/testing/answer.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { applyCalls } from './apply-calls.ts'

const { seen, reply } = answers()
const course: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }
const pair = { reviewerId: '23', authorId: '7', submissionId: '13' }
const review = { ...pair, id: '1', state: 'assigned' }
const wire = {
  id: 1,
  asset_id: 13,
  asset_type: 'Submission',
  assessor_id: 23,
  user_id: 7,
  workflow_state: 'assigned',
}
const headers = { 'X-Rate-Limit-Remaining': '590', 'X-Request-Cost': '0.5' }
const signs = { remaining: 590, cost: 0.5 }

test.each([
  [course, '/api/v1/courses/1/assignments/7'],
  [section, '/api/v1/sections/11/assignments/7'],
])(
  'each call of an apply, by $scope: its outcome and the signs of the limit',
  async (ref, path) => {
    const one = `${path}/submissions/13/peer_reviews`
    reply({
      [`GET ${path}/peer_reviews?include[]=user`]: { headers, body: [wire] },
      [`GET ${one}`]: { headers, body: [wire] },
      [`POST ${one}`]: { headers, body: wire },
      [`DELETE ${one}?user_id=23`]: { headers, body: wire },
    })
    const calls = applyCalls(ref)
    const done = { kind: 'done', signs }
    expect(await calls.readAll()).toEqual({
      ...done,
      value: { reviews: [review], includedNames: [] },
    })
    expect(await calls.readSubmission('13')).toEqual({ ...done, value: [review] })
    expect(await calls.add(pair)).toEqual({ ...done, value: review })
    expect(await calls.remove(pair)).toEqual({ ...done, value: review })
  },
)

test.each([
  ['of an operation', 'run-1', [null, null, 'run-1', 'run-1']],
  ['without one', undefined, [null, null, null, null]],
])('writes %s tell it, and reads never', async (_what, operationId, told) => {
  const one = '/api/v1/courses/1/assignments/7/submissions/13/peer_reviews'
  reply({
    'GET /api/v1/courses/1/assignments/7/peer_reviews?include[]=user': { body: [] },
    [`GET ${one}`]: { body: [] },
    [`POST ${one}`]: { body: wire },
    [`DELETE ${one}?user_id=23`]: { body: wire },
  })
  const calls = applyCalls(course, operationId)
  await calls.readAll()
  await calls.readSubmission('13')
  await calls.add(pair)
  await calls.remove(pair)
  expect(seen.map((call) => call.headers.get('X-Operation-Id'))).toEqual(told)
})

test('a refusal is an outcome, not an exception', async () => {
  const one = '/api/v1/courses/1/assignments/7/submissions/13/peer_reviews'
  reply({ [`POST ${one}`]: { status: 400, headers, body: { errors: { base: 'Create failed' } } } })
  expect(await applyCalls(course).add(pair)).toEqual({
    kind: 'refused',
    status: 400,
    message: 'Create failed',
    signs,
  })
})
