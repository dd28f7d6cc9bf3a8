import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/**
 * The matrix as a test speaks of it, by the labels of people. A cell that is empty is an element only in the
 * focused row and column: open the address with `?reviewer=…&author=…` to have it there.
 */
export class GridTester {
  readonly #user: UserEvent

  constructor(user: UserEvent) {
    this.#user = user
  }

  /** Waits for the grid to be there. */
  async ready(): Promise<HTMLElement> {
    return screen.findByRole('grid', { name: 'Peer review matrix' })
  }

  get grid(): HTMLElement {
    return screen.getByRole('grid', { name: 'Peer review matrix' })
  }

  /** Counts of the filtered whole, as the grid tells them. */
  get size(): { rows: number; columns: number } {
    const count = (attribute: string) => Number(this.grid.getAttribute(attribute))
    return { rows: count('aria-rowcount'), columns: count('aria-colcount') }
  }

  cell(reviewer: string, author: string): HTMLElement {
    return within(this.grid).getByRole('button', { name: nameOf(reviewer, author) })
  }

  async findCell(reviewer: string, author: string): Promise<HTMLElement> {
    return within(await this.ready()).findByRole('button', { name: nameOf(reviewer, author) })
  }

  /** The words after the names; null for a cell that is no element, as an empty one seldom is. */
  stateOf(reviewer: string, author: string): string | null {
    const button = within(this.grid).queryByRole('button', { name: nameOf(reviewer, author) })
    const name = button?.getAttribute('aria-label') ?? button?.textContent
    return name?.slice(prefixOf(reviewer, author).length) ?? null
  }

  isAssigned(reviewer: string, author: string): boolean {
    return /^(assigned|completed|\d+ reviews)/.test(this.stateOf(reviewer, author) ?? '')
  }

  isBusy(reviewer: string, author: string): boolean {
    return this.cell(reviewer, author).getAttribute('aria-busy') === 'true'
  }

  /** A press on a cell: it plans. */
  async press(reviewer: string, author: string): Promise<void> {
    await this.#user.click(await this.findCell(reviewer, author))
  }

  /** Opens the small menu of a cell, by the other button of the mouse. */
  async openMenu(reviewer: string, author: string): Promise<void> {
    const target = await this.findCell(reviewer, author)
    await this.#user.pointer({ keys: '[MouseRight]', target })
  }

  /** Opens the small menu of a cell and chooses in it. */
  async choose(reviewer: string, author: string, item: string | RegExp): Promise<void> {
    await this.openMenu(reviewer, author)
    await this.#user.click(await screen.findByRole('menuitem', { name: item }))
  }

  /** Opens the card of a column's person and chooses in it, as "Add reviewers". */
  async chooseForAuthor(author: string, action: string): Promise<void> {
    const card = await this.openCard(`Actions for ${author}`, author)
    await this.#user.click(card.getByRole('button', { name: action }))
  }

  /** Opens the card of a row's person and chooses in it, as "Add submissions". */
  async chooseForReviewer(reviewer: string, action: string): Promise<void> {
    const card = await this.openCard(`Actions for ${reviewer} as reviewer`, reviewer)
    await this.#user.click(card.getByRole('button', { name: action }))
  }

  /** Presses a header; the card that comes is called as its person. */
  async openCard(button: string, person: string) {
    // The headers of rows stand beside the grid, which holds them by their ids.
    const whole = (await this.ready()).closest<HTMLElement>('.mx-grid')!
    await this.#user.click(within(whole).getByRole('button', { name: button }))
    return within(await screen.findByRole('dialog', { name: person }))
  }
}

function prefixOf(reviewer: string, author: string): string {
  return reviewer === author ? `${reviewer}: ` : `${reviewer} reviews ${author}: `
}

function nameOf(reviewer: string, author: string): RegExp {
  return new RegExp(`^${prefixOf(reviewer, author).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
