import { LIST_KEYS } from '#src/domain/list-keys.ts'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { ReviewListPage } from './pages/review-list-page.ts'

const GRACE_ADA = 'Grace Hopper reviews Ada Lovelace: completed'
const JOAN_GRACE = /^Joan Clarke reviews Grace Hopper: assigned/
const MARIA_ADA = /^Maria Silva \(Section B\) reviews Ada Lovelace: assigned/
const OLU_JOAN = /^Olu Bankole reviews Joan Clarke: assigned/

// From top to bottom: Joan, Grace, Ada, Maria (Section A), Olu, Hana, Maria (Section B), דוד לוי.
const ADA = 'Ada Lovelace'
const GRACE = 'Grace Hopper'
const JOAN = 'Joan Clarke'
const HANA = 'Hana Kobayashi'
const LAST = 'דוד לוי'
const gives = (name: string) => `Actions for ${name} as reviewer`
const gets = (name: string) => `Actions for ${name}`

/** One scenario for each row of the documented keys, by the keys as they are printed there. */
const SCENARIOS: Record<string, (keys: ReviewListPage) => Promise<void>> = {
  'Arrow up Arrow down': async (keys) => {
    await keys.at(GRACE, gives(GRACE))
    await keys.press('ArrowDown')
    await keys.expectFocus(ADA, gives(ADA))
    await keys.press('ArrowUp', 'ArrowUp', 'ArrowUp')
    await keys.expectFocus(JOAN, gives(JOAN))
    await keys.press('ArrowRight', 'ArrowDown')
    await keys.expectFocus(GRACE, GRACE_ADA)
  },
  'Arrow left Arrow right': async (keys) => {
    await keys.at(ADA, GRACE_ADA)
    await keys.press('ArrowRight')
    await keys.expectFocus(ADA, MARIA_ADA)
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await keys.expectFocus(ADA, gives(ADA))
    await keys.press('ArrowLeft')
    await keys.expectFocus(ADA, gets(ADA))
  },
  'Home End': async (keys) => {
    await keys.at(JOAN, gets(JOAN))
    await keys.press('End')
    await keys.expectFocus(JOAN, JOAN_GRACE)
    await keys.press('Home')
    await keys.expectFocus(JOAN, OLU_JOAN)
  },
  'Ctrl+Home Ctrl+End': async (keys) => {
    await keys.at(ADA, gives(ADA))
    await keys.press('Control+End')
    await keys.expectFocus(LAST, gives(LAST))
    await keys.press('Control+Home')
    await keys.expectFocus(JOAN, gives(JOAN))
  },
  'Page Up Page Down': async (keys) => {
    await keys.at(ADA, gets(ADA))
    await keys.press('PageDown')
    await keys.expectFocus(LAST, gets(LAST))
    await keys.press('PageUp')
    await keys.expectFocus(JOAN, gets(JOAN))
  },
  'A name': async (keys) => {
    await keys.at(GRACE, gives(GRACE))
    await keys.page.keyboard.type('hana k')
    await keys.expectFocus(HANA, gives(HANA))
    await keys.press('Home')
    await keys.page.keyboard.type('zz')
    await keys.expectStatus('Nobody matches “zz”.')
  },
  'Enter Space': async (keys) => {
    for (const key of ['Enter', 'Space']) {
      await keys.at(JOAN, JOAN_GRACE)
      await keys.press(key)
      await expect(keys.page.getByRole('menuitem', { name: 'Remove now' })).toBeVisible()
      await keys.press('Escape')
      await expect(keys.page.getByRole('menu')).toHaveCount(0)
      await keys.expectFocus(JOAN, JOAN_GRACE)
    }
  },
  'Delete Backspace': async (keys) => {
    await keys.at(JOAN, JOAN_GRACE)
    for (const key of ['Backspace', 'Delete']) {
      await keys.press(key)
      await keys.expectStatus('Planned: remove Joan Clarke from Grace Hopper.')
      await keys.expectFocus(JOAN, /, to be removed$/)
      if (key === 'Backspace') await keys.press('Control+z')
    }
  },
  'Ctrl+Z': async (keys) => {
    await keys.press('Control+z')
    await keys.expectStatus('Undone: remove Joan Clarke from Grace Hopper.')
    await keys.expectFocus(JOAN, JOAN_GRACE)
  },
  'Ctrl+Shift+Z Ctrl+Y': async (keys) => {
    await keys.press('Control+Shift+z')
    await keys.expectStatus('Redone: remove Joan Clarke from Grace Hopper.')
    await keys.press('Control+z', 'Control+y')
    await keys.expectFocus(JOAN, /, to be removed$/)
    await keys.press('Control+z')
    await keys.expectFocus(JOAN, JOAN_GRACE)
  },
  'Ctrl+C': async (keys) => {
    await keys.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await keys.at(ADA, gives(ADA))
    await keys.press('Control+c')
    await keys.expectStatus('Copied 2 reviews of Ada Lovelace.')
    const copied = await keys.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /^Reviewer\tAuthor\tState\nGrace Hopper\tAda Lovelace\tcompleted\nMaria Silva \(Section B\)\tAda Lovelace\tassigned, \d+ days late$/,
    )
  },
  '?': async (keys) => {
    await keys.at(ADA, GRACE_ADA)
    await keys.press('?')
    const dialog = keys.page.getByRole('dialog', { name: 'Keys of the list' })
    await expect(dialog).toBeVisible()
    await keys.press('Escape')
    await expect(dialog).toBeHidden()
    await keys.expectFocus(ADA, GRACE_ADA)
  },
}

