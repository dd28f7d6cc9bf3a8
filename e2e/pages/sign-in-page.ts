import type { Locator, Page } from '@playwright/test'

export class SignInPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens it as whoever wanted to see `path` and was signed out. */
  async open(origin: string, path = '/'): Promise<void> {
    await this.page.goto(`${origin}/sign-in?to=${encodeURIComponent(path)}`)
  }

  person(label: string): Locator {
    return this.page.getByRole('button', { name: `Continue as ${label}`, exact: true })
  }

  async continueAs(label: string): Promise<void> {
    await this.person(label).click()
  }
}
