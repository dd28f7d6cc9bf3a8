import type { Page } from '@playwright/test'
import axe from 'axe-core'

const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}

type Barrier = { id: string; help: string; html: string[] }

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands. The engine itself: its wrapper for this
 * runner takes five times as long, for frames that we do not have.
 */
export async function findBarriers(page: Page): Promise<Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    // A colour half on its way to the next is nobody's.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await window.axe.run(document, rules)
    return violations.map(({ id, help, nodes }) => ({ id, help, html: nodes.map((n) => n.html) }))
  }, RULES)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
