import { expect, test } from 'vitest'
import { nextPageUrl } from './link-header.ts'

const NEXT = 'https://c.test/api/v1/courses?page=2&per_page=10'

test.each<[string, string | null, string | null]>([
  ['no header', null, null],
  ['an empty one', '', null],
  [
    "Canvas' own form",
    `<https://c.test/a?page=1>; rel="current",<${NEXT}>; rel="next",<https://c.test/a?page=1>; rel="first"`,
    NEXT,
  ],
  ['the last page', '<https://c.test/a>; rel="current",<https://c.test/b>; rel="prev"', null],
  ['spaces after the comma', `<https://c.test/a>; rel="current", <${NEXT}>; rel="next"`, NEXT],
  ['no quotes', `<${NEXT}>;rel=next`, NEXT],
  ['capitals', `<${NEXT}>; REL="Next"`, NEXT],
  ['two relations', `<${NEXT}>; rel="next last"`, NEXT],
  ['other parameters first', `<${NEXT}>; title="a, b; c"; rel="next"`, NEXT],
  [
    'commas and semicolons in the URL',
    '<https://c.test/a?ids=1,2;3>; rel="next"',
    'https://c.test/a?ids=1,2;3',
  ],
  ['a relation that only begins so', `<${NEXT}>; rel="next-page"`, null],
])('%s', (_what, header, url) => {
  expect(nextPageUrl(header)).toBe(url)
})
