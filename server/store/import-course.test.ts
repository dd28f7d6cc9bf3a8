import { expect, test } from 'vitest'
import { openTestStore } from '#server/testing/test-store.ts'
import { COURSE_FILE_FORMAT, type CourseFileInput } from './course-file-schema.ts'
import { checkCourseFile } from './course-file.ts'
import { importCourse } from './import-course.ts'

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

test('students to whom an assignment is assigned and who have no submission get a placeholder', async () => {
  const { db } = await openTestStore(file)
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
  const store = await openTestStore(file)
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
  const { db } = await openTestStore(file)
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
