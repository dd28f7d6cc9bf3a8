import { expect, test } from 'vitest'
import type { AssignmentRef } from '#src/domain/review.ts'
import { answers } from '#src/testing/answer.ts'
import { fetchOwnSubmission, fetchSubmissions } from './submissions.ts'

const { reply } = answers()
const course: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }

const wire = {
  id: 9001,
  user_id: 101,
  assignment_id: 7,
  workflow_state: 'submitted',
  submission_type: 'online_text_entry',
  submitted_at: '2026-09-30T10:00:00Z',
  attempt: 1,
  late: false,
  missing: false,
  excused: false,
  group: { id: 51, name: 'Team 1' },
}
const submission = {
  id: '9001',
  authorId: '101',
  hasSubmitted: true,
  submittedAt: '2026-09-30T10:00:00Z',
  attempt: 1,
  isLate: false,
  isMissing: false,
  isExcused: false,
  group: { id: '51', name: 'Team 1' },
}

const LIST = 'submissions?include[]=group&per_page=100'

test.each([
  [course, `/api/v1/courses/1/assignments/7/${LIST}`],
  [section, `/api/v1/sections/11/assignments/7/${LIST}`],
])('the submissions, by $scope', async (ref, path) => {
  reply({ [`GET ${path}`]: { body: [wire] } })
  expect(await fetchSubmissions(ref)).toEqual([submission])
})

const empty = { submission_type: null, submitted_at: null, attempt: null }

test.each([
  ['a placeholder', empty, { hasSubmitted: false, submittedAt: null, attempt: null }],
  [
    'a grade for nothing handed in',
    { ...empty, workflow_state: 'graded' },
    { hasSubmitted: false, submittedAt: null, attempt: null },
  ],
  ['excused', { excused: true }, { isExcused: true }],
  ['excused not yet decided', { excused: null }, {}],
  ['late and missing', { late: true, missing: true }, { isLate: true, isMissing: true }],
  ['no group in a group assignment', { group: { id: null, name: null } }, { group: null }],
  ['no group asked for', { group: undefined }, { group: null }],
  ['a group without a name', { group: { id: 51 } }, { group: { id: '51', name: 'Group 51' } }],
])('%s', async (_what, differs, expected) => {
  reply({ [`GET /api/v1/courses/1/assignments/7/${LIST}`]: { body: [{ ...wire, ...differs }] } })
  expect(await fetchSubmissions(course)).toEqual([{ ...submission, ...expected }])
})

test('a row whose student is hidden maps nobody', async () => {
  const body = [{ ...wire, user_id: undefined, anonymous_id: 'aB3xY' }, wire]
  reply({ [`GET /api/v1/courses/1/assignments/7/${LIST}`]: { body } })
  expect(await fetchSubmissions(course)).toEqual([submission])
})

test("a student's own submission", async () => {
  reply({ 'GET /api/v1/sections/11/assignments/7/submissions/self': { body: wire } })
  expect(await fetchOwnSubmission(section)).toEqual(submission)
})
