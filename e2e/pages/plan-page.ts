import { expect, type Locator, type Page } from '@playwright/test'

/** The bar of a plan and the drawer at the side, by the names that a screen reader hears. */
export class PlanPage {
  readonly page: Page
  readonly bar: Locator
  readonly review: Locator

  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('region', { name: 'Plan', exact: true })
    this.review = page.getByRole('dialog', { name: 'Review changes' })
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  /** The drawer at the end of an apply, called as what it did. */
  receipt(title: string): Locator {
    return this.page.getByRole('dialog', { name: title })
  }

  async expectSaid(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(words)
  }

  /** Plans a review in every cell of the matrix that can have one. */
  async fillAll(): Promise<void> {
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Enter')
    await expect(this.bar).toBeVisible()
  }

  /** Lets each write take so long that something can happen in between. */
  async slowDown(): Promise<void> {
    await this.page.route('**/peer_reviews*', async (route) => {
      if (route.request().method() === 'POST') {
        await new Promise((resolve) => setTimeout(resolve, 400))
      }
      // The page may be gone by then, or the connection.
      await route.continue().catch(() => undefined)
    })
  }

  /** Waits until some of the changes are done, but not all. */
  async expectHalfDone(): Promise<void> {
    const progress = this.page.getByRole('progressbar', { name: 'Changes applied' }).first()
    await expect(progress).toHaveAttribute('aria-valuenow', /^([4-9]|1\d)$/)
  }
}
