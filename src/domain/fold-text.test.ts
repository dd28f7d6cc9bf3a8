import { expect, test } from 'vitest'
import { matchesWords } from './fold-text.ts'

test.each([
  ['yilmaz', 'Zeynep Yılmaz', true],
  ['YILMAZ zey', 'Zeynep Yılmaz', true],
  ['Søren', 'Soren Kjeldsen', true],
  ['soren', 'Søren Kjeldsen', true],
  ['nguyen minh', 'Nguyễn Minh Anh', true],
  ['نور', 'نور الهدى', true],
  ['Maria Silva (Section A)', 'Maria Silva (Section A)', true],
  ['  ', 'anybody', true],
  ['okafor x', 'Grace Okafor', false],
])('%s in %s: %s', (query, text, isMatch) => {
  expect(matchesWords(query, [text, null])).toBe(isMatch)
})
