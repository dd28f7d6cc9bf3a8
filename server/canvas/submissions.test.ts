import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

const DUE = '2026-01-10T12:00:00Z'
const IN_TIME = { submission_type: 'online_text_entry', submitted_at: DUE }
const TOO_LATE = { submission_type: 'online_text_entry', submitted_at: '2026-01-10T12:00:01Z' }

/** what the assignment is, what the submission of Ada is, late, missing */
const TARDINESS = [
  ['submitted as it was due', {}, IN_TIME, false, false],
  ['submitted a second later', {}, TOO_LATE, true, false],
  ['not submitted, past due', {}, {}, false, true],
  ['graded without a submission', {}, { workflow_state: 'graded', score: 1 }, false, true],
  ['not submitted, not yet due', { due_at: '2999-01-01T00:00:00Z' }, {}, false, false],
  ['not submitted, never due', { due_at: null }, TOO_LATE, false, false],
  ['not submitted, none expected', { submission_types: ['none'] }, {}, false, false],
  ['not submitted, on paper', { submission_types: ['on_paper'] }, {}, false, false],
  ['not submitted, no type of work', { submission_types: [] }, {}, false, false],
  ['excused, late', {}, { ...TOO_LATE, excused: true }, false, false],
  ['excused, not submitted', {}, { excused: true }, false, false],
  ['excused, called late', {}, { late_policy_status: 'late', excused: true }, false, false],
  ['called late, not submitted', {}, { late_policy_status: 'late' }, true, false],
  ['called late, in time', {}, { ...IN_TIME, late_policy_status: 'late' }, true, false],
  ['called missing, late', {}, { ...TOO_LATE, late_policy_status: 'missing' }, false, true],
  ['called neither, late', {}, { ...TOO_LATE, late_policy_status: 'none' }, false, false],
  ['called neither, not submitted', {}, { late_policy_status: 'none' }, false, false],
] as const

const ANONYMOUS = 61
const FOR_TWO = 62

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    assignments: [
      ...(canvasClass.assignments ?? []),
      { id: ANONYMOUS, course_id: 1, name: 'Blind essay', anonymous_grading: true },
      { id: FOR_TWO, course_id: 1, name: 'For two', assigned_user_ids: [101, 103] },
      ...TARDINESS.map(([name, more], index) => ({
        id: 200 + index,
        course_id: 1,
        name,
        due_at: DUE,
        ...more,
        submission_types: [
          ...('submission_types' in more ? more.submission_types : ['online_url']),
        ],
      })),
    ],
    submissions: [
      ...(canvasClass.submissions ?? []),
      { id: 6101, assignment_id: ANONYMOUS, user_id: 101, score: 5, workflow_state: 'graded' },
      { id: 6203, assignment_id: FOR_TWO, user_id: 102 },
      ...TARDINESS.map(([, , more], index) => ({
        id: 20_000 + index,
        assignment_id: 200 + index,
        user_id: 101,
        ...more,
      })),
    ],
    submission_comments: [
      ...(canvasClass.submission_comments ?? []),
      ...[101, 102, 1, 5].map((author_id) => ({
        id: 60 + author_id,
        submission_id: 6101,
        author_id,
        comment: 'Hm.',
        created_at: DUE,
      })),
    ],
  })
})
afterAll(() => canvas.close())

type Rows = Record<string, unknown>[]
const rowsOf = async (url: string, as = 1) => (await canvas.get(url, { as })).json as Rows
const LIST = 'courses/1/assignments/7/submissions'

test('a submission has the keys of Canvas (contract 5.2)', async () => {
  const { json } = await canvas.get(`${LIST}/108`, { as: 1 })
  expect(json).toMatchObject({
    id: 9008,
    user_id: 108,
    assignment_id: 7,
    url: null,
    score: 8.5,
    grade: '8.5',
    entered_score: 8.5,
    entered_grade: '8.5',
    seconds_late: 0,
    points_deducted: null,
    cached_due_date: DUE,
    extra_attempts: null,
    redo_request: false,
    late_policy_status: null,
    grading_period_id: null,
    preview_url:
      'https://canvas.example/courses/1/assignments/7/submissions/108?preview=1&version=0',
  })
  expect(json).toHaveProperty('posted_at', expect.stringMatching(/Z$/))
  expect(json).not.toHaveProperty('attachments')
  expect(json).not.toHaveProperty('anonymous_id')
})

test.each(TARDINESS.map(([name, , , late, missing], index) => ({ name, late, missing, index })))(
  '$name: late $late, missing $missing (contract 5.2)',
  async ({ late, missing, index }) => {
    const { json } = await canvas.get(`courses/1/assignments/${200 + index}/submissions/101`, {
      as: 1,
    })
    expect(json).toMatchObject({ late, missing })
  },
)

