import type { Page } from '@playwright/test'

/** "Assign now" in the menus of empty cells: ms from each press until the cell is painted as being sent. */
export async function assignOneByOne(page: Page, times: number): Promise<number[]> {
  const durations: number[] = []
  for (let nth = 0; nth < times; nth++) {
    const reread = page.waitForResponse(
      (answer) => answer.request().method() === 'GET' && /peer_reviews/.test(answer.url()),
    )
    // The focused row has all its cells, empty ones too.
    const cell = page.locator('[role=gridcell] button.mx-empty').first()
    await cell.press('Enter')
    const item = page.getByRole('menuitem', { name: /^Assign now/ })
    await item.waitFor()
    durations.push(await item.evaluate(timeAssigning))
    await reread
    await item.waitFor({ state: 'detached' })
    await page.locator('[role=gridcell] button[aria-busy]').waitFor({ state: 'detached' })
  }
  return durations
}

async function timeAssigning(item: Element): Promise<number> {
  const start = performance.now()
  ;(item as HTMLElement).click()
  do await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  while (!document.querySelector('[role=gridcell] button[aria-busy]'))
  return performance.now() - start
}

/** Chooses in a menu of the toolbar: ms from the press until the grid is painted with other people. */
export async function choose(page: Page, menu: string, choice: string): Promise<number> {
  await page.getByRole('button', { name: new RegExp(`^${menu} `) }).click()
  const item = page.getByRole('menuitemradio', { name: choice, exact: true })
  await item.waitFor()
  const duration = await item.evaluate(timeChoice)
  await item.waitFor({ state: 'detached' })
  return duration
}

async function timeChoice(item: Element): Promise<number> {
  const rows = () => {
    const grid = document.querySelector('[role=grid]')
    const first = grid?.querySelector('[role=rowheader]')?.textContent
    return `${grid?.getAttribute('aria-rowcount')} ${first}`
  }
  const before = rows()
  const start = performance.now()
  ;(item as HTMLElement).click()
  do await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  while (rows() === before)
  return performance.now() - start
}
