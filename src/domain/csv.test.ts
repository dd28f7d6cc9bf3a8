import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test.each([
  { what: 'plain text', text: 'Ada', field: 'Ada' },
  { what: 'a comma', text: 'Lovelace, Ada', field: '"Lovelace, Ada"' },
  { what: 'quotes', text: 'the "best"', field: '"the ""best"""' },
  { what: 'two lines', text: 'a\nb', field: '"a\nb"' },
  { what: 'a formula', text: '=HYPERLINK("x")', field: `"'=HYPERLINK(""x"")"` },
  { what: 'a plus', text: '+1', field: "'+1" },
  { what: 'a minus', text: '-1', field: "'-1" },
  { what: 'an at sign', text: '@SUM(A1)', field: "'@SUM(A1)" },
  { what: 'a tab', text: '\t=1', field: "'\t=1" },
  { what: 'a formula after a space', text: ' =1', field: "' =1" },
  { what: 'an equals sign later', text: 'a=1', field: 'a=1' },
])('$what', ({ text, field }) => {
  expect(toCsv([[text]])).toBe(`\uFEFF${field}\r\n`)
})

test('a negative number is a number', () => {
  expect(toCsv([[-1]])).toBe('\uFEFF-1\r\n')
})

test('rows end as RFC 4180 has it, empty fields stay', () => {
  expect(
    toCsv([
      ['a', ''],
      ['', 'b'],
    ]),
  ).toBe('\uFEFFa,\r\n,b\r\n')
})
