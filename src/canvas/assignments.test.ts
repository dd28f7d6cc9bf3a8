import { expect, test } from 'vitest'
import { answers } from '#src/testing/answer.ts'
import { fetchAssignment, fetchAssignments } from './assignments.ts'

const { reply } = answers()

const wire = {
  id: 7,
  course_id: 1,
  name: 'Essay 1',
  description: null,
  html_url: 'https://canvas.example.edu/courses/1/assignments/7',
  due_at: '2026-10-01T12:00:00Z',
  published: true,
  workflow_state: 'published',
  peer_reviews: true,
  automatic_peer_reviews: false,
  anonymous_peer_reviews: false,
  intra_group_peer_reviews: false,
  group_category_id: null,
  submission_types: ['online_text_entry'],
}
const assignment = {
  id: '7',
  courseId: '1',
  name: 'Essay 1',
  htmlUrl: 'https://canvas.example.edu/courses/1/assignments/7',
  isPublished: true,
  hasPeerReviews: true,
  isAnonymous: false,
  forbidsGroupMates: false,
  reviewsWanted: null,
  dueAt: '2026-10-01T12:00:00Z',
}

test('the assignments of a course', async () => {
  reply({ 'GET /api/v1/courses/1/assignments?per_page=100': { body: [wire] } })
  expect(await fetchAssignments('1')).toEqual([assignment])
})

test.each([
  [{}, {}],
  [{ peer_review_count: 3, automatic_peer_reviews: true }, { reviewsWanted: 3 }],
  [{ peer_review_count: 0 }, { reviewsWanted: null }],
  [{ anonymous_peer_reviews: true }, { isAnonymous: true }],
  [{ peer_reviews: false }, { hasPeerReviews: false }],
  [{ due_at: null }, { dueAt: null }],
  [{ group_category_id: 5 }, { forbidsGroupMates: true }],
  [{ group_category_id: 5, intra_group_peer_reviews: true }, { forbidsGroupMates: false }],
  [{ published: false, workflow_state: 'unpublished' }, { isPublished: false }],
  [{ published: undefined }, { isPublished: true }],
  [{ published: undefined, workflow_state: 'unpublished' }, { isPublished: false }],
])('one with %j is %j', async (differs, expected) => {
  reply({ 'GET /api/v1/courses/1/assignments/7': { body: { ...wire, ...differs } } })
  expect(await fetchAssignment('1', '7')).toEqual({ ...assignment, ...expected })
})
