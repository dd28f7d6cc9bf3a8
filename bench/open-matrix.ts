import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import type { FastifyInstance } from 'fastify'
import { build } from 'vite'
import { BROWSER_FLAGS, findBrowser } from '#e2e/find-browser.ts'
import { signInByRequest } from '#e2e/sign-in.ts'
import { createApp } from '#server/app.ts'
import { readSettings } from '#server/settings.ts'
import { loadInitialCourse } from '#server/store/load-initial-course.ts'
import { openStore } from '#server/store/open-store.ts'
import { compare, median, type Figure } from './figures.ts'

const ROUNDS = 5
const INSTRUCTOR = '1001'
const CLASSES = [
  { students: 48, path: '/courses/101/assignments/1002' },
  { students: 1000, path: '/courses/202/assignments/2001' },
]
/** Ready: what the page is for is there and can be focused. */
const READY = { ours: '[role=grid] [role=gridcell] button', baseline: 'main button' }

/** Opens the matrix and the empty page in turns, each in a new tab; the medians count. */
export async function* measureOpening(): AsyncGenerator<Figure> {
  const dist = await mkdtemp(join(tmpdir(), 'prm-bench-'))
  await buildEmptyPage(dist)
  const settings = readSettings({ DATABASE_URL: 'memory:' })
  const store = await openStore(settings.databaseUrl)
  await loadInitialCourse(store, null, new Date())
  const apps = {
    ours: await createApp({ store, settings }),
    baseline: await createApp({ store, settings, dist }),
  }
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath === null ? {} : { executablePath }),
  })
  try {
    const ours = await signedIn(browser, apps.ours)
    const baseline = await signedIn(browser, apps.baseline)
    for (const { students, path } of CLASSES) {
      const times = { ours: [] as number[], baseline: [] as number[] }
      // The first opening of each fills the caches of the browser and the server.
      for (let round = -1; round < ROUNDS; round++) {
        const empty = await open(baseline, path, READY.baseline)
        const matrix = await open(ours, path, READY.ours)
        if (round < 0) continue
        times.baseline.push(empty)
        times.ours.push(matrix)
      }
      const what = `open the matrix of ${students} students`
      yield compare(what, 'ms', median(times.ours), median(times.baseline))
    }
  } finally {
    await browser.close()
    await apps.ours.close()
    await apps.baseline.close()
    await store.close()
    await rm(dist, { recursive: true })
  }
}

async function buildEmptyPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'empty-page'),
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: { target: 'es2022', outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  })
}

type SignedIn = { origin: string; context: BrowserContext }

// Each its own context: cookies do not tell ports apart.
async function signedIn(browser: Browser, app: FastifyInstance): Promise<SignedIn> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await signInByRequest(context, origin, INSTRUCTOR)
  return { origin, context }
}

/** Milliseconds from the start of the navigation until `selector` is painted and takes focus. */
async function open({ origin, context }: SignedIn, path: string, selector: string) {
  const page = await context.newPage()
  await page.goto(origin + path, { waitUntil: 'commit' })
  const button = page.locator(selector).first()
  await button.waitFor({ state: 'visible' })
  const time = await button.evaluate(async (element) => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    if (element instanceof HTMLElement) element.focus()
    if (document.activeElement !== element) throw new Error('It does not take focus.')
    return performance.now()
  })
  await page.close()
  return time
}