const printed = (keys: readonly string[]) => keys.join(' ')

test('each documented key of the list has a scenario here', { tag: '@embedded-only' }, () => {
  const documented = LIST_KEYS.flatMap(({ rows }) => rows.map(({ keys }) => printed(keys)))
  expect(Object.keys(SCENARIOS)).toEqual(documented)
})

// A page for each group, not for each key: opening it takes longer than all the keys.
for (const { title, rows } of LIST_KEYS) {
  test(
    `keys of the list that ${title.toLowerCase()} do what is documented`,
    { tag: '@embedded-only' },
    async ({ page, openAs, complaints }) => {
      await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.listKeys}?view=list`)
      const keys = new ReviewListPage(page)
      await expect(keys.row(ADA)).toBeVisible()
      for (const row of rows) {
        const name = printed(row.keys)
        await test.step(name, async () => SCENARIOS[name]?.(keys))
      }
      expect(complaints).toEqual([])
    },
  )
}

test('the list is one stop of the Tab key', { tag: '@embedded-only' }, async ({ page, openAs }) => {
  await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.look}?view=list`)
  const keys = new ReviewListPage(page)
  await keys.at(GRACE, gives(GRACE))
  await keys.press('Tab')
  await expect(keys.list.locator(':focus')).toHaveCount(0)
  await keys.press('Shift+Tab')
  await keys.expectFocus(GRACE, gives(GRACE))
})

test(
  'in a list of 1,000 the focus is in view wherever keys lead, and stays while the list is scrolled',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await openDemo('/courses/202/assignments/2001?view=list')
    const list = page.getByRole('grid', { name: 'Reviews of each person' })
    // Only once the class is read its people stand where they stay.
    await expect(page.getByRole('group', { name: 'Show only' })).toBeVisible()
    const focused = page.locator(':focus')
    const row = list.getByRole('row').filter({ has: focused })
    const total = Number(await list.getAttribute('aria-rowcount'))
    expect(total).toBeGreaterThan(1_000)
    await list
      .getByRole('button', { name: /^Actions for / })
      .first()
      .focus()
    await page.keyboard.press('Control+End')
    await expect(focused).toBeInViewport({ ratio: 1 })
    await expect(row).toHaveAttribute('aria-rowindex', String(total))
    await page.keyboard.press('PageUp')
    await expect(focused).toBeInViewport({ ratio: 1 })
    const name = await focused.getAttribute('aria-label')
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    await expect(list.getByRole('row').nth(1)).toBeInViewport()
    await expect(focused).not.toBeInViewport()
    await expect(focused).toHaveAccessibleName(name ?? '')
    await page.keyboard.press('ArrowUp')
    await expect(focused).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Control+Home')
    await expect(focused).toBeInViewport({ ratio: 1 })
  },
)
