import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    group_categories: [
      ...(canvasClass.group_categories ?? []),
      { id: 4, course_id: 1, name: 'Pairs' },
      { id: 6, course_id: 3, name: 'Of a deleted course' },
      { id: 7, course_id: 4, name: 'Of a concluded course' },
    ],
    groups: [
      ...(canvasClass.groups ?? []),
      { id: 52, group_category_id: 5, name: 'Alpha team', user_ids: [103] },
      { id: 41, group_category_id: 4, name: 'Pair', user_ids: [] },
      { id: 61, group_category_id: 6, name: 'Gone' },
      { id: 71, group_category_id: 7, name: 'Past', user_ids: [101] },
    ],
  })
})
afterAll(() => canvas.close())

const ids = async (url: string, as = 1) =>
  ((await canvas.get(url, { as })).json as { id: number }[]).map((row) => row.id)

test('the groups of a course come by category and name, with the keys of Canvas (contract 6)', async () => {
  const { json, headers } = await canvas.get('courses/1/groups', { as: 1 })
  expect(json).toMatchObject([
    { id: 41, members_count: 0, has_submission: false },
    { id: 52, members_count: 1, has_submission: false },
    {
      id: 51,
      name: 'Team 1',
      description: null,
      is_public: false,
      join_level: 'invitation_only',
      group_category_id: 5,
      max_membership: null,
      members_count: 2,
      storage_quota_mb: 50,
      context_type: 'Course',
      course_id: 1,
      avatar_url: null,
      role: null,
      leader: null,
      has_submission: true,
      concluded: false,
      non_collaborative: false,
    },
  ])
  expect((json as object[])[0]).not.toHaveProperty('users')
  expect(headers['link']).toContain('rel="last"')
})

test('include[]=users adds the members in the full form (contract 6)', async () => {
  const { json } = await canvas.get('courses/1/groups?include[]=users', { as: 101 })
  expect(json).toMatchObject([
    { id: 41, users: [] },
    { id: 52, users: [{ id: 103 }] },
    { id: 51, users: [{ id: 102, sortable_name: 'Hopper, Grace' }, { id: 101 }] },
  ])
})

test('the members of a group come by sortable name (contract 6)', async () => {
  expect(await ids('groups/51/users', 101)).toEqual([102, 101])
  expect(await ids('groups/51/users?per_page=1&page=2')).toEqual([101])
})

test('email and login of members are for staff', async () => {
  const asStaff = await canvas.get('groups/51/users', { as: 1 })
  expect(asStaff.json).toMatchObject([{ email: '102@example.edu' }, { login_id: 'login-101' }])
  expect((await canvas.get('groups/51/users', { as: 103 })).text).not.toMatch(/email|login_id|sis/)
})

test('the sets of groups come by id and tell membership (contract 6)', async () => {
  const { json } = await canvas.get('courses/1/group_categories', { as: 1 })
  expect(json).toMatchObject([
    { id: 4, name: 'Pairs' },
    {
      id: 5,
      name: 'Teams',
      role: null,
      self_signup: null,
      group_limit: null,
      auto_leader: null,
      context_type: 'Course',
      course_id: 1,
      protected: false,
      allows_multiple_memberships: false,
      is_member: false,
    },
  ])
})

test('the groups of a set come by name (contract 6)', async () => {
  expect(await ids('group_categories/5/groups')).toEqual([52, 51])
})

test.each([
  ['', 1, [108, 102, 104, 101, 109, 103]],
  ['?unassigned=1', 1, [108, 104, 109]],
  ['?unassigned=true', 2, [108, 104, 109]],
  ['?unassigned=0', 2, [108, 102, 104, 101, 109]],
])('the students of a set%s, as %i sees them (contract 6)', async (query, as, expected) => {
  expect(await ids(`group_categories/5/users${query}`, as)).toEqual(expected)
})

describe.each([
  // who:                    teacher, TA, designer, admin, student, stranger
  ['courses/1/groups', [200, 200, 200, 200, 200, 403]],
  ['groups/51/users', [200, 200, 200, 200, 200, 403]],
  ['courses/1/group_categories', [200, 200, 403, 200, 403, 403]],
  ['group_categories/5/groups', [200, 200, 403, 200, 403, 403]],
  ['group_categories/5/users', [200, 200, 403, 200, 403, 403]],
  ['groups/71/users', [200, 403, 403, 200, 200, 403]],
  ['courses/4/group_categories', [403, 403, 403, 200, 403, 403]],
  ['groups/61/users', [404, 404, 404, 404, 404, 404]],
  ['group_categories/6/groups', [404, 404, 404, 404, 404, 404]],
  ['groups/word/users', [404, 404, 404, 404, 404, 404]],
  ['group_categories/9223372036854775808/users', [404, 404, 404, 404, 404, 404]],
])('%s', (url, statuses) => {
  const people = [1, 2, 3, 5, 101, 6]
  test.each(people.map((as, index) => ({ as, status: statuses[index] })))(
    'answers $as with $status (contract 6)',
    async ({ as, status }) => {
      expect((await canvas.get(url, { as })).status).toBe(status)
    },
  )
})
