import type { Locator, Page } from '@playwright/test'
import { ReviewerDialog } from './reviewer-dialog.ts'

/** The page of one submission. */
export class SubmissionPage {
  readonly page: Page
  readonly reviewers: Locator
  private readonly author: string

  constructor(page: Page, author: string) {
    this.page = page
    this.author = author
    this.reviewers = page.getByRole('table', { name: 'Reviewers of this submission' })
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.author })
  }

  async openAddReviewers(): Promise<ReviewerDialog> {
    await this.page.getByRole('button', { name: 'Add reviewers', exact: true }).click()
    return ReviewerDialog.adding(this.page, this.author)
  }

  async openRemoveReviewers(): Promise<ReviewerDialog> {
    await this.page.getByRole('button', { name: 'Remove reviewers', exact: true }).click()
    return ReviewerDialog.removing(this.page, this.author)
  }
}
