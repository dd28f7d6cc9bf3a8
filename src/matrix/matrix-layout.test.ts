import { expect, test } from 'vitest'
import { readLayout, writeLayout } from './matrix-layout.ts'

const FIRST = { view: null, density: 'standard', hasOverview: false } as const

test.each([
  ['', FIRST],
  ['view=list', { ...FIRST, view: 'list' }],
  ['lines=compact&overview=show', { ...FIRST, density: 'compact', hasOverview: true }],
  ['view=toString&lines=tiny&overview=1', FIRST],
])('"%s" is read', (search, layout) => {
  expect(readLayout(new URLSearchParams(search))).toEqual(layout)
})

test.each([
  ['view=groups&q=ada', FIRST, 'q=ada'],
  [
    'q=ada',
    { view: 'list', density: 'comfortable', hasOverview: true } as const,
    'q=ada&view=list&lines=comfortable&overview=show',
  ],
])('what is as at first is left out, the rest of "%s" is kept', (search, layout, expected) => {
  expect(writeLayout(new URLSearchParams(search), layout).toString()).toBe(expected)
})
