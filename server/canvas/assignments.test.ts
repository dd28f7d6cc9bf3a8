import { afterAll, beforeAll, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

const daysOn = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const submitted = {
  workflow_state: 'submitted',
  submission_type: 'online_text_entry',
  submitted_at: '2026-01-09T12:00:00Z',
  attempt: 1,
} as const

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    assignments: [
      ...(canvasClass.assignments ?? []),
      { id: 61, course_id: 1, name: 'Not open yet', description: 'Secret', unlock_at: daysOn(40) },
      {
        id: 62,
        course_id: 1,
        name: 'Closed',
        description: 'Known',
        due_at: daysOn(3),
        lock_at: '2026-01-05T13:05:00Z',
        automatic_peer_reviews: true,
        peer_reviews: true,
        peer_review_count: 2,
      },
    ],
    submissions: [
      ...(canvasClass.submissions ?? []),
      { ...submitted, id: 6201, assignment_id: 62, user_id: 101 },
      { ...submitted, id: 6202, assignment_id: 62, user_id: 103 },
      { ...submitted, id: 6203, assignment_id: 62, user_id: 102, excused: true },
      // He has left, and nobody waits for a grade of his.
      { ...submitted, id: 6204, assignment_id: 62, user_id: 105 },
    ],
  })
})
afterAll(() => canvas.close())

const TEACHER = 1
const LIMITED_TA = 2
const DESIGNER = 3
const STUDENT = 101
const list = 'courses/1/assignments'
const read = async (url: string, as = TEACHER) => {
  const { json } = await canvas.get(url, { as })
  return json as Record<string, unknown>
}
const ids = async (query: string, as = TEACHER) =>
  ((await canvas.get(`${list}?${query}`, { as })).json as { id: number }[]).map(({ id }) => id)

// Contract 4.1.
test('the keys of an assignment come in the order of Canvas', async () => {
  expect(Object.keys(await read(`${list}/62`))).toEqual([
    ...['id', 'description', 'due_at', 'unlock_at', 'lock_at', 'points_possible', 'grading_type'],
    ...['assignment_group_id', 'grading_standard_id', 'created_at', 'updated_at', 'peer_reviews'],
    ...['automatic_peer_reviews', 'position', 'grade_group_students_individually'],
    ...['anonymous_peer_reviews', 'group_category_id', 'moderated_grading'],
    ...['omit_from_final_grade', 'intra_group_peer_reviews', 'anonymous_grading'],
    ...['allowed_attempts', 'course_id', 'name', 'submission_types', 'has_submitted_submissions'],
    ...['graded_submissions_exist', 'workflow_state', 'html_url', 'has_overrides'],
    ...['sis_assignment_id', 'needs_grading_count', 'published', 'unpublishable'],
    ...['only_visible_to_overrides', 'visible_to_everyone', 'locked_for_user'],
    ...['anonymize_students', 'peer_review_count', 'peer_reviews_assign_at'],
  ])
})

test.each([
  ['a teacher', TEACHER, { needs_grading_count: 2, unpublishable: false, has_overrides: false }],
  ['a limited TA, of his section', LIMITED_TA, { needs_grading_count: 1, unpublishable: false }],
  ['a designer', DESIGNER, { has_overrides: false }],
  ['a student', STUDENT, {}],
])('%s is told of grading and overrides what his rights allow', async (_who, as, expected) => {
  const json = await read(`${list}/62`, as)
  const keys = ['needs_grading_count', 'unpublishable', 'has_overrides']
  const told = Object.fromEntries(Object.entries(json).filter(([key]) => keys.includes(key)))
  expect(told).toMatchObject(expected)
  if (as !== TEACHER && as !== LIMITED_TA) expect(told).toEqual(expected)
})

test.each([
  [7, { has_submitted_submissions: true, graded_submissions_exist: true, unpublishable: false }],
  [8, { has_submitted_submissions: false, graded_submissions_exist: false, unpublishable: true }],
  [62, { has_submitted_submissions: true, graded_submissions_exist: false }],
  [6, { has_overrides: true, only_visible_to_overrides: true, visible_to_everyone: false }],
  [7, { allowed_attempts: -1, moderated_grading: false, locked_for_user: false }],
])('assignment %s tells of its works and its people', async (id, expected) => {
  expect(await read(`${list}/${id}`)).toMatchObject(expected)
})

// Contract 4.1: rubric keys only when attached.
test('the keys of a rubric are there only where one is attached', async () => {
  expect(await read(`${list}/6`)).toMatchObject({
    rubric: [],
    use_rubric_for_grading: false,
    rubric_settings: { id: 31, title: 'Essay rubric' },
  })
  const plain = Object.keys(await read(`${list}/7`))
  expect(plain.filter((key) => key.includes('rubric'))).toEqual([])
})

// Contract 4.1: lock state.
test('an assignment that is closed says so to students, with its description', async () => {
  expect(await read(`${list}/62`, STUDENT)).toMatchObject({
    description: 'Known',
    locked_for_user: true,
    lock_info: { asset_string: 'assignment_62', lock_at: '2026-01-05T13:05:00Z', can_view: true },
    lock_explanation: 'This assignment was locked January 5 at 1:05pm.',
  })
})

