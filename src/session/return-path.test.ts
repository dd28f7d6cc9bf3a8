import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each([
  '/courses/1',
  '/courses/1/assignments/7?reviewer=101&author=102#top',
  '/sections/12/assignments/7',
])('%s is a page of the app', (to) => {
  expect(returnPath(to, 'http://app.test:3000')).toBe(to)
})

test.each([
  null,
  '',
  'courses/1',
  'https://example.org/',
  '//example.org/',
  '/\\example.org/',
  '/\t/example.org/',
  '/.//example.org/',
  'javascript:alert(1)',
  '/sign-in?to=/courses/1',
])('%j leads home', (to) => {
  expect(returnPath(to, 'http://app.test:3000')).toBe('/')
})
