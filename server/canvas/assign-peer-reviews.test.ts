import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { seededRandom } from '#server/distribution/random.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import type { Store } from '#server/store/open-store.ts'
import { assignPeerReviews } from './assign-peer-reviews.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
type Assignment = NonNullable<CourseFileInput['assignments']>[number]
type Submission = NonNullable<CourseFileInput['submissions']>[number]

/** Five students who handed in (1 to 5; 1, 2 and 3 are a group), the Test Student 6, and 7 who left. */
const world = (
  assignment: Partial<Assignment> = {},
  more: Partial<CourseFileInput> & { works?: Partial<Submission>[] } = {},
): CourseFileInput => {
  const { works = [], ...lists } = more
  return {
    format: 'peer-review-matrix/course@1',
    users: [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, name: `Student ${id}` })),
    courses: [{ id: 1, name: 'Writing 101' }],
    sections: [{ id: 11, course_id: 1, name: 'Section A' }],
    rubrics: [{ id: 31, course_id: 1, title: 'Rubric' }],
    enrollments: [1, 2, 3, 4, 5, 6, 7].map((user_id) => ({
      ...{ user_id, course_id: 1, section_id: 11 },
      type: user_id === 6 ? 'StudentViewEnrollment' : 'StudentEnrollment',
      enrollment_state: user_id === 7 ? 'completed' : 'active',
    })),
    group_categories: [{ id: 5, course_id: 1, name: 'Teams' }],
    groups: [{ id: 51, group_category_id: 5, name: 'Team 1', user_ids: [1, 2, 3] }],
    assignments: [
      {
        ...{ id: 7, course_id: 1, name: 'Essay', peer_reviews: true, peer_review_count: 9 },
        ...assignment,
      },
    ],
    submissions: [1, 2, 3, 4, 5, 6, 7].map((user_id, index) => ({
      ...{ id: 70 + user_id, assignment_id: 7, user_id },
      ...{ workflow_state: 'submitted', submission_type: 'online_text_entry' },
      ...works[index],
    })),
    ...lists,
  }
}

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
const load = (file: CourseFileInput) => resetStore(store, file)
const assign = async (seed = 1) =>
  (await assignPeerReviews(store, '7', { random: seededRandom(seed), now: NOW }))
    .map(({ reviewer, author }) => `${reviewer}${author}`)
    .sort()
    .join(' ')
const reviews = () => store.db.selectFrom('peer_reviews').selectAll().orderBy('id').execute()
beforeEach(() => load(world()))

const none = { submission_type: null }
const nobodyElse = { works: [{}, {}, none, none, none] }
const reviewOf = (author: number, reviewer: number) => ({
  peer_reviews: [{ id: 1, asset_id: 70 + author, user_id: author, assessor_id: reviewer }],
})
const graded = { ...none, workflow_state: 'graded' } as const
// Contract 1.10.
test.each<[string, CourseFileInput, string]>([
  ['without a number nothing happens', world({ peer_review_count: 0 }), ''],
  [
    'only students of today who really handed in take part, and each gets the others once',
    world({}, { works: [{}, {}, {}, none, { deleted: true }] }),
    '12 13 21 23 31 32',
  ],
  [
    'a grade without a work is no submission',
    world({}, { works: [{}, {}, {}, graded, none] }),
    '12 13 21 23 31 32',
  ],
  [
    'group mates do not review one another',
    world({ group_category_id: 5 }),
    '14 15 24 25 34 35 41 42 43 45 51 52 53 54',
  ],
  [
    'group mates review one another where they may',
    world({ group_category_id: 5, intra_group_peer_reviews: true }, nobodyElse),
    '12 21',
  ],
  [
    'a group discussion is reviewed by its group only',
    world({ group_category_id: 5, submission_types: ['discussion_topic'] }),
    '12 13 21 23 31 32',
  ],
  [
    'what is there already is not given again',
    world({}, { ...nobodyElse, ...reviewOf(1, 2) }),
    '12',
  ],
  [
    'what he reviews already counts towards the number',
    world({ peer_review_count: 1 }, { ...nobodyElse, ...reviewOf(5, 2) }),
    '12',
  ],
  [
    'an unpublished assignment is no exception',
    world({ workflow_state: 'unpublished' }, nobodyElse),
    '12 21',
  ],
  ['a deleted assignment is left alone', world({ workflow_state: 'deleted' }), ''],
])('%s', async (_what, file, expected) => {
  await load(file)
  expect(await assign()).toBe(expected)
})

const automatic = { automatic_peer_reviews: true } as const
// Contract 1.10: automatic dates.
test.each<[string, Partial<Assignment>, boolean]>([
  ['after the due date', { ...automatic, due_at: '2026-11-24T11:00:00Z' }, true],
  ['not before the due date', { ...automatic, due_at: '2026-11-24T13:00:00Z' }, false],
  ['not without any date', automatic, false],
  [
    'whenever they have a date of their own',
    {
      ...automatic,
      due_at: '2026-11-24T13:00:00Z',
      peer_reviews_assign_at: '2026-11-24T11:00:00Z',
    },
    true,
  ],
  ['by hand at any time', { due_at: '2026-11-24T13:00:00Z' }, true],
])('automatic reviews are given out %s', async (_when, assignment, isGiven) => {
  await load(world(assignment, nobodyElse))
  expect(await assign()).toBe(isGiven ? '12 21' : '')
})

test('reviews are open, bear the rubric of the assignment, and are notified once each', async () => {
  await load(world({ rubric_id: 31 }, nobodyElse))
  await assign()
  const rows = await reviews()
  expect(rows).toHaveLength(2)
  expect(rows.find((row) => row.user_id === '1')).toMatchObject({
    asset_id: '71',
    assessor_id: '2',
    workflow_state: 'assigned',
    rubric_id: '31',
  })
  const messages = await store.db.selectFrom('notifications').selectAll().execute()
  expect(messages.map((row) => row.user_id).sort()).toEqual(['1', '2'])
  expect(new Set(messages.map((row) => row.peer_review_id)).size).toBe(2)
})

test('a second run finds nothing to do', async () => {
  await load(world({ peer_review_count: 2 }))
  await assign()
  const before = await reviews()
  expect(before).toHaveLength(10)
  expect(await assign(2)).toBe('')
  expect(await reviews()).toEqual(before)
})

test('two runs at once give nobody twice what he lacks', async () => {
  await load(world({ peer_review_count: 2 }))
  await Promise.all([assign(1), assign(2)])
  expect(await reviews()).toHaveLength(10)
})

test('an assignment that is not there gives nothing', async () => {
  expect(await assignPeerReviews(store, '999', { random: seededRandom(1) })).toEqual([])
})
