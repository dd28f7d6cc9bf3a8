import { expect, test } from 'vitest'
import { planColumns, planPaper, type PaperContent } from './paper-plan.ts'

const content = (overrides: Partial<PaperContent>): PaperContent => ({
  view: 'matrix',
  rows: 48,
  columns: 48,
  breaks: [],
  ...overrides,
})

test.each<[string, Partial<PaperContent>, 'matrix' | 'list']>([
  ['the matrix of a class', {}, 'matrix'],
  ['a hundred columns', { columns: 100 }, 'matrix'],
  ['one column more', { columns: 101 }, 'list'],
  ['many rows of few columns', { rows: 1_000, columns: 60 }, 'matrix'],
  ['as many cells as take too long', { rows: 1_000, columns: 61 }, 'list'],
  ['the list', { view: 'list' }, 'list'],
  ['no column', { columns: 0 }, 'list'],
  ['no row', { rows: 0 }, 'list'],
])('%s goes on paper as it should', (_what, overrides, kind) => {
  expect(planPaper(content(overrides)).kind).toBe(kind)
})

test.each<[string, number, number[], number[]]>([
  ['one page', 48, [16, 32], [48]],
  ['a full page', 50, [], [50]],
  ['one column', 1, [], [1]],
  ['two equal pages', 51, [], [26, 25]],
  ['two full pages', 100, [], [50, 50]],
  ['two full pages, whatever the sections', 100, [45], [50, 50]],
  ['two pages that part at a section', 80, [20, 34, 60], [34, 46]],
  ['the nearest of two sections', 80, [35, 42], [42, 38]],
  ['sections too far from the middle', 80, [10, 70], [40, 40]],
  ['a section after which the rest would not fit', 96, [42], [48, 48]],
  ['three pages', 120, [38, 77], [38, 39, 43]],
])('%s: %i columns', (_what, columns, breaks, lengths) => {
  const pages = planColumns(columns, breaks)
  expect(pages.map(({ length }) => length)).toEqual(lengths)
  // Each column once, in order.
  const all = pages.flatMap(({ start, length }) =>
    Array.from({ length }, (_none, index) => start + index),
  )
  expect(all).toEqual(Array.from({ length: columns }, (_none, index) => index))
})
