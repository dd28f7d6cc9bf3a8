import { expect, test } from 'vitest'
import { writeJson } from './json.ts'

const AS_NUMBERS = { stringIds: false }

test.each([
  ['text', 'Ada'],
  ['quotes, backslashes and control characters', 'a "b" \\ c\n\t\u0001\u007f'],
  ['other scripts, also halves of a pair', 'Łukasz 😀 \ud800 \u2028'],
  ['numbers', [0, -0, 1.5, 1e21, NaN, Infinity]],
  ['true, false and nothing', [true, false, null, undefined]],
  ['what is left out', { a: undefined, b: 1 }],
  ['what is empty', [{}, [], '']],
  ['keys that need quoting', { 'a"b': 1, é: { c: [{ d: 2 }] } }],
])('%s: as JSON.stringify writes it', (_what, value) => {
  expect(writeJson(value, AS_NUMBERS)).toBe(JSON.stringify(value))
})

test('what would end a script in a page is escaped, in keys too', () => {
  expect(writeJson({ '<a>': '</b> & "c"' }, AS_NUMBERS)).toBe(
    String.raw`{"\u003ca\u003e":"\u003c/b\u003e \u0026 \"c\""}`,
  )
})

test('ids keep all their digits, and are strings where the caller wants them so', () => {
  const value = { id: 2n ** 60n, user_ids: [1n], count: 7n }
  expect(writeJson(value, AS_NUMBERS)).toBe('{"id":1152921504606846976,"user_ids":[1],"count":7}')
  expect(writeJson(value, { stringIds: true })).toBe(
    '{"id":"1152921504606846976","user_ids":["1"],"count":7}',
  )
})
