import type { LightMyRequestResponse } from 'fastify'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { TestBrowser } from './test-browser.ts'
import { testSettings } from './test-canvas.ts'
import { hiddenFieldsOf } from './test-form.ts'

const LOGIN = '/login/canvas'
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser in front of the whole server. */
export async function openBrowser(
  store: Store,
  more: Partial<Settings> = {},
): Promise<TestBrowser> {
  const settings = { ...testSettings, publicUrl: null, ...more }
  return new TestBrowser(await createApp({ store, settings }))
}

/** Signs in at the embedded Canvas itself, on its page or on the one that the browser was led to. */
export async function signIn(
  browser: TestBrowser,
  userId: number,
  url = LOGIN,
): Promise<LightMyRequestResponse> {
  const fields = { ...hiddenFieldsOf(await browser.get(url)), user_id: String(userId) }
  const body = new URLSearchParams(fields).toString()
  return browser.send(LOGIN, { method: 'POST', headers: FORM, body })
}
