import { expect, test } from 'vitest'
import { checkCall } from './allow-list.ts'
import { withoutIdentity } from './stripped-parameters.ts'

const GET = ['GET']
const ALL = ['GET', 'POST', 'DELETE']

test.each([
  ['users/self', GET],
  ['courses', GET],
  ['courses/1', GET],
  ['courses/sis_course_id:c-1', GET],
  ['courses/1/permissions', GET],
  ['courses/1/sections', GET],
  ['courses/1/users', GET],
  ['courses/1/enrollments', GET],
  ['courses/1/groups', GET],
  ['courses/1/assignments', GET],
  ['courses/1/assignments/7', GET],
  ['sections/11', GET],
  ['sections/11/enrollments', GET],
  ['courses/1/assignments/7/submissions', GET],
  ['sections/11/assignments/7/submissions', GET],
  ['courses/1/assignments/7/submissions/self', GET],
  ['sections/11/assignments/7/submissions/101', GET],
  ['courses/1/assignments/7/peer_reviews', GET],
  ['sections/11/assignments/7/peer_reviews', GET],
  ['courses/1/assignments/7/submissions/9001/peer_reviews', ALL],
  ['sections/11/assignments/7/submissions/9001/peer_reviews', ALL],
])('%s may be called with %o', (path, methods) => {
  expect(checkCall(`/api/v1/${path}`)).toEqual(methods)
})

test.each([
  'users/1',
  'users/self/',
  'courses/',
  'courses/1/../2',
  'courses/..',
  'courses/.',
  'courses/%2e%2E',
  'courses/.%2e/users',
  'courses/1%2fusers',
  'courses/1%5cusers',
  'courses/1\\users',
  'courses//users',
  'courses/1/assignments/7/allocate',
  'courses/1/assignments/7/submissions/9001/comments',
  'accounts/1/courses',
])('%s is not for the app', (path) => {
  expect(checkCall(`/api/v1/${path}`)).toBeNull()
})

test.each([
  ['/a', '/a'],
  ['/a?b=1', '/a?b=1'],
  ['/a?access_token=x', '/a'],
  ['/a?b=1&as_user_id=2&c[]=3', '/a?b=1&c[]=3'],
  ['/a?as_user%5Fid=2', '/a'],
  ['/a?as_user_id[]=2&b', '/a?b'],
  ['/a?b=1;as_user_id=2&c', '/a?c'],
  ['/a?authenticity_token=t&api_key=k', '/a'],
  ['/a?b=as_user_id=2', '/a?b=as_user_id=2'],
])('%s goes on as %s', (url, expected) => {
  expect(withoutIdentity(url)).toBe(expected)
})
