import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import type { Store } from './open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import { listSignInPeople } from './sign-in-people.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const list = async (search = '') =>
  (await listSignInPeople(store, search)).map(({ label, role }) => `${label}: ${role}`)

type User = NonNullable<CourseFileInput['users']>[number]

/** Students of section 11 (even index) and 12 (odd) of one course. */
const students = (...users: Omit<User, 'id'>[]): CourseFileInput => ({
  format: 'peer-review-matrix/course@1',
  users: users.map((user, index) => ({ id: index + 1, ...user })),
  courses: [{ id: 1, name: 'Writing 101' }],
  sections: [
    { id: 11, course_id: 1, name: 'Section A' },
    { id: 12, course_id: 1, name: 'Section B' },
  ],
  enrollments: users.map((_user, index) => ({
    user_id: index + 1,
    course_id: 1,
    section_id: 11 + (index % 2),
    type: 'StudentEnrollment',
  })),
})

test('all staff with their roles in words, then three students a course', async () => {
  await resetStore(store, canvasClass)
  expect(await list()).toEqual([
    'Adam Admin: Admin of the account',
    'Ines Instructor: Instructor · Writing 101, Instructor · Draft of a course, Instructor · Concluded',
    'Tom Limited: TA of Section A · Writing 101',
    'Hal Half: TA · Writing 101',
    'Dora Designer: Designer · Writing 101',
    'Otto Observer: Observer · Writing 101',
    'Ada Lovelace: Student · Writing 101, Student · Draft of a course, Student · Concluded',
    'Grace Hopper: Student · Writing 101, Student · Draft of a course, Student · Concluded',
    'Linus Torvalds: Student · Writing 101',
  ])
})

test('a search finds anybody, also who left, but not the Test Student or a stranger', async () => {
  await resetStore(store, canvasClass)
  expect(await list('bo both')).toEqual(['Bo Both: Student · Writing 101'])
  expect(await list('Ian')).toEqual(['Ian Inactive: Student who left · Writing 101'])
  expect(await list('pia')).toEqual(['Pia Past: Instructor who left · Writing 101'])
  expect(await list('adam')).toEqual(['Adam Admin: Admin of the account'])
  expect(await list('Test Student')).toEqual([])
  expect(await list('Stranger')).toEqual([])
})

test.each([
  ['login', 'LOGIN-10'],
  ['SIS id', 'sis-10'],
])('a search looks into the %s too', async (_what, search) => {
  await resetStore(store, canvasClass)
  expect((await list(search)).length).toBe(8)
})

test.each([
  ['jose', 'José Álvarez'],
  ['ALVAREZ', 'José Álvarez'],
  ['José', 'José Álvarez'],
  ['nguyen', 'Nguyễn Thị Hoa'],
  ['محمد', 'محمد علي'],
  ['100%', '100% Real'],
  ['_x\\', '_x\\ Odd'],
])('"%s" finds %s, and nobody else', async (search, name) => {
  const names = ['José Álvarez', 'Nguyễn Thị Hoa', 'محمد علي', '100% Real', '_x\\ Odd', 'Ann Other']
  await resetStore(store, students(...names.map((each) => ({ name: each }))))
  expect((await listSignInPeople(store, search)).map(({ label }) => label)).toEqual([name])
})

test('at most thirty are found', async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ name: `Student ${index}` }))
  await resetStore(store, students(...many))
  expect(await list('student')).toHaveLength(30)
  expect(await list('nul\0')).toEqual([])
})

test('namesakes are told apart by section, then by login, SIS id or Canvas id', async () => {
  await resetStore(
    store,
    students(
      { name: 'Wei Chen', login_id: 'wchen' },
      { name: 'Wei Chen' },
      { name: 'Wei Chen', sis_user_id: 'u3' },
      { name: 'Ann Other' },
    ),
  )
  const labels = async (search: string) =>
    (await listSignInPeople(store, search)).map(({ label }) => label)
  const all = ['Wei Chen (Section A) (wchen)', 'Wei Chen (Section B)', 'Wei Chen (Section A) (u3)']
  expect(await labels('wei')).toEqual(all)
  // The same label when only one of them is found.
  expect(await labels('u3')).toEqual(['Wei Chen (Section A) (u3)'])
  expect(await labels('ann')).toEqual(['Ann Other'])
})
