import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

const PAST = '2020-01-01T00:00:00Z'
const FUTURE = '2999-01-01T00:00:00Z'
const byDates = { restrict_enrollments_to_course_dates: true } as const

/** Person 9 has one enrollment of each kind; person 101 is barred by dates. */
const ENROLLMENTS = [
  [9, 1, 'TaEnrollment', 'active'],
  [9, 5, 'StudentEnrollment', 'invited'],
  [9, 4, 'StudentEnrollment', 'completed'],
  [101, 5, 'StudentEnrollment', 'active'],
  [101, 6, 'StudentEnrollment', 'active'],
  [1, 5, 'TeacherEnrollment', 'active'],
] as const

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    users: [...(canvasClass.users ?? []), { id: 9, name: 'Nora Nine' }],
    tokens: [...(canvasClass.tokens ?? []), { token: 't-9', user_id: 9 }],
    courses: [
      ...(canvasClass.courses ?? []),
      { id: 5, name: 'Begins later', start_at: FUTURE, ...byDates },
      { id: 6, name: 'Is over', end_at: PAST, ...byDates },
    ],
    sections: [
      ...(canvasClass.sections ?? []),
      { id: 51, course_id: 5, name: 'Later' },
      { id: 61, course_id: 6, name: 'Over' },
    ],
    enrollments: [
      ...(canvasClass.enrollments ?? []),
      ...ENROLLMENTS.map(([user_id, course_id, type, enrollment_state]) => ({
        user_id,
        course_id,
        section_id: course_id * 10 + 1,
        type,
        enrollment_state,
      })),
    ],
  })
})
afterAll(() => canvas.close())

type Rows = Record<string, unknown>[]
const rowsOf = async (url: string, as = 1) => (await canvas.get(url, { as })).json as Rows
const ids = async (url: string, as: number) => (await rowsOf(url, as)).map((row) => row['id'])

describe('courses are filtered (contract 3.2)', () => {
  test.each([
    ['to those where one is or is invited', 9, '', [5, 1]],
    ['by type', 9, 'enrollment_type=ta', [1]],
    ['by a type that one has nowhere', 9, 'enrollment_type=teacher', []],
    [
      'by role, which goes before the type',
      9,
      'enrollment_role=TaEnrollment&enrollment_type=student',
      [1],
    ],
    ['by a role that is none', 9, 'enrollment_role=Dean', []],
    ['by active enrollments', 9, 'enrollment_state=active', [1]],
    ['by invitations', 9, 'enrollment_state=invited_or_pending', [5]],
    ['by completed enrollments', 9, 'enrollment_state=completed&state[]=completed', [4]],
    ['by type and state', 9, 'enrollment_type=student&enrollment_state=active', []],
    ['by the state of the course', 1, 'state[]=unpublished&state[]=completed', [4, 2]],
    ['by a state that is none', 1, 'state[]=asleep', []],
    ['to deleted ones', 1, 'state[]=deleted', [3]],
    ['to available ones for a student', 101, '', [5, 6, 1]],
  ])('%s', async (_case, as, query, expected) => {
    expect(await ids(`courses?${query}`, as)).toEqual(expected)
  })

  test('an unknown type is 400', async () => {
    expect((await canvas.get('courses?enrollment_type=dean', { as: 1 })).status).toBe(400)
  })
})

test('a course that has not begun or is over tells a student its id and no more (contract 3.2)', async () => {
  const rows = await rowsOf('courses?include[]=term&include[]=teachers', 101)
  expect(rows.slice(0, 2)).toEqual([
    { id: 5, access_restricted_by_date: true },
    { id: 6, access_restricted_by_date: true },
  ])
  expect((await canvas.get('courses/5', { as: 1 })).json).toHaveProperty('name', 'Begins later')
})

test('a course has the keys of Canvas (contract 3.2)', async () => {
  const { json } = await canvas.get('courses/1', { as: 2 })
  expect(json).toMatchObject({
    id: 1,
    name: 'Writing 101',
    course_code: 'Writing 101',
    account_id: 1,
    root_account_id: 1,
    enrollment_term_id: 1,
    workflow_state: 'available',
    is_public: false,
    default_view: 'modules',
    blueprint: false,
    sis_course_id: 'c-1',
    calendar: { ics: 'https://canvas.example/feeds/calendars/course_course-1.ics' },
    enrollments: [{ type: 'ta', role: 'TaEnrollment', role_id: 5, enrollment_state: 'active' }],
  })
  for (const key of [
    'term',
    'teachers',
    'concluded',
    'sections',
    'total_students',
    'permissions',
  ]) {
    expect(json).not.toHaveProperty(key)
  }
})

test('what is included comes when asked for, in lists and alone (contract 3.2)', async () => {
  const includes = ['term', 'sections', 'total_students', 'teachers', 'concluded', 'permissions']
  const query = includes.map((word) => `include[]=${word}`).join('&')
  const expected = {
    id: 1,
    term: { id: 1, name: 'Default Term', start_at: null, end_at: null },
    sections: [{ id: 11, name: 'Section A', enrollment_role: 'TaEnrollment' }],
    total_students: 6,
    teachers: [{ id: 1, display_name: 'Ines' }],
    concluded: false,
  }
  const [listed] = await rowsOf(`courses?${query}`, 2)
  expect(listed).toMatchObject(expected)
  expect(listed).not.toHaveProperty('permissions')
  expect((await canvas.get(`courses/1?${query}`, { as: 2 })).json).toMatchObject({
    ...expected,
    permissions: { create_discussion_topic: true, create_announcement: true },
  })
})

test.each([
  ['by hand', 4, 1, true],
  ['by its dates', 6, 5, true],
  ['not', 1, 1, false],
])('a course is concluded %s (contract 3.2)', async (_how, id, as, concluded) => {
  const { json } = await canvas.get(`courses/${id}?include[]=concluded`, { as })
  expect(json).toMatchObject({ concluded })
})
