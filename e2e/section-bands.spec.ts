import { expect, test } from './fixtures.ts'

test.describe('names of sections beside and above the matrix', { tag: '@embedded-only' }, () => {
  test('none leaves its strip or band, however short that is', async ({ page, openDemo }) => {
    await openDemo('/courses/101/assignments/1003?q="Mateo Álvarez"')
    const names = page.locator(':is(.mx-strip, .mx-band) > span')
    await expect(names).toHaveText(['A', 'B', 'C', 'A', 'B 2'])
    const left = await names.evaluateAll((all) =>
      all.filter((name) => {
        const inner = name.getBoundingClientRect()
        const outer = name.parentElement!.getBoundingClientRect()
        const isInside =
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom
        return !isInside || name.scrollWidth > name.clientWidth
      }),
    )
    expect(left).toEqual([])
  })

  test('that of rows is in view as long as one of them is', async ({ page, openDemo }) => {
    await openDemo('/courses/101/assignments/1001?lines=comfortable')
    const name = page.locator('.mx-strip > span', { hasText: 'Section A' })
    const head = page.locator('.mx-head')
    await page.locator('.mx-grid').evaluate((grid) => {
      grid.scrollTop = 250
    })
    await expect(async () => {
      const foot = await head.evaluate((each) => each.getBoundingClientRect().bottom)
      const top = await name.evaluate((each) => each.getBoundingClientRect().top)
      expect(Math.abs(top - foot)).toBeLessThan(2)
    }).toPass({ timeout: 5_000 })
  })
})
