import { expect, type Locator, type Page } from '@playwright/test'
import { ReviewerDialog } from './reviewer-dialog.ts'

/** The page of an assignment, by the names that a screen reader hears. */
export class MatrixPage {
  readonly page: Page
  readonly grid: Locator
  /** The grid and its frozen sides: what scrolls. The rows of the grid hold their headers by ids. */
  readonly whole: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: 'Peer review matrix' })
    this.whole = page.locator('.mx-grid')
    this.search = page.getByRole('searchbox', { name: 'Search people' })
  }

  /** The button in the cell of a pair, whatever its state. */
  cell(reviewer: string, author: string): Locator {
    return this.grid.getByRole('button', { name: `${reviewer} reviews ${author}: ` })
  }

  async expectState(reviewer: string, author: string, state: string): Promise<void> {
    await expect(this.cell(reviewer, author)).toHaveAccessibleName(
      new RegExp(`^${escape(`${reviewer} reviews ${author}: ${state}`)}(,|$)`),
    )
  }

  rowHeader(reviewer: string): Locator {
    return this.whole.getByRole('rowheader', { name: reviewer })
  }

  columnHeader(author: string): Locator {
    return this.grid.getByRole('columnheader', { name: author })
  }

  /** A press on a cell: it plans. */
  async press(reviewer: string, author: string): Promise<void> {
    await this.cell(reviewer, author).click()
  }

  /** Opens the small menu of a cell and chooses in it. */
  async choose(reviewer: string, author: string, item: string): Promise<void> {
    await this.cell(reviewer, author).click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** From the card of a column's person, as "Add reviewers". */
  async chooseForAuthor(author: string, action: string): Promise<void> {
    await this.chooseFrom(`Actions for ${author}`, author, action)
  }

  /** From the card of a row's person, as "Add submissions". */
  async chooseForReviewer(reviewer: string, action: string): Promise<void> {
    await this.chooseFrom(`Actions for ${reviewer} as reviewer`, reviewer, action)
  }

  /** The card of a person, opened by a press or by a pointer at rest. */
  card(person: string): Locator {
    return this.page.getByRole('dialog', { name: person, exact: true })
  }

  async openAddReviewers(author: string): Promise<ReviewerDialog> {
    await this.chooseForAuthor(author, 'Add reviewers')
    return ReviewerDialog.adding(this.page, author)
  }

  async openRemoveReviewers(author: string): Promise<ReviewerDialog> {
    await this.chooseForAuthor(author, 'Remove reviewers')
    return ReviewerDialog.removing(this.page, author)
  }

  private async chooseFrom(button: string, person: string, action: string): Promise<void> {
    await this.whole.getByRole('button', { name: button, exact: true }).click()
    await this.card(person).getByRole('button', { name: action, exact: true }).click()
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
