import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog that adds or removes reviewers of a submission. */
export class ReviewerDialog {
  readonly dialog: Locator

  private constructor(dialog: Locator) {
    this.dialog = dialog
  }

  static async adding(page: Page, author: string): Promise<ReviewerDialog> {
    return ReviewerDialog.named(page, `Add reviewers to ${author}'s submission`)
  }

  static async removing(page: Page, author: string): Promise<ReviewerDialog> {
    return ReviewerDialog.named(page, `Remove reviewers from ${author}'s submission`)
  }

  private static async named(page: Page, name: string): Promise<ReviewerDialog> {
    const dialog = page.getByRole('dialog', { name, exact: true })
    await expect(dialog).toBeVisible()
    return new ReviewerDialog(dialog)
  }

  get search(): Locator {
    return this.dialog.getByRole('searchbox', { name: 'Search reviewers' })
  }

  get completedTick(): Locator {
    return this.dialog.getByRole('checkbox', { name: 'Also remove completed reviews', exact: true })
  }

  candidate(label: string): Locator {
    return this.dialog.getByRole('checkbox', { name: label, exact: true })
  }

  button(name: 'Assign now' | 'Remove now' | 'Cancel'): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Chooses people and confirms; the dialog closes when everything went well. */
  async assign(...labels: string[]): Promise<void> {
    for (const label of labels) await this.candidate(label).check()
    await this.button('Assign now').click()
    await expect(this.dialog).toBeHidden()
  }

  async remove(...labels: string[]): Promise<void> {
    for (const label of labels) await this.candidate(label).check()
    await this.button('Remove now').click()
    await expect(this.dialog).toBeHidden()
  }
}
