import { GRID_KEYS } from '#src/domain/grid-keys.ts'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { MatrixKeys } from './pages/matrix-keys.ts'

const ADA = 'Ada Lovelace'
const GRACE = 'Grace Hopper'
const JOAN = 'Joan Clarke'
const HANA = 'Hana Kobayashi'
const MARIA_B = 'Maria Silva (Section B)'
const LAST = 'דוד לוי'

// Rows and columns are Joan, Grace, Ada, Maria (Section A), Olu, Hana, Maria (Section B), דוד לוי.
const inCell = (reviewer: string, author: string) => new RegExp(`^${reviewer} reviews ${author}: `)

/** One scenario for each row of the documented keys, by the keys as they are printed there. */
const SCENARIOS: Record<string, (keys: MatrixKeys) => Promise<void>> = {
  'Arrow keys': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('ArrowLeft', 'ArrowUp')
    await keys.expectFocus(inCell(JOAN, GRACE))
    await keys.press('ArrowDown', 'ArrowRight')
    await keys.expectFocus(inCell(GRACE, ADA))
    await keys.press('ArrowUp', 'ArrowUp')
    await keys.expectFocus(`Actions for ${ADA}`)
  },
  'Home End': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Home')
    await keys.expectFocus(inCell(GRACE, JOAN))
    await keys.press('End')
    await keys.expectFocus(inCell(GRACE, LAST))
  },
  'Ctrl+Home Ctrl+End': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Control+End')
    await keys.expectFocus(`${LAST}: own work`)
    await keys.press('Control+Home')
    await keys.expectFocus(`${JOAN}: own work`)
  },
  'Page Up Page Down': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('PageDown')
    await keys.expectFocus(inCell(LAST, ADA))
    await keys.press('PageUp')
    await keys.expectFocus(inCell(JOAN, ADA))
  },
  'Ctrl+Arrow keys': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Control+ArrowDown')
    await keys.expectFocus(inCell('Maria Silva \\(Section B\\)', ADA))
    await keys.press('Control+ArrowUp')
    await keys.expectFocus(inCell(GRACE, ADA))
    await keys.press('Control+ArrowLeft')
    await keys.expectFocus(inCell(GRACE, JOAN))
    await keys.press('Control+ArrowRight')
    await keys.expectFocus(inCell(GRACE, ADA))
  },
  'A name': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.page.keyboard.type('hana k')
    await keys.expectFocus(inCell(HANA, ADA))
    await keys.press('Control+Home', 'ArrowUp')
    await keys.page.keyboard.type('ma')
    await keys.expectFocus('Actions for Maria Silva (Section A)')
    await keys.press('ArrowRight')
    await keys.page.keyboard.type('zz')
    await keys.expectStatus('Nobody matches “zz”.')
  },
  'Shift+Arrow keys': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+ArrowUp')
    await keys.expectFocus(inCell(JOAN, 'Maria Silva \\(Section A\\)'))
    await keys.expectStatus('4 cells selected, 1 review')
  },
  'Shift+Home Shift+End Shift+Page Up Shift+Page Down': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Shift+Home')
    await keys.expectStatus('3 cells selected, 1 review')
    await keys.press('Shift+PageUp', 'Shift+End')
    await keys.expectStatus('12 cells selected, 1 review')
    await keys.press('Shift+PageDown')
    await keys.expectStatus('42 cells selected, 2 reviews')
  },
  'Ctrl+Shift+Arrow keys Ctrl+Shift+Home Ctrl+Shift+End': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Control+Shift+ArrowDown')
    await keys.expectStatus('6 cells selected, 2 reviews')
    await keys.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowLeft')
    await keys.expectFocus(inCell('Maria Silva \\(Section B\\)', ADA))
    await keys.press('Control+Shift+Home')
    await keys.expectStatus('6 cells selected, 2 reviews')
    await keys.press('Control+Shift+End')
    await keys.expectStatus('42 cells selected, 2 reviews')
  },
  'Shift+Click': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.matrix.cell(JOAN, GRACE).click({ modifiers: ['Shift'] })
    await keys.expectFocus(inCell(JOAN, GRACE))
    await keys.expectStatus('4 cells selected, 2 reviews')
    await expect(keys.page.getByRole('menu')).toHaveCount(0)
    const selected = keys.matrix.grid.getByRole('gridcell', { selected: true })
    await expect(selected).toHaveCount(4)
  },
  Drag: async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.matrix.cell(GRACE, ADA).hover()
    await keys.page.mouse.down()
    await keys.matrix.cell(JOAN, GRACE).hover()
    await keys.page.mouse.up()
    await keys.expectFocus(inCell(JOAN, GRACE))
    await keys.expectStatus('4 cells selected, 2 reviews')
  },
  'Ctrl+A': async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Control+a')
    await keys.expectStatus('8 cells selected, 1 review')
    await keys.press('Control+a')
    await keys.expectStatus('64 cells selected, 4 reviews')
  },
  Escape: async (keys) => {
    await keys.at(GRACE, ADA)
    await keys.press('Shift+ArrowDown', 'Escape')
    await keys.expectStatus('Nothing is selected.')
    await expect(keys.matrix.grid.getByRole('gridcell', { selected: true })).toHaveCount(0)
    await keys.expectFocus(`${ADA}: own work`)
  },
  'Enter Space': async (keys) => {
    await keys.at(JOAN, GRACE)
    await keys.press('Enter')
    await keys.expectStatus(`Planned: remove ${JOAN} from ${GRACE}.`)
    await keys.expectFocus(/, to be removed$/)
    await keys.press('Space')
    await keys.expectStatus(`No longer planned: ${JOAN} → ${GRACE}.`)
    await keys.press('Shift+Home', 'Enter')
    await keys.expectStatus('There is nothing to change.')
    await keys.press('Escape')
  },
  'Menu Shift+F10': async (keys) => {
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await keys.at(JOAN, GRACE)
      await keys.press(key)
      await expect(keys.page.getByRole('menuitem', { name: 'Remove now' })).toBeVisible()
      await keys.press('Escape')
      await expect(keys.page.getByRole('menu')).toHaveCount(0)
      await keys.expectFocus(inCell(JOAN, GRACE))
    }
  },
  'Delete Backspace': async (keys) => {
    await keys.at(JOAN, GRACE)
    await keys.press('Backspace')
    await keys.expectStatus(`Planned: remove ${JOAN} from ${GRACE}.`)
    await keys.press('Control+z', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Delete')
    await keys.expectStatus('Planned: remove 2 reviews.')
    await keys.expectFocus(`${GRACE} reviews ${ADA}: completed, to be removed`)
  },
  'Ctrl+Z': async (keys) => {
    await keys.press('Control+z')
    await keys.expectStatus('Undone: remove 2 reviews.')
    await keys.expectFocus(`${GRACE} reviews ${ADA}: completed`)
  },
  'Ctrl+Shift+Z Ctrl+Y': async (keys) => {
    await keys.press('Control+Shift+z')
    await keys.expectStatus('Redone: remove 2 reviews.')
    await keys.press('Control+z', 'Control+y')
    await keys.expectStatus('Redone: remove 2 reviews.')
    await keys.press('Control+z')
    await keys.expectStatus('Undone: remove 2 reviews.')
  },
  'Ctrl+C': async (keys) => {
    await keys.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await keys.at(MARIA_B, ADA)
    await keys.press('Shift+ArrowLeft', 'Control+c')
    await keys.expectStatus('Copied 1 × 2 cells.')
    const copied = await keys.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /^Reviewer\tGrace Hopper\tAda Lovelace\nMaria Silva \(Section B\)\t\tassigned, \d+ days late$/,
    )
  },
  'Ctrl+V': async (keys) => {
    await keys.at(MARIA_B, ADA)
    await keys.page.evaluate(() => navigator.clipboard.writeText('Hana Kobayashi\tAda Lovelace'))
    await keys.press('Control+v')
    await keys.expectStatus(`Planned: add ${HANA} to ${ADA}.`)
    await keys.matrix.expectState(HANA, ADA, 'planned')
    await keys.press('Control+z')
  },
  '?': async (keys) => {
    await keys.at(MARIA_B, ADA)
    await keys.press('?')
    const dialog = keys.page.getByRole('dialog', { name: 'Keys of the matrix' })
    await expect(dialog).toBeVisible()
    await keys.press('Escape')
    await expect(dialog).toBeHidden()
    await keys.expectFocus(/^Maria Silva \(Section B\) reviews Ada Lovelace: /)
  },
}

const printed = (keys: readonly string[]) => keys.join(' ')

test('each documented key has a scenario here', { tag: '@embedded-only' }, () => {
  const documented = GRID_KEYS.flatMap(({ rows }) => rows.map(({ keys }) => printed(keys)))
  expect(Object.keys(SCENARIOS)).toEqual(documented)
})

// A page for each group, not for each key: opening it takes longer than all the keys.
for (const { title, rows } of GRID_KEYS) {
  test(
    `keys that ${title.toLowerCase()} do what is documented`,
    { tag: '@embedded-only' },
    async ({ page, openAs, complaints }) => {
      await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.keys}`)
      const keys = new MatrixKeys(page)
      await keys.matrix.expectState(GRACE, ADA, 'completed')
      for (const row of rows) {
        const name = printed(row.keys)
        await test.step(name, async () => SCENARIOS[name]?.(keys))
      }
      expect(complaints).toEqual([])
    },
  )
}
