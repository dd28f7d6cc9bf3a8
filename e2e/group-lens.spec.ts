import { expect, test } from './fixtures.ts'

test(
  'own groups are hatched where the system forces its colours, too',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await openDemo('/courses/101/assignments/1002?view=groups')
    const cellOf = (name: string) =>
      page.getByRole('gridcell').filter({ has: page.getByRole('button', { name }) })
    await expect(cellOf('Team 1 reviews Team 1: no review')).toHaveCSS(
      'background-image',
      /^repeating-linear-gradient/,
    )
    await expect(cellOf('Team 1 reviews Team 2: 1 review')).toHaveCSS('background-image', 'none')
  },
)
