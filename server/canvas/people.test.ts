import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

type Rows = Record<string, unknown>[]
const rowsOf = async (url: string, as = 1) => (await canvas.get(url, { as })).json as Rows
const ids = async (url: string, as = 1, key = 'id') =>
  (await rowsOf(url, as)).map((row) => row[key])

test('users/self tells names, address, locale and permissions (contract 3.1)', async () => {
  expect((await canvas.get('users/self', { as: 101 })).json).toMatchObject({
    id: 101,
    name: 'Ada Lovelace',
    sortable_name: 'Lovelace, Ada',
    short_name: 'Ada',
    first_name: 'Ada',
    last_name: 'Lovelace',
    sis_user_id: 'sis-101',
    login_id: 'login-101',
    email: '101@example.edu',
    avatar_url: 'https://canvas.example/images/messages/avatar-50.png',
    locale: null,
    effective_locale: 'en',
    permissions: {
      can_update_name: false,
      can_update_avatar: false,
      limit_parent_app_web_access: false,
    },
  })
})

const USERS = 'courses/1/users?per_page=100'
const STUDENTS = `${USERS}&enrollment_type[]=student`

describe('people are filtered (contract 3.5)', () => {
  test.each([
    ['by type', `${USERS}&enrollment_type[]=ta&enrollment_type[]=teacher`, [8, 1, 2]],
    ['by one type without brackets', `${USERS}&enrollment_type=designer`, [3]],
    ['by a type that is none', `${USERS}&enrollment_type[]=dean`, []],
    ['by state', `${STUDENTS}&enrollment_state[]=completed`, [106]],
    [
      'by two states',
      `${STUDENTS}&enrollment_state[]=inactive&enrollment_state[]=invited`,
      [105, 104],
    ],
    ['by a state that is none', `${STUDENTS}&enrollment_state[]=asleep`, []],
    ['by default to active and invited', STUDENTS, [108, 102, 104, 101, 109, 103]],
    [
      'with include_inactive',
      `${STUDENTS}&include_inactive=true`,
      [108, 102, 105, 104, 101, 109, 103],
    ],
    [
      'with include_inactive=false',
      `${STUDENTS}&include_inactive=false`,
      [108, 102, 104, 101, 109, 103],
    ],
    ['by ids', `${USERS}&user_ids[]=101&user_ids[]=103&user_ids[]=106`, [101, 103]],
    ['by ids of which none is one', `${USERS}&user_ids[]=word`, []],
    ['by a part of the name', `${USERS}&search_term=LOVE`, [101]],
    ['by a part of the address', `${USERS}&search_term=102@exa`, [102]],
    ['by the whole id', `${USERS}&search_term=103`, [103]],
    ['by an empty search', `${STUDENTS}&search_term=`, [108, 102, 104, 101, 109, 103]],
  ])('%s', async (_case, url, expected) => {
    expect(await ids(url)).toEqual(expected)
  })

  test('include_inactive is for staff', async () => {
    expect(await ids(`${STUDENTS}&include_inactive=true`, 101)).not.toContain(105)
  })

  test('a search by login, SIS id or address finds nobody for who does not see them', async () => {
    for (const term of ['login-102', 'sis-102', '102@example']) {
      expect(await ids(`${USERS}&search_term=${term}`, 101)).toEqual([])
    }
  })

  test('thousands of ids are read', async () => {
    const many = Array.from({ length: 700 }, (_, index) => `user_ids[]=${index + 1}`).join('&')
    expect(await ids(`${STUDENTS}&${many}`)).toEqual([108, 102, 104, 101, 109, 103])
  })
})

test.each(['a', '%25', '1'])(
  'a search for %s, one character, is 400 (contract 3.5)',
  async (term) => {
    const answer = await canvas.get(`courses/1/users?search_term=${term}`, { as: 1 })
    expect(answer).toMatchObject({
      status: 400,
      json: {
        errors: [
          { field: 'search_term', code: 'invalid', message: '2 or more characters is required' },
        ],
      },
    })
  },
)

