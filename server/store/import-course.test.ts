import { beforeAll, expect, test } from 'vitest'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import { COURSE_FILE_FORMAT, type CourseFileInput } from './course-file-schema.ts'
import { checkCourseFile } from './course-file.ts'
import { importCourse } from './import-course.ts'
import type { Store } from './open-store.ts'

const ada = { id: 101, name: 'Ada King Lovelace' }
const grace = { id: '9007199254740993', name: 'Grace Hopper' }
const file: CourseFileInput = {
  format: COURSE_FILE_FORMAT,
  users: [ada, grace],
  courses: [{ id: 1, name: 'Writing 101' }],
  sections: [{ id: 11, course_id: 1, name: 'Section A' }],
  enrollments: [ada, grace].map(({ id }) => ({
    user_id: id,
    course_id: 1,
    section_id: 11,
    type: 'StudentEnrollment',
  })),
  assignments: [
    { id: 7, course_id: 1, name: 'Essay 1', peer_reviews: true },
    { id: 8, course_id: 1, name: 'Essay 2', assigned_user_ids: [101] },
  ],
  submissions: [{ id: 9001, assignment_id: 7, user_id: 101, workflow_state: 'submitted' }],
  peer_reviews: [{ id: 5, asset_id: 9001, user_id: 101, assessor_id: '9007199254740993' }],
}

let store: Store
// One store for the file: opening takes seconds, emptying milliseconds.
beforeAll(async () => {
  store = await openTestStore()
})

test('students to whom an assignment is assigned and who have no submission get a placeholder', async () => {
  await resetStore(store, file)
  const { db } = store
  const rows = await db
    .selectFrom('submissions')
    .select(['assignment_id', 'user_id', 'workflow_state'])
    .orderBy('assignment_id')
    .orderBy('user_id')
    .execute()
  expect(rows).toEqual([
    { assignment_id: '7', user_id: '101', workflow_state: 'submitted' },
    { assignment_id: '7', user_id: '9007199254740993', workflow_state: 'unsubmitted' },
    { assignment_id: '8', user_id: '101', workflow_state: 'unsubmitted' },
  ])
})

test('loading again replaces what has the same ids and leaves the rest', async () => {
  await resetStore(store, file)
  await importCourse(
    store,
    checkCourseFile({
      format: COURSE_FILE_FORMAT,
      users: [
        { ...ada, name: 'Ada Byron' },
        { id: 102, name: 'Joan' },
      ],
    }),
  )
  const users = await store.db.selectFrom('users').select('sortable_name').orderBy('id').execute()
  expect(users.map((user) => user.sortable_name)).toEqual(['Byron, Ada', 'Joan', 'Hopper, Grace'])
  expect(await store.db.selectFrom('peer_reviews').select('id').execute()).toEqual([{ id: '5' }])
})

test('ids made after an import lie above those of the file', async () => {
  await resetStore(store, file)
  const { db } = store
  const made = await db
    .insertInto('courses')
    .values({
      name: 'New',
      course_code: 'N',
      workflow_state: 'available',
      features: [],
      sis_course_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(made.id).toBe('2')
})

test('a submission of the file replaces the placeholder that was made before it', async () => {
  await resetStore(store, { ...file, submissions: [], peer_reviews: [] })
  await importCourse(store, checkCourseFile(file))
  const rows = await store.db
    .selectFrom('submissions')
    .select('id')
    .where('assignment_id', '=', '7')
    .where('user_id', '=', '101')
    .execute()
  expect(rows).toEqual([{ id: '9001' }])
})

test('a file that contradicts what the store has is told in a sentence, and changes nothing', async () => {
  await resetStore(store, { ...file, users: [{ ...ada, login_id: 'ada' }, grace] })
  const stranger = { id: 103, name: 'Somebody else', login_id: 'ada' }
  const other = checkCourseFile({
    format: COURSE_FILE_FORMAT,
    users: [{ ...grace, name: 'Changed' }, stranger],
  })
  await expect(importCourse(store, other)).rejects.toThrow(
    /does not fit what the store has already; nothing of it was loaded\. .*login_id.*ada/,
  )
  const names = await store.db.selectFrom('users').select('name').orderBy('id').execute()
  expect(names.map(({ name }) => name)).toEqual(['Ada King Lovelace', 'Grace Hopper'])
})
