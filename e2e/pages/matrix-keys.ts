import { expect, type Page } from '@playwright/test'
import { MatrixPage } from './matrix-page.ts'

/** The matrix as somebody has it who presses keys and listens. */
export class MatrixKeys {
  readonly page: Page
  readonly matrix: MatrixPage

  constructor(page: Page) {
    this.page = page
    this.matrix = new MatrixPage(page)
  }

  /** Begins at the cell of a review, with nothing selected. */
  async at(reviewer: string, author: string): Promise<void> {
    await this.matrix.cell(reviewer, author).focus()
    await this.press('Escape')
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async expectFocus(name: string | RegExp): Promise<void> {
    await expect(this.page.locator(':focus')).toHaveAccessibleName(name)
  }

  async expectStatus(text: string): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(text)
  }
}