test('an assignment that is not open yet hides its description from students', async () => {
  expect(await read(`${list}/61`, STUDENT)).toMatchObject({
    description: null,
    locked_for_user: true,
    lock_info: { asset_string: 'assignment_61' },
    lock_explanation: expect.stringMatching(/^This assignment is locked until /) as string,
  })
  const staff = await read(`${list}/61`)
  expect(staff).toMatchObject({ description: 'Secret', locked_for_user: false })
  expect(staff).not.toHaveProperty('lock_info')
})

test.each([
  ['past', TEACHER, [7]],
  ['overdue', 102, [7]],
  ['overdue', STUDENT, []],
  ['undated', STUDENT, [8, 6, 61]],
  ['ungraded', TEACHER, [7, 62]],
  ['ungraded', STUDENT, []],
  ['unsubmitted', STUDENT, [8, 6, 61]],
  ['upcoming', STUDENT, [62]],
  ['future', TEACHER, [8, 9, 6, 61, 62]],
])('bucket %s for %s', async (bucket, as, expected) => {
  expect(await ids(`bucket=${bucket}`, as)).toEqual(expected)
})

test.each([
  ['order_by=name', [62, 7, 8, 9, 6, 61]],
  ['order_by=due_at', [7, 62, 8, 9, 6, 61]],
  ['order_by=position', [7, 8, 9, 6, 61, 62]],
  ['order_by=nonsense', [7, 8, 9, 6, 61, 62]],
  ['search_term=ESSAY', [7, 8, 9, 6]],
  ['search_term=%25', []],
  ['bucket=undated&search_term=essay&order_by=name', [8, 9, 6]],
  ['assignment_ids[]=8&assignment_ids[]=7&assignment_ids[]=7', [7, 8]],
])('the list is ordered and narrowed by %s', async (query, expected) => {
  expect(await ids(query)).toEqual(expected)
})

const manyIds = Array.from({ length: 101 }, (_, index) => `assignment_ids[]=${index}`).join('&')
// Contract 4.1: a hundred ids at most, any invalid one refuses all.
test.each([
  [
    'an unknown bucket',
    'bucket=soon',
    TEACHER,
    /"errors":\{"bucket":\[.*one of the following: past/,
  ],
  ['an empty bucket', 'bucket=', TEACHER, /"errors":\{"bucket"/],
  ['too many ids', manyIds, TEACHER, /"message":"Request contains too many assignment_ids/],
  [
    'ids of nothing and of another course',
    'assignment_ids[]=7&assignment_ids[]=999&assignment_ids[]=word&assignment_ids[]=71',
    TEACHER,
    /^\{"message":"Invalid assignment_ids: 999,word,71"\}$/,
  ],
  ['the id of what he does not see', 'assignment_ids[]=9', STUDENT, /Invalid assignment_ids: 9"/],
])('%s: 400', async (_what, query, as, body) => {
  const { status, text } = await canvas.get(`${list}?${query}`, { as })
  expect(status).toBe(400)
  expect(text).toMatch(body)
})

test('include[]=submission brings the work of the caller', async () => {
  const json = await read(`${list}/62?include[]=submission`, STUDENT)
  expect(json['submission']).toMatchObject({ id: 6201, user_id: 101, attempt: 1 })
  expect(await read(`${list}/62?include[]=submission`)).not.toHaveProperty('submission')
})

test('include[]=assignment_visibility names for staff the students who have the assignment', async () => {
  const query = 'include[]=assignment_visibility'
  const visible = async (id: number, as = TEACHER) =>
    (await read(`${list}/${id}?${query}`, as))['assignment_visibility']
  expect(await visible(7)).toEqual([101, 102, 103, 104, 108, 109])
  expect(await visible(6)).toEqual([101, 103])
  expect(await visible(6, LIMITED_TA)).toEqual([101])
  expect(await visible(7, STUDENT)).toBeUndefined()
})

test('all dates are those of the assignment, also for the people to whom alone it is assigned', async () => {
  const base = { due_at: '2026-01-10T12:00:00Z', unlock_at: null, lock_at: null, base: true }
  expect(await read(`${list}/7?include[]=all_dates`, STUDENT)).toMatchObject({ all_dates: [base] })
  expect((await read(`${list}/7?all_dates=true`))['all_dates']).toEqual([base])
  expect((await read(`${list}/6?all_dates=true`))['all_dates']).toEqual([
    { id: 6, due_at: null, unlock_at: null, lock_at: null, title: '2 students', set_type: 'ADHOC' },
  ])
})

test('include[]=overrides names for managers the people to whom alone it is assigned', async () => {
  const overrides = async (id: number, as = TEACHER) =>
    (await read(`${list}/${id}?include[]=overrides`, as))['overrides']
  expect(await overrides(6)).toEqual([
    { id: 6, assignment_id: 6, title: '2 students', student_ids: [101, 103] },
  ])
  expect(await overrides(7)).toEqual([])
  expect(await overrides(6, STUDENT)).toBeUndefined()
})
