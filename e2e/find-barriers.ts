import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules that look at colours: all that can come out differently on a dark page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Barrier = { id: string; help: string; html: string[] }

/** Nothing is found in light, nor in dark. Soft: one place with a barrier does not hide the next. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  for (const [colorScheme, rules] of [
    ['light', ALL_RULES],
    ['dark', COLOUR_RULES],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await findBarriers(page, rules), `${place}, ${colorScheme}`).toEqual([])
  }
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands. The engine itself: its wrapper for this
 * runner takes five times as long, for frames that we do not have.
 */
async function findBarriers(page: Page, rules: readonly string[]): Promise<Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (runOnly) => {
      // A colour half on its way to the next is nobody's.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      const { violations } = await window.axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
      })
      return violations.map(({ id, help, nodes }) => ({ id, help, html: nodes.map((n) => n.html) }))
    },
    [...rules],
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
