import { expect, test } from 'vitest'
import { CourseFileError, parseCourseFile } from './course-file.ts'

const whole = {
  format: 'peer-review-matrix/course@1',
  users: [
    { id: 1, name: 'Ada' },
    { id: '2', name: 'Grace' },
  ],
  courses: [
    { id: 1, name: 'Writing' },
    { id: 2, name: 'Reading' },
  ],
  sections: [{ id: 11, course_id: 1, name: 'A' }],
  assignments: [{ id: 7, course_id: 1, name: 'Essay' }],
  submissions: [{ id: 9, assignment_id: 7, user_id: 1 }],
}

function faultsOf(text: string) {
  try {
    parseCourseFile(text)
    return []
  } catch (error) {
    if (error instanceof CourseFileError) return error.faults
    throw error
  }
}

test('a file of only what is required is filled in as Canvas does', () => {
  const file = parseCourseFile(JSON.stringify(whole))
  expect(file.assignments[0]).toMatchObject({
    workflow_state: 'published',
    assigned_user_ids: null,
  })
  expect(file.users.map((user) => user.id)).toEqual(['1', '2'])
})

test.each([
  [{ format: 'other' }, 'format'],
  [{ user: [] }, '(file)'],
  [{ users: [{ id: 1 }, { id: 2, name: 'G' }] }, 'users[0].name'],
  [{ account_admins: [5] }, 'account_admins[0]'],
  [{ sections: [{ id: 11, course_id: 8, name: 'A' }] }, 'sections[0].course_id'],
  [
    {
      courses: [
        { id: 1, name: 'W' },
        { id: '1', name: 'W' },
      ],
    },
    'courses[1].id',
  ],
  [
    { enrollments: [{ user_id: 1, course_id: 2, section_id: 11, type: 'StudentEnrollment' }] },
    'enrollments[0].section_id',
  ],
  [{ assignments: [{ id: 7, course_id: 1, name: 'E', due_at: 'soon' }] }, 'assignments[0].due_at'],
  [
    { assignments: [{ id: 7, course_id: 1, name: 'E', assigned_user_ids: [1, 3] }] },
    'assignments[0].assigned_user_ids[1]',
  ],
  [
    {
      rubrics: [{ id: 3, course_id: 2, title: 'R' }],
      assignments: [{ id: 7, course_id: 1, name: 'E', rubric_id: 3 }],
    },
    'assignments[0].rubric_id',
  ],
  [
    {
      group_categories: [{ id: 5, course_id: 2, name: 'Teams' }],
      assignments: [{ id: 7, course_id: 1, name: 'E', group_category_id: 5 }],
    },
    'assignments[0].group_category_id',
  ],
  [
    { peer_reviews: [{ id: 1, asset_id: 9, user_id: 2, assessor_id: 1 }] },
    'peer_reviews[0].user_id',
  ],
  [
    { peer_reviews: [{ id: 1, asset_id: 9, user_id: 1, assessor_id: 1 }] },
    'peer_reviews[0].assessor_id',
  ],
])('a fault is refused with its path: %j', (change, path) => {
  expect(faultsOf(JSON.stringify({ ...whole, ...change })).map((fault) => fault.path)).toEqual([
    path,
  ])
})

test('an id that JSON rounds is refused with its path; in quotes it is exact', () => {
  const text = JSON.stringify(whole).replace('"id":"2"', '"id":9007199254740993')
  expect(faultsOf(text)).toEqual([
    {
      path: 'users[1].id',
      message: expect.stringContaining('write this id as a string') as string,
    },
  ])
  expect(parseCourseFile(text.replace('9007199254740993', '"9007199254740993"')).users[1]?.id).toBe(
    '9007199254740993',
  )
})

test('text that is no JSON is a fault of the file', () => {
  expect(faultsOf('{')[0]?.path).toBe('(file)')
})
