import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

/** The list of an assignment, by keyboard. */
export class ReviewListPage {
  readonly page: Page
  readonly list: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('grid', { name: 'Reviews of each person' })
  }

  row(person: string): Locator {
    return this.list.getByRole('row', { name: person, exact: true })
  }

  /** Begins at a button of a person. */
  async at(person: string, button: string | RegExp): Promise<void> {
    await this.row(person).getByRole('button', { name: button, exact: true }).focus()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async expectFocus(person: string, name: string | RegExp): Promise<void> {
    const focused = this.row(person).locator(':focus')
    await expect(focused).toHaveAccessibleName(name)
    await expect(focused).toBeInViewport({ ratio: 1 })
  }

  async expectStatus(text: string): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(text)
  }
}
