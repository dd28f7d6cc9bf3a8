import type { Locator, Page } from '@playwright/test'

/** What speaks: the focused element, the headers of its row and column, the menu or dialog, live region, title. */
export type Speaker = 'focus' | 'row' | 'column' | 'menu' | 'dialog' | 'status' | 'page'

/**
 * What a screen reader has to say, out of Chromium's accessibility tree: name, role, state, description, and in
 * the grid the place. Each product words the roles in its own way.
 */
export async function hear(page: Page, speaker: Speaker): Promise<string> {
  if (speaker === 'page') return page.title()
  if (speaker === 'status') return (await page.getByRole('status').textContent()) ?? ''
  if (speaker === 'row' || speaker === 'column') return parse(await header(page, speaker)).name
  const element = page.locator(speaker === 'focus' ? ':focus' : `[role=${speaker}]`)
  const { role, name, state } = parse(await element.ariaSnapshot())
  const fold = await readFold(element)
  const parts = [name, role, state, fold, await describe(element), await readPlace(element)]
  return parts.filter((part) => part !== '').join('; ')
}

/** The header that belongs to the focused cell: in its row, or at its column index. */
async function header(page: Page, side: 'row' | 'column'): Promise<string> {
  const focus = page.locator(':focus')
  if (side === 'row') {
    const owned = await page.getByRole('row').filter({ has: focus }).getAttribute('aria-owns')
    return page.locator(`[id="${owned?.split(' ')[0] ?? ''}"]`).ariaSnapshot()
  }
  const cell = page.getByRole('gridcell').filter({ has: focus })
  const index = (await cell.getAttribute('aria-colindex')) ?? ''
  const headers = page.getByRole('columnheader')
  return headers.and(page.locator(`[aria-colindex="${index}"]`)).ariaSnapshot()
}

/** The first line of a snapshot: `- button "Name" [checked]`, in quotes of its own if it has a colon. */
function parse(snapshot: string): { role: string; name: string; state: string } {
  const line = (snapshot.split('\n')[0] ?? '').replace(/^- '?/, '').replaceAll("''", "'")
  const [, role = '', name = ''] = /^(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? []
  return { role, name, state: /\[(checked)\]/.exec(line)?.[1] ?? '' }
}

function describe(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const ids = (node.getAttribute('aria-describedby') ?? '').split(' ')
    return ids
      .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
      .filter((text) => text !== '')
      .join(' ')
  })
}

/** What opens and closes says which of them it is. */
async function readFold(element: Locator): Promise<string> {
  const expanded = await element.getAttribute('aria-expanded')
  if (expanded === null) return ''
  return expanded === 'true' ? 'expanded' : 'collapsed'
}

function readPlace(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const cell = node.closest('[aria-colindex]')
    // A row holds the header of the frozen pane by its id.
    const owned = cell?.id ? document.querySelector(`[aria-owns~="${cell.id}"]`) : null
    const row = owned ?? node.closest('[aria-rowindex]')
    const grid = row?.closest('[role=grid]')
    if (!grid || !cell || !row) return ''
    const selected = cell.getAttribute('aria-selected') === 'true' ? 'selected; ' : ''
    const read = (of: Element, attribute: string) => of.getAttribute(attribute) ?? '?'
    return `${selected}row ${read(row, 'aria-rowindex')} of ${read(grid, 'aria-rowcount')}, column ${read(cell, 'aria-colindex')} of ${read(grid, 'aria-colcount')}`
  })
}
