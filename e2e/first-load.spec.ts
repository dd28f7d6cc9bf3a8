import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { firstLoad } from './first-load.ts'

// In thousands of bytes, gzipped: what it is now, so that it does not grow unseen; 205 is wanted. 148 of them an empty page
// loads as well: React, router, queries, zod, MUI's styles. Lines, headings and folds of the matrix are 2 of them.
const BUDGET = 224

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
        'Is it needed at first? Then look for a smaller library, or raise the budget and say why.',
      ].join('\n'),
    ).toBeLessThanOrEqual(BUDGET)
  },
)
