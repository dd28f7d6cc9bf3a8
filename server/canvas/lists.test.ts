import { afterAll, beforeAll, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
afterAll(() => canvas.close())

const ids = async (url: string, as = 1, key = 'id') => {
  const { json } = await canvas.get(url, { as })
  return (json as Record<string, unknown>[]).map((row) => row[key])
}
const links = async (url: string) => String((await canvas.get(url, { as: 1 })).headers['link'])

test('a limited TA sees the people and submissions of his section only', async () => {
  expect(await ids('courses/1/users?enrollment_type[]=student', 2)).not.toContain(103)
  const submissions = await ids('courses/1/assignments/7/submissions', 2, 'user_id')
  expect(submissions).toEqual([101, 102, 104, 107, 108])
})

test('submissions come by user id: current students, the Test Student, of a section on its address', async () => {
  const url = 'assignments/7/submissions'
  expect(await ids(`courses/1/${url}`, 1, 'user_id')).toEqual([101, 102, 103, 104, 107, 108])
  expect(await ids(`sections/12/${url}`, 1, 'user_id')).toEqual([103, 108])
})

test('late and missing follow the due date, the policy and the excuse', async () => {
  const { json } = await canvas.get('courses/1/assignments/7/submissions?include[]=group', {
    as: 1,
  })
  expect(json).toMatchObject([
    { user_id: 101, late: true, missing: false, seconds_late: 5, group: { id: 51 } },
    { user_id: 102, late: false, missing: true, group: { name: 'Team 1' } },
    { user_id: 103, late: false, missing: false, group: { id: null, name: null } },
    { user_id: 104, late: true, missing: false },
    { user_id: 107 },
    { user_id: 108, grade: '8.5', workflow_state: 'graded' },
  ])
})

test('times have no fractions of a second', async () => {
  const { text } = await canvas.get('courses/1/assignments/7/submissions/101', { as: 1 })
  expect(text).toContain('"submitted_at":"2026-01-10T12:00:05Z"')
})

test('the number of reviews shows only while they are given out automatically', async () => {
  const { json } = await canvas.get('courses/1/assignments/7', { as: 1 })
  expect(json).not.toHaveProperty('peer_review_count')
  expect(json).toMatchObject({ peer_reviews: true, intra_group_peer_reviews: false })
})

test('students see only published assignments that are assigned to them', async () => {
  expect(await ids('courses/1/assignments')).toEqual([7, 8, 9, 6])
  expect(await ids('courses/1/assignments', 101)).toEqual([7, 8, 6])
  expect(await ids('courses/1/assignments', 102)).toEqual([7, 8])
})

test('links name current, next, prev, first and last, in this order, without spaces', async () => {
  const page = (n: number) =>
    `https://canvas.example/api/v1/courses/1/sections?page=${n}&per_page=1`
  expect(await links('courses/1/sections?per_page=1&page=2&access_token=t-1')).toBe(
    `<${page(2)}>; rel="current",<${page(1)}>; rel="prev",<${page(1)}>; rel="first",<${page(2)}>; rel="last"`,
  )
  expect(await links('courses/1/sections?per_page=1')).toContain(`<${page(2)}>; rel="next"`)
})

test.each([
  ['per_page=0', 1],
  ['per_page=word', 1],
  ['per_page=1000', 100],
  ['', 10],
  ['per_page=', 10],
])('per_page is clamped: %s asks for %s', async (query, size) => {
  expect(await links(`courses/1/sections?${query}`)).toContain(`per_page=${size}>`)
})

test('a page beyond the end is empty, a page of 0 or a word is 404', async () => {
  expect(await ids('courses/1/sections?page=999')).toEqual([])
  for (const page of ['0', 'word', '-1']) {
    expect((await canvas.get(`courses/1/sections?page=${page}`, { as: 1 })).status).toBe(404)
  }
})

test('people have no last link, and a page without the Test Student is short', async () => {
  const url = 'courses/1/users?per_page=100'
  expect(await links(url)).not.toContain('rel="last"')
  expect(await ids(url)).not.toContain(107)
  expect(await ids(`${url}&include[]=test_student`)).toContain(107)
  expect(await ids(`${url}&enrollment_type[]=student_view`)).toEqual([107])
  const short = await canvas.get('courses/1/users?per_page=1&page=13', { as: 1 })
  expect((short.json as unknown[]).length).toBeLessThanOrEqual(1)
})

test('people who left come only when their state is asked for', async () => {
  const url = 'courses/1/users?enrollment_type[]=student&per_page=100'
  expect(await ids(url)).not.toContain(105)
  expect(await ids(`${url}&enrollment_state[]=inactive&enrollment_state[]=completed`)).toEqual([
    106, 105,
  ])
})

test('search finds by name and by login, and takes % literally', async () => {
  expect(await ids('courses/1/search_users?search_term=lovelace')).toEqual([101])
  expect(await ids('courses/1/users?search_term=login-102')).toEqual([102])
  expect(await ids('courses/1/users?search_term=%25%25')).toEqual([])
})

test('anybody may ask for his own enrollments, which tell his limits', async () => {
  const { json } = await canvas.get('courses/1/enrollments?user_id=self', { as: 2 })
  expect(json).toMatchObject([
    { user_id: 2, type: 'TaEnrollment', role_id: 5, limit_privileges_to_course_section: true },
  ])
})

test('the enrollments of a section are of that section', async () => {
  const states = 'state[]=active&state[]=completed'
  const url = `sections/12/enrollments?type[]=StudentEnrollment&${states}`
  expect(await ids(url, 1, 'user_id')).toEqual([108, 106, 103])
})

test('permissions answer what is asked, unknown names are left out', async () => {
  const url = 'courses/1/permissions?permissions[]=manage_grades&permissions[]=%00123'
  expect((await canvas.get(url, { as: 1 })).json).toEqual({ manage_grades: true })
  expect((await canvas.get(url, { as: 101 })).json).toEqual({ manage_grades: false })
})

test('courses are those of the caller: concluded ones for staff, no unpublished ones for students', async () => {
  expect(await ids('courses')).toEqual([4, 2, 1])
  expect(await ids('courses', 101)).toEqual([1])
  expect(await ids('courses?state[]=unpublished')).toEqual([2])
})
