import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const SEMINAR = '/courses/101/assignments/1002'
const HEIGHT = { one: 44, two: 68 }
const WIDTHS = [
  [600, HEIGHT.two],
  [768, HEIGHT.two],
  [1279, HEIGHT.two],
  [1280, HEIGHT.one],
  [1366, HEIGHT.one],
  [1600, HEIGHT.one],
] as const

const toolbar = (page: Page) => page.getByRole('group', { name: 'View', exact: true })
const finding = (page: Page) => page.getByRole('button', { name: '3 get no review' })

/** The place of something, once the page has drawn it. */
async function placeOf(thing: Locator) {
  await thing.waitFor()
  return thing.boundingBox()
}

/** How far the channels of the most colourful pixel of a picture are apart: 0 for grey, 255 for pure colours. */
async function colourfulness(page: Page, picture: Buffer): Promise<number> {
  // The page of the app may not read pictures.
  const blank = await page.context().newPage()
  const most = await blank.evaluate(async (data) => {
    const answer = await fetch(`data:image/png;base64,${data}`)
    const image = await createImageBitmap(await answer.blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height)
    let most = 0
    for (let at = 0; at < bytes.length; at += 4) {
      const channels = bytes.slice(at, at + 3)
      most = Math.max(most, Math.max(...channels) - Math.min(...channels))
    }
    return most
  }, picture.toString('base64'))
  await blank.close()
  return most
}

test.describe('the toolbar', { tag: '@embedded-only' }, () => {
  test('a finding stays where it is when it is pressed', async ({ page, openDemo }) => {
    await openDemo(SEMINAR)
    for (const [width, height] of [[360, 148], ...WIDTHS] as const) {
      await page.setViewportSize({ width, height: 800 })
      await expect(toolbar(page)).toHaveCSS('height', `${height}px`)
      const before = await placeOf(finding(page))
      await finding(page).click()
      await expect(finding(page)).toHaveAttribute('aria-pressed', 'true')
      expect(await placeOf(finding(page)), `at ${width} px`).toEqual(before)
      await finding(page).click()
      await expect(finding(page)).toHaveAttribute('aria-pressed', 'false')
    }
  })

  test('it has as many lines whatever is chosen, and the whole words in a tooltip', async ({
    page,
    openDemo,
  }) => {
    await openDemo(
      `${SEMINAR}?view=matrix&status=over&work=not-submitted&order=submitted&block=group.511.512`,
    )
    const status = toolbar(page).getByRole('button', { name: 'Status more than wanted' })
    await expect(status.getByTitle('more than wanted')).toBeVisible()
    for (const [width, height] of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await expect(toolbar(page)).toHaveCSS('height', `${height}px`)
      const hidden = await toolbar(page).evaluate((bar) => bar.scrollWidth - bar.clientWidth)
      expect(hidden, `at ${width} px`).toBe(0)
    }
  })

  test('where nothing can be ordered, no line divides the choices', async ({ page, openDemo }) => {
    await openDemo(SEMINAR)
    const line = toolbar(page).locator('span[aria-hidden="true"]')
    await expect(line).toHaveCount(1)
    await page.getByRole('button', { name: 'Groups', exact: true }).click()
    await expect(toolbar(page).getByRole('button', { name: /^Order/ })).toHaveCount(0)
    await expect(line).toHaveCount(0)
  })

  test('the cross that empties the search is not the blue of the browser', async ({
    page,
    openDemo,
  }) => {
    await openDemo(SEMINAR)
    const search = page.getByRole('searchbox', { name: 'Search people' })
    await search.fill('ma')
    // The ring of the focus is colourful as well.
    await search.blur()
    await search.hover()
    expect(await colourfulness(page, await search.screenshot())).toBeLessThan(40)
    const { x, y, width, height } = (await search.boundingBox())!
    await page.mouse.click(x + width - 8, y + height / 2)
    await expect(search).toHaveValue('')
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 780 }, hasTouch: true })

    test('findings are high enough for a finger, in one line', async ({ page, openDemo }) => {
      await openDemo(SEMINAR)
      await finding(page).waitFor()
      const heights = await page
        .getByRole('group', { name: 'Show only' })
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.map((button) => {
            // Sideways alone: at the top of the page its edge lies below the bar.
            button.scrollIntoView({ inline: 'center', block: 'nearest' })
            const { left, top, width } = button.getBoundingClientRect()
            const isMet = (y: number) => document.elementFromPoint(left + width / 2, y) === button
            return Array.from({ length: 60 }, (_none, step) => top - 12 + step).filter(isMet).length
          }),
        )
      expect(heights.length).toBeGreaterThan(4)
      for (const height of heights) expect(height).toBe(44)
    })

    test('toolbar, findings and list begin at one edge', async ({ page, openDemo }) => {
      await openDemo(SEMINAR)
      const name = page.getByRole('heading', { name: 'Mateo Álvarez', exact: true })
      const edge = (await placeOf(name))!.x
      expect((await placeOf(page.getByRole('group', { name: 'Kind of view' })))!.x).toBe(edge)
      const mark = finding(page).locator('svg')
      expect((await placeOf(mark))!.x).toBe(edge)
    })

    test('no line of the legend ends with a divider', async ({ page, openDemo }) => {
      await openDemo(`${SEMINAR}?view=matrix`)
      const entries = page.getByRole('list', { name: 'Legend' }).locator('li')
      await expect(entries.first()).toBeVisible()
      for (const words of await entries.allTextContents()) expect(words).not.toBe('')
    })
  })
})