test.each(['self', '101', 'sis_user_id:sis-101'])(
  'one submission is found by %s (contract 5.1)',
  async (user) => {
    const answer = await canvas.get(`${LIST}/${user}`, { as: 101 })
    expect(answer).toMatchObject({ status: 200, json: { id: 9001 } })
  },
)

test.each(['word', '0', 'sis_user_id:nobody', '109', '9223372036854775808'])(
  'one submission of %s is 404',
  async (user) => expect((await canvas.get(`${LIST}/${user}`, { as: 1 })).status).toBe(404),
)

test('grouped gives one submission a group, of who has submitted, and everybody without a group (contract 5.1)', async () => {
  const answer = await canvas.get(`${LIST}?grouped=1&include[]=group`, { as: 1 })
  const rows = answer.json as Rows
  expect(rows.map((row) => row['user_id'])).toEqual([101, 103, 104, 107, 108])
  expect(rows[0]).toHaveProperty('group', { id: 51, name: 'Team 1' })
  expect(await rowsOf(`${LIST}?grouped=0`)).toHaveLength(6)
  expect(await rowsOf('courses/1/assignments/8/submissions?grouped=1')).toHaveLength(7)
  const second = await rowsOf(`${LIST}?grouped=true&per_page=2&page=2`)
  expect(second.map((row) => row['user_id'])).toEqual([104, 107])
})

test('include[]=visibility comes without pages (contract 5.1)', async () => {
  const answer = await canvas.get(
    `courses/1/assignments/${FOR_TWO}/submissions?include[]=visibility&per_page=1`,
    { as: 1 },
  )
  expect(answer.json).toMatchObject([
    { user_id: 101, assignment_visible: true },
    { user_id: 102, assignment_visible: false },
    { user_id: 103, assignment_visible: true },
  ])
  expect(answer.headers).not.toHaveProperty('link')
})

test('assignment, course, history and comments are included when asked for (contract 5.1)', async () => {
  const includes = ['assignment', 'course', 'submission_history', 'submission_comments', 'user']
  const query = includes.map((word) => `include[]=${word}`).join('&')
  const { json } = await canvas.get(`courses/1/assignments/8/submissions/101?${query}`, { as: 1 })
  expect(json).toMatchObject({
    assignment: { id: 8, name: 'Essay 2' },
    course: { id: 1, name: 'Writing 101' },
    submission_history: [{ id: 8001, attempt: null }],
    submission_comments: [{ comment: 'Well argued.' }, { comment: 'See me.' }],
    user: { id: 101, name: 'Ada Lovelace', sortable_name: 'Lovelace, Ada' },
  })
})

describe('where students are anonymised (contract 5.3)', () => {
  const ADA = `courses/1/assignments/${ANONYMOUS}/submissions/101`
  const WITH = 'include[]=user&include[]=submission_comments'

  test.each([
    ['the teacher', 1, []],
    ['an admin', 5, []],
    ['the author herself', 101, ['user', 'preview_url']],
  ])('%s reads what leads to the author: %s', async (_who, as, keys) => {
    const { json } = await canvas.get(`${ADA}?${WITH}`, { as })
    expect(json).toHaveProperty('user_id', 101)
    expect(['user', 'preview_url'].filter((key) => key in (json as object))).toEqual(keys)
  })

  test.each([
    ['the teacher', 1, [1, 5, null, null]],
    ['the author herself', 101, [1, 5, 101, null]],
  ])('%s knows of the authors of comments %s', async (_who, as, authors) => {
    const { json } = await canvas.get(`${ADA}?${WITH}`, { as })
    const comments = (json as { submission_comments: Rows }).submission_comments
    expect(comments.map((comment) => comment['author_id'])).toEqual(authors)
    expect(comments[3]).toMatchObject({ author_name: 'Anonymous User', author: {} })
  })

  test('the grade is not posted', async () => {
    const { json } = await canvas.get(ADA, { as: 1 })
    expect(json).toMatchObject({ score: 5, posted_at: null })
  })
})

test('an anonymous id stands for the user where that is wished, and beside him for admins (contract 5.2)', async () => {
  const [wished] = await rowsOf(`${LIST}?anonymize_user_id=1`)
  expect(wished?.['anonymous_id']).toMatch(/^[0-9a-zA-Z]{5}$/)
  expect(wished).not.toHaveProperty('user_id')
  expect(wished).not.toHaveProperty('preview_url')
  const [toAdmin] = await rowsOf(LIST, 5)
  expect(toAdmin).toMatchObject({ user_id: 101, anonymous_id: wished?.['anonymous_id'] })
})
