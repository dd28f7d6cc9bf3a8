import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linksToPage, type Manifest } from '#server/gateway/page-files.ts'
import { paths } from '#src/lib/paths.ts'
import { expect, test } from './fixtures.ts'
import { firstLoad } from './first-load.ts'
import { MatrixPage } from './pages/matrix-page.ts'

// In thousands of bytes, gzipped. 170 of them an empty page loads as well: React 69, the router 30, queries 13, MUI's styles
// and theme 29, zod 9.
const BUDGET = 205

test(
  'the page of an assignment is readable after little JavaScript',
  { tag: '@embedded-only' },
  () => {
    const files = firstLoad(join(import.meta.dirname, '../dist'), 'assignment-page')
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    const list = files.map(({ name, bytes }) => `${(bytes / 1000).toFixed(1)} kB ${name}`)
    expect(
      total,
      [
        `The first page of an assignment loads ${total.toFixed(1)} kB of JavaScript, ${BUDGET} are allowed.`,
        'What it loads, gzipped:',
        ...list,
        'Load later what the matrix does not show at first: React.lazy as in src/matrix/matrix-dialogs.tsx.',
        'Buttons, toggles, bars and toasts of a first picture are our own, light ones: src/ui/button.tsx and its neighbours.',
        'Is it needed at first? Then look for a smaller library, or raise the budget and say why.',
      ].join('\n'),
    ).toBeLessThanOrEqual(BUDGET)
  },
)

const OF_COURSE = { scope: 'course', scopeId: '1', assignmentId: '2' } as const
const OF_SECTION = { scope: 'section', scopeId: '1', assignmentId: '2' } as const

test('the server knows the file of each page of the app', { tag: '@embedded-only' }, () => {
  const text = readFileSync(join(import.meta.dirname, '../dist/.vite/manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  for (const [href, page] of [
    [paths.home.href(), 'home-page'],
    [paths.signIn.href(), 'sign-in-page'],
    [paths.course.href('1'), 'course-page'],
    [paths.assignment.href(OF_COURSE), 'assignment-page'],
    [paths.assignment.href(OF_SECTION), 'assignment-page'],
    [paths.submission.href(OF_COURSE, '3'), 'submission-page'],
    [paths.submission.href(OF_SECTION, '3'), 'submission-page'],
    [paths.activity.href('1', '2'), 'activity-page'],
  ] as const) {
    expect(linksToPage(href, manifest), href).toContain(`/assets/${page}-`)
  }
})

test(
  'styles that the server names in the page are not asked for once more',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.css')) asked.push(request.url())
    })
    await openDemo(paths.assignment.href({ scope: 'course', scopeId: '101', assignmentId: '1002' }))
    await expect(new MatrixPage(page).grid).toBeVisible()
    expect(asked.length).toBeGreaterThan(1)
    expect(asked).toEqual([...new Set(asked)])
  },
)
