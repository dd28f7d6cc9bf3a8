import { afterAll, beforeAll, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

const submitted = { workflow_state: 'submitted', submission_type: 'online_url' } as const

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    submissions: [
      ...(canvasClass.submissions ?? []).filter(({ id }) => id !== 9002),
      { ...submitted, id: 9002, assignment_id: 7, user_id: 102 },
    ],
  })
})
afterAll(() => canvas.close())

type Group = { assignments?: { id: number; assessment_requests?: object[] }[] }
const url = 'courses/1/assignment_groups'
const groups = async (query: string, as = 1) =>
  (await canvas.get(`${url}?${query}`, { as })).json as Group[]
const WITH_REVIEWS = 'include[]=assignments&include[]=assessment_requests'
const owed = async (as: number) => {
  const [group] = await groups(WITH_REVIEWS, as)
  const lists = group?.assignments?.map((row) => [row.id, row.assessment_requests] as const)
  return Object.fromEntries(lists ?? [])
}

// Contract 4.1.
test('a course has one group; its assignments come only when they are asked for', async () => {
  const answer = await canvas.get(url, { as: 1 })
  expect(answer.json).toEqual([
    {
      ...{ id: 1, name: 'Assignments', position: 1, group_weight: 0 },
      ...{ sis_source_id: null, integration_data: {}, rules: {} },
    },
  ])
  expect(answer.headers['link']).toContain('rel="last"')
  expect(await groups('page=2')).toEqual([])
  expect(await groups('include[]=assessment_requests')).toEqual(answer.json)
})

test.each([
  ['teacher', 1, [7, 8, 9, 6]],
  ['student', 101, [7, 8, 6]],
  ['student who has less', 102, [7, 8]],
])('a %s gets the assignments that he may read', async (_who, as, expected) => {
  const [group] = await groups('include[]=assignments&search_term=nothing&order_by=name', as)
  expect(group?.assignments?.map(({ id }) => id)).toEqual(expected)
  expect(group?.assignments?.[0]).not.toHaveProperty('assessment_requests')
})

test('a stranger gets 403, an unknown course is 404', async () => {
  expect((await canvas.get(url, { as: 6 })).status).toBe(403)
  expect((await canvas.get('courses/99/assignment_groups', { as: 1 })).status).toBe(404)
})

// Contract 4.1: for the caller as reviewer.
test('a reviewer finds the reviews that he owes, with state and author', async () => {
  expect(await owed(103)).toEqual({
    7: [{ workflow_state: 'completed', user_id: 102, user_name: 'Grace Hopper', available: false }],
    8: [],
    6: [{ workflow_state: 'assigned', user_id: 101, user_name: 'Ada Lovelace', available: false }],
  })
})

test('a review is available when its author and its reviewer have handed in', async () => {
  expect((await owed(102))[7]).toMatchObject([{ user_id: 101, available: true }])
  // The author of this one has not.
  expect((await owed(101))[7]).toMatchObject([{ user_id: 105, available: false }])
})

test('an anonymous assignment names the work by its anonymous id, and not the author', async () => {
  expect((await owed(102))[8]).toEqual([
    {
      workflow_state: 'assigned',
      anonymous_id: expect.stringMatching(/^[A-Za-z0-9]{5}$/) as string,
      available: false,
    },
  ])
})

test('each work has an anonymous id of its own, which stays', async () => {
  const read = () => canvas.store.db.selectFrom('submissions').select('anonymous_id').execute()
  const ids = (await read()).map((row) => row.anonymous_id)
  expect(new Set(ids).size).toBe(ids.length)
  expect((await owed(102))[8]).toEqual((await owed(102))[8])
})
