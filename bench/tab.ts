import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { FastifyInstance } from 'fastify'
import { build } from 'vite'
import { BROWSER_FLAGS, findBrowser } from '#e2e/find-browser.ts'
import { signInByRequest } from '#e2e/sign-in.ts'

export type SignedIn = { origin: string; context: BrowserContext }

/** When a page was ready, and when the last answer of the API had come; ms since the navigation began. */
export type Opening = { ready: number; fetched: number }

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath === null ? {} : { executablePath }),
  })
}

/** Builds a page of bench/ as the app is built. */
export async function buildPage(folder: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, folder),
    logLevel: 'error',
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: { target: 'es2022', outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  })
}

/** Each its own context: cookies do not tell ports apart. */
export async function signedIn(
  browser: Browser,
  app: FastifyInstance,
  userId: string,
): Promise<SignedIn> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // tsx wraps named functions, also those that are sent to the page, in this helper of its own.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await signInByRequest(context, origin, userId)
  return { origin, context }
}

/** Opens a new tab and waits until `selector` is painted and takes focus. */
export async function openTab(
  { origin, context }: SignedIn,
  path: string,
  selector: string,
): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage()
  // The page itself looks at the clock: a question from outside would wait in line.
  await page.addInitScript((wanted) => {
    const look = () => {
      const element = document.querySelector<HTMLElement>(wanted)
      if (!element) return void requestAnimationFrame(look)
      setTimeout(() => {
        element.focus()
        if (document.activeElement === element) performance.mark('ready')
        // It was replaced meanwhile.
        else requestAnimationFrame(look)
      })
    }
    requestAnimationFrame(look)
  }, selector)
  await page.goto(origin + path, { waitUntil: 'commit' })
  const opening = await page.waitForFunction(() => {
    const ready = performance.getEntriesByName('ready')[0]?.startTime
    if (ready === undefined) return null
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.includes('/api/') && entry.startTime < ready)
    return {
      ready,
      fetched: Math.max(
        ...answers.map((entry) => (entry as PerformanceResourceTiming).responseEnd),
      ),
    }
  })
  return { page, opening: (await opening.jsonValue())! }
}
