import type { Page } from '@playwright/test'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { readPdf } from './pdf-text.ts'

const LATIN_NAMES = [
  'Joan Clarke',
  'Grace Hopper',
  'Ada Lovelace',
  'Maria Silva (Section A)',
  'Olu Bankole',
  'Hana Kobayashi',
  'Maria Silva (Section B)',
]
const path = `/courses/1/assignments/${ASSIGNMENTS.print}`

/** Waits until the page would be printed as it should. */
async function expectReady(page: Page): Promise<void> {
  await page.getByRole('grid').first().waitFor()
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('body > .paper')).toBeAttached({ timeout: 500 })
  }).toPass()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('body > .paper')).toHaveCount(0)
}

async function printToPdf(page: Page) {
  await expectReady(page)
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

/** A long name is set in several pieces: lines do not count. */
const asOneLine = (text: string) => text.replaceAll('\n', '')

test(
  'what is printed is the matrix alone, black on white in the dark, too',
  { tag: '@embedded-only' },
  async ({ page, openAs, complaints }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await openAs('instructor', path)
    await expectReady(page)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('table')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Signs' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Grace Hopper/ })).toBeVisible()
    await expect(page.locator('body > :not(.paper)').filter({ visible: true })).toHaveCount(0)
    const inks = await page
      .locator('.paper svg')
      .evaluateAll((signs) => [...new Set(signs.map((sign) => getComputedStyle(sign).color))])
    expect(inks.toSorted()).toEqual(['rgb(0, 0, 0)', 'rgb(102, 102, 102)'])
    await expect(page.locator('thead')).toHaveCSS('display', 'table-header-group')
    expect(complaints).toEqual([])
  },
)

test(
  'a mark above a column stands on paper as it does in the legend',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    await openDemo('/courses/101/assignments/1002')
    await expectReady(page)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const marks = page.locator('.paper-names svg')
    expect(await marks.count()).toBeGreaterThan(2)
    // The way up that is left of all turns around it.
    const ways = await marks.evaluateAll((signs) =>
      signs.map((sign) => {
        let turned = new DOMMatrix()
        for (let at: Element | null = sign; at; at = at.parentElement) {
          const { transform } = getComputedStyle(at)
          if (transform !== 'none') turned = new DOMMatrix(transform).multiply(turned)
        }
        return Math.round(turned.d)
      }),
    )
    expect([...new Set(ways)]).toEqual([1])
  },
)

test(
  'the matrix is printed on a wide page, the list on a tall one, each with everybody',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    await openAs('instructor', path)
    const [matrix, ...others] = await printToPdf(page)
    expect(others).toEqual([])
    expect(matrix!.width).toBeGreaterThan(matrix!.height)
    for (const name of LATIN_NAMES) expect(asOneLine(matrix!.text)).toContain(name)
    for (const words of ['Essay print', 'Writing 101', 'All 8 people']) {
      expect(asOneLine(matrix!.text)).toContain(words)
    }
    // The search field and the rest of the app.
    expect(matrix!.text).not.toMatch(/Find|Keys|Filters/)

    await page.getByRole('button', { name: 'List', exact: true }).click()
    const [list] = await printToPdf(page)
    expect(list!.height).toBeGreaterThan(list!.width)
    for (const name of LATIN_NAMES) expect(asOneLine(list!.text)).toContain(name)

    await page.getByRole('button', { name: 'Hide names' }).click()
    const [hidden] = await printToPdf(page)
    expect(asOneLine(hidden!.text)).toContain('Names are hidden')
    for (const name of LATIN_NAMES) expect(asOneLine(hidden!.text)).not.toContain(name)
  },
)

test(
  'large classes: all people, the head on every page',
  { tag: '@embedded-only' },
  async ({ page, openDemo }) => {
    const origin = await openDemo('/courses/101/assignments/1001')
    const matrix = await printToPdf(page)
    expect(matrix.length).toBeGreaterThan(1)
    for (const { text } of matrix) expect(asOneLine(text)).toContain('Personal narrative')

    await page.goto(`${origin}/courses/202/assignments/2001`)
    // Only once the class is read its people stand where they stay.
    await expect(page.getByRole('grid')).not.toHaveAttribute('aria-busy')
    const list = await printToPdf(page)
    expect(list.length).toBeGreaterThan(20)
    for (const { text } of list) {
      expect(asOneLine(text)).toContain('Reflection on a classic experiment')
      expect(asOneLine(text)).toContain('All 1000 people')
    }
    // Drawn when the event is over: the browser takes its picture then.
    const rows = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      return document.querySelectorAll('.paper tbody tr:not(.paper-section)').length
    })
    expect(rows).toBe(1_000)
  },
)
