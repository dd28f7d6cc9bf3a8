import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createApp } from '#server/app.ts'
import { readSettings } from '#server/settings.ts'
import { importCourse } from '#server/store/import-course.ts'
import { openStore } from '#server/store/open-store.ts'
import { compare, median, percentile95, plain, type Figure } from './figures.ts'
import { LARGE_CLASSES, largeClasses, TEACHER, type LargeClass } from './large-classes.ts'
import { pressOneByOne, choose } from './matrix-actions.ts'
import { READY } from './open-matrix.ts'
import { scrollDiagonally, throttled, usedHeap, type Scrolled } from './scroll.ts'
import { buildPage, launchBrowser, openTab, signedIn, type SignedIn } from './tab.ts'

const ROUNDS = 3
const SCROLL_MS = 5_000
const SLOWER = 4
const PRESSES = 10
/** `HEAP_SECONDS=5 npm run bench -- matrix` is for a first look. */
const HEAP_MS = Number(process.env['HEAP_SECONDS'] ?? 60) * 1000

type Scrolls = { full: Scrolled; slow: Scrolled }

/** The grids of others, each with what scrolls in it. The first has no cells: what this machine can do at all. */
const OTHERS = [
  { name: 'an empty scroller', query: '?grid=none', scroller: '[role=grid]' },
  {
    name: 'MUI X DataGrid, 100 rows (its limit) × all columns',
    query: '?grid=data-grid',
    scroller: '.MuiDataGrid-virtualScroller',
  },
  { name: 'TanStack Virtual', query: '?grid=virtual', scroller: '[role=grid]' },
]
const SCROLLER = '.mx-grid'

/** The matrix of three large classes: opened, scrolled, filtered and written to, and the grids of others scrolled. */
export async function* measureMatrix(): AsyncGenerator<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'prm-bench-'))
  const dists = { empty: join(folder, 'empty'), others: join(folder, 'others') }
  await buildPage('empty-page', dists.empty)
  await buildPage('other-grids', dists.others)
  const settings = readSettings({ DATABASE_URL: 'memory:' })
  const store = await openStore(settings.databaseUrl)
  await importCourse(store, largeClasses())
  const apps = {
    ours: await createApp({ store, settings }),
    empty: await createApp({ store, settings, dist: dists.empty }),
    others: await createApp({ store, settings, dist: dists.others }),
  }
  const browser = await launchBrowser()
  try {
    const ours = await signedIn(browser, apps.ours, String(TEACHER))
    const empty = await signedIn(browser, apps.empty, String(TEACHER))
    const others = await signedIn(browser, apps.others, String(TEACHER))
    const joins: number[] = []
    for (const each of LARGE_CLASSES) joins.push(yield* measureOpening(ours, empty, each))
    yield compare(
      'from the last answer to ready, 3,000 against 300',
      'ms',
      joins.at(-1) ?? NaN,
      joins[0] ?? NaN,
    )
    for (const each of LARGE_CLASSES) {
      yield* measureActions(ours, each)
      yield* measureScrolling(ours, others, each)
    }
  } finally {
    await browser.close()
    for (const app of Object.values(apps)) await app.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
}

/** Answers how long the matrix took after the last answer of the API. */
async function* measureOpening(
  ours: SignedIn,
  empty: SignedIn,
  { students, path }: LargeClass,
): AsyncGenerator<Figure, number> {
  const times = { ours: [] as number[], empty: [] as number[], after: [] as number[] }
  // The first opening of each fills the caches of the browser and the server.
  for (let round = -1; round < ROUNDS; round++) {
    const baseline = await openTab(empty, path, READY.baseline)
    await baseline.page.close()
    const { page, opening } = await openTab(ours, path, READY.ours)
    await page.close()
    if (round < 0) continue
    times.empty.push(baseline.opening.ready)
    times.ours.push(opening.ready)
    times.after.push(opening.ready - opening.fetched)
  }
  yield compare(`ready, ${students} students`, 'ms', median(times.ours), median(times.empty))
  return median(times.after)
}

async function* measureScrolling(
  ours: SignedIn,
  others: SignedIn,
  { students, path }: LargeClass,
): AsyncGenerator<Figure> {
  const { page } = await openTab(ours, path, READY.ours)
  const scrolls = await scrollTwice(page, SCROLLER)
  yield plain(`scroll, ${students} students: long tasks`, String(scrolls.full.longTasks))
  for (const { name, query, scroller } of OTHERS) {
    const other = await openTab(others, path + query, '[role=grid] [tabindex]')
    const theirs = await scrollTwice(other.page, scroller)
    await other.page.close()
    yield* compareScrolls(`scroll, ${students} students, against ${name}`, scrolls, theirs)
  }
  const cdp = await ours.context.newCDPSession(page)
  const before = await usedHeap(cdp)
  await scrollDiagonally(page, SCROLLER, HEAP_MS)
  const grown = (await usedHeap(cdp)) - before
  yield plain(
    `heap grown in ${HEAP_MS / 1000} s of scrolling, ${students} students`,
    `${(grown / 1e6).toFixed(1)} MB`,
  )
  await page.close()
}

async function scrollTwice(page: Page, scroller: string): Promise<Scrolls> {
  // What a page loads after its first picture is not a matter of scrolling.
  await page.waitForLoadState('networkidle')
  const cdp = await page.context().newCDPSession(page)
  const full = await scrollDiagonally(page, scroller, SCROLL_MS)
  const slow = await throttled(cdp, SLOWER, () => scrollDiagonally(page, scroller, SCROLL_MS))
  return { full, slow }
}

function* compareScrolls(what: string, ours: Scrolls, theirs: Scrolls): Generator<Figure> {
  yield compare(`${what}: frame, p95`, 'ms', ours.full.p95, theirs.full.p95)
  yield compare(`${what}: elements`, '', ours.full.elements, theirs.full.elements)
  yield compare(
    `${what}: processor ${SLOWER} times slower`,
    'frames/s',
    ours.slow.fps,
    theirs.slow.fps,
  )
}

async function* measureActions(
  ours: SignedIn,
  { students, path }: LargeClass,
): AsyncGenerator<Figure> {
  const { page } = await openTab(ours, path, READY.ours)
  // Nothing can be changed before the class is whole.
  await page.locator('[role=grid]:not([aria-busy])').waitFor()
  await page.waitForLoadState('networkidle')
  const presses = await pressOneByOne(page, PRESSES)
  yield plain(`press to paint, ${students} students, p95`, ms(percentile95(presses)))
  const filtered: number[] = []
  const sorted: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    filtered.push(await choose(page, 'Status', 'open'))
    filtered.push(await choose(page, 'Status', 'any'))
    sorted.push(await choose(page, 'Order', 'time submitted'))
    sorted.push(await choose(page, 'Order', 'section, group'))
  }
  yield plain(`filter to paint, ${students} students, p95`, ms(percentile95(filtered)))
  yield plain(`sort to paint, ${students} students, p95`, ms(percentile95(sorted)))
  await page.close()
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}
