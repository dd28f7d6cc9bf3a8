import { expect, test } from 'vitest'
import { linksToPage, type Manifest } from './page-files.ts'

const MANIFEST: Manifest = {
  'src/matrix/assignment-page.tsx': {
    file: 'assets/assignment-page-1.js',
    imports: ['_matrix-1.js', '_base-1.js'],
    css: ['assets/assignment-page-1.css'],
  },
  '_matrix-1.js': {
    file: 'assets/matrix-1.js',
    imports: ['_base-1.js'],
    css: ['assets/matrix-1.css'],
  },
  '_base-1.js': { file: 'assets/base-1.js', imports: ['_matrix-1.js'] },
  'src/home/home-page.tsx': { file: 'assets/home-page-1.js' },
  'src/home/course-page.tsx': { file: 'assets/course-page-1.js' },
  'src/session/sign-in-page.tsx': { file: 'assets/sign-in-page-1.js' },
  'src/submission/submission-page.tsx': { file: 'assets/submission-page-1.js' },
  'src/activity/activity-page.tsx': { file: 'assets/activity-page-1.js' },
}

test('the page of an address comes with what it imports, each file once, and its styles', () => {
  expect(linksToPage('/courses/7/assignments/9', MANIFEST)).toBe(
    [
      '<link rel="modulepreload" crossorigin href="/assets/assignment-page-1.js">',
      '<link rel="modulepreload" crossorigin href="/assets/matrix-1.js">',
      '<link rel="modulepreload" crossorigin href="/assets/base-1.js">',
      '<link rel="preload" as="style" crossorigin href="/assets/assignment-page-1.css">',
      '<link rel="preload" as="style" crossorigin href="/assets/matrix-1.css">',
    ].join(''),
  )
})

test.each([
  ['/', 'home-page'],
  ['/sign-in', 'sign-in-page'],
  ['/courses/7', 'course-page'],
  ['/sections/7/assignments/9', 'assignment-page'],
  ['/courses/7/assignments/9/submissions/3', 'submission-page'],
  ['/sections/7/assignments/9/submissions/3', 'submission-page'],
  ['/courses/7/assignments/9/activity', 'activity-page'],
])('%s is shown by %s', (pathname, page) => {
  expect(linksToPage(pathname, MANIFEST)).toContain(`href="/assets/${page}-1.js"`)
})

test.each(['/sections/7', '/courses', '/courses/7/assignments', '/nothing'])(
  '%s has no page of its own',
  (pathname) => {
    expect(linksToPage(pathname, MANIFEST)).toBe('')
  },
)

test('of a build without the page nothing is fetched', () => {
  expect(linksToPage('/', {})).toBe('')
})
