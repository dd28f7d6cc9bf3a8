import type { Page } from '@playwright/test'

/** Presses on an empty cell, which plan a review and withdraw it: ms from each until the cell is painted so. */
export async function pressOneByOne(page: Page, times: number): Promise<number[]> {
  // The focused row has all its cells, empty ones too.
  const cell = page.locator('[role=gridcell] [data-glyph=add]').first()
  await cell.focus()
  const focused = page.locator('[role=gridcell] button:focus')
  // The first press may wait for the code of the plan.
  await focused.evaluate(timePress)
  const durations: number[] = []
  for (let nth = 0; nth < times; nth++) durations.push(await focused.evaluate(timePress))
  return durations
}

async function timePress(cell: Element): Promise<number> {
  const before = cell.getAttribute('aria-label')
  const start = performance.now()
  ;(cell as HTMLElement).click()
  do await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  while (cell.getAttribute('aria-label') === before)
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
    const first = document.querySelector('.mx-grid [role=rowheader]')?.textContent
    return `${grid?.getAttribute('aria-rowcount')} ${first}`
  }
  const before = rows()
  const start = performance.now()
  ;(item as HTMLElement).click()
  do await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  while (rows() === before)
  return performance.now() - start
}
