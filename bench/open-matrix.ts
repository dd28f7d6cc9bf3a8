import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { readSettings } from '#server/settings.ts'
import { loadInitialCourse } from '#server/store/load-initial-course.ts'
import { openStore } from '#server/store/open-store.ts'
import { compare, median, type Figure } from './figures.ts'
import { buildPage, launchBrowser, openTab, signedIn, type SignedIn } from './tab.ts'

const ROUNDS = 5
const INSTRUCTOR = '1001'
const CLASSES = [
  { students: 48, path: '/courses/101/assignments/1002' },
  { students: 1000, path: '/courses/202/assignments/2001' },
]
/** Ready: what the page is for is there and can be focused. */
export const READY = { ours: '[role=grid] [role=gridcell] button', baseline: 'main button' }

/** Opens the matrix and the empty page in turns, each in a new tab; the medians count. */
export async function* measureOpening(): AsyncGenerator<Figure> {
  const dist = await mkdtemp(join(tmpdir(), 'prm-bench-'))
  await buildPage('empty-page', dist)
  const settings = readSettings({ DATABASE_URL: 'memory:' })
  const store = await openStore(settings.databaseUrl)
  await loadInitialCourse(store, null, new Date())
  const apps = {
    ours: await createApp({ store, settings }),
    baseline: await createApp({ store, settings, dist }),
  }
  const browser = await launchBrowser()
  try {
    const ours = await signedIn(browser, apps.ours, INSTRUCTOR)
    const baseline = await signedIn(browser, apps.baseline, INSTRUCTOR)
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

/** Milliseconds from the start of the navigation until `selector` is painted and takes focus. */
async function open(tab: SignedIn, path: string, selector: string): Promise<number> {
  const { page, opening } = await openTab(tab, path, selector)
  await page.close()
  return opening.ready
}