test('a picture and groups come when they are asked for (contract 3.5)', async () => {
  const [plain] = await rowsOf(`${USERS}&user_ids[]=101`)
  expect(plain).toMatchObject({ id: 101, email: '101@example.edu' })
  expect(plain).not.toHaveProperty('avatar_url')
  expect(plain).not.toHaveProperty('group_ids')
  const [full] = await rowsOf(`${USERS}&user_ids[]=101&include[]=avatar_url&include[]=group_ids`)
  expect(full).toMatchObject({
    avatar_url: 'https://canvas.example/images/messages/avatar-50.png',
    group_ids: [51],
  })
  const [alone] = await rowsOf(`${USERS}&user_ids[]=103&include[]=group_ids`)
  expect(alone).toMatchObject({ group_ids: [] })
})

test('email is not for students, also when they ask for it (contract 3.5)', async () => {
  const { text } = await canvas.get(`${USERS}&include[]=email`, { as: 101 })
  expect(text).not.toMatch(/email|login_id|sis_user_id/)
})

test('a person of two sections has two enrollments (contract 3.5)', async () => {
  const [both] = await rowsOf(`${USERS}&user_ids[]=108&include[]=enrollments`)
  expect(both).toMatchObject({
    enrollments: [
      {
        root_account_id: 1,
        user_id: 108,
        course_id: 1,
        course_section_id: 11,
        associated_user_id: null,
        type: 'StudentEnrollment',
        role: 'StudentEnrollment',
        role_id: 3,
        enrollment_state: 'active',
        limit_privileges_to_course_section: false,
        last_activity_at: null,
        html_url: 'https://canvas.example/courses/1/users/108',
      },
      { course_section_id: 12 },
    ],
  })
})

const ENROLLMENTS = 'courses/1/enrollments?per_page=100'
describe('enrollments are filtered (contract 3.6)', () => {
  test.each([
    ['by type', `${ENROLLMENTS}&type[]=TaEnrollment&type[]=DesignerEnrollment`, [3, 8, 8, 2]],
    ['by a type that is none', `${ENROLLMENTS}&type[]=student`, []],
    ['by role', `${ENROLLMENTS}&role[]=DesignerEnrollment`, [3]],
    [
      'by the role that the Test Student has',
      `${ENROLLMENTS}&role[]=StudentEnrollment&user_id=107`,
      [107],
    ],
    ['by type and role', `${ENROLLMENTS}&type[]=TaEnrollment&role[]=StudentEnrollment`, []],
    ['by a role that is none', `${ENROLLMENTS}&role[]=Dean`, []],
    ['by state', `${ENROLLMENTS}&state[]=inactive&state[]=completed`, [106, 105, 7]],
    ['by a state that nobody is in', `${ENROLLMENTS}&state[]=creation_pending`, []],
    ['by user', `${ENROLLMENTS}&user_id=108`, [108, 108]],
    ['by a user that is none', `${ENROLLMENTS}&user_id=word`, []],
    ['by user and section', 'sections/12/enrollments?user_id=108', [108]],
  ])('%s', async (_case, url, expected) => {
    expect(await ids(url, 1, 'user_id')).toEqual(expected)
  })

  test('by self, for who may not read the roster, too', async () => {
    expect(await ids('courses/2/enrollments?user_id=self', 101, 'user_id')).toEqual([101])
    expect(await ids('courses/1/enrollments?user_id=self', 6)).toEqual([])
  })
})

test('an enrollment has its user, with picture and groups when asked for (contract 3.6)', async () => {
  const url = `${ENROLLMENTS}&user_id=102`
  const [plain] = await rowsOf(url)
  expect(plain).toMatchObject({ user: { id: 102, name: 'Grace Hopper' } })
  expect(plain).not.toHaveProperty('user.avatar_url')
  const [full] = await rowsOf(`${url}&include[]=avatar_url&include[]=group_ids`)
  expect(full).toMatchObject({
    user: { group_ids: [51], avatar_url: expect.any(String) as string },
  })
})
