import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type ServerProcess } from '#e2e/server-process.ts'
import { startPostgres } from '#server/testing/postgres-cluster.ts'
import { benchCourse } from './bench-course.ts'
import { compare, median, type Figure } from './figures.ts'
import { load, read, type Call } from './load.ts'

const ROUNDS = 3
const ROUND_MS = 2_000
const INDEX = '/api/v1/courses/202/assignments/2001/peer_reviews'
const LARGE_INDEX = '/api/v1/courses/303/assignments/3031/peer_reviews'
const PAGES = '/api/v1/courses/202/assignments/2001/submissions?per_page=100'
// A pair that reviews already: the same write each time, with its notification.
const POST = '/api/v1/courses/303/assignments/3031/submissions/30300001/peer_reviews?user_id=30001'

const get = (path: (nth: number) => string): Call => ({ method: 'GET', path })
/** An address that was not asked for before is read from the database. */
const CALLS: [what: string, call: Call][] = [
  ['index of 3,000 reviews', get((n) => `${INDEX}?n=${n}`)],
  ['… with include[]=user', get((n) => `${INDEX}?include[]=user&n=${n}`)],
  ['… when nothing changed', get(() => INDEX)],
  ['index of 30,000 reviews', get((n) => `${LARGE_INDEX}?n=${n}`)],
  ['1,000 submissions, a page of 100', get((n) => `${PAGES}&page=${(n % 10) + 1}&n=${n}`)],
]

/** The API of the embedded Canvas on both databases, against a bare server that sends the same bytes. */
export async function* measureApi(): AsyncGenerator<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'prm-bench-'))
  const courseFile = join(folder, 'course.json')
  await writeFile(courseFile, JSON.stringify(benchCourse()))
  const bare = fork(join(import.meta.dirname, 'bare-server.ts'), { execArgv: ['--import', 'tsx'] })
  const [bareOrigin] = (await once(bare, 'message')) as [string]
  const postgres = await startPostgres()
  const stores = [
    ['PGlite', 'memory:'],
    ...(postgres ? [['PostgreSQL', postgres.urlOf('postgres')]] : []),
  ] as [string, string][]
  try {
    for (const [store, url] of stores) {
      const server = await startServer({ COURSE_FILE: courseFile, DATABASE_URL: url })
      try {
        yield* measureStore(store, server, bare, bareOrigin)
      } finally {
        await server.stop()
      }
    }
  } finally {
    bare.kill()
    await postgres?.stop()
    await rm(folder, { recursive: true })
  }
}

async function* measureStore(
  store: string,
  server: ServerProcess,
  bare: ChildProcess,
  bareOrigin: string,
): AsyncGenerator<Figure> {
  for (const [what, call] of CALLS) {
    const bytes = await read(server.origin + call.path(0), 'GET')
    bare.send(bytes.toString('base64'))
    await once(bare, 'message')
    const rates = { ours: [] as number[], baseline: [] as number[], p95: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      rates.baseline.push((await load(bareOrigin, call, { ms: ROUND_MS })).perSecond)
      const { perSecond, p95 } = await load(server.origin, call, { ms: ROUND_MS })
      rates.ours.push(perSecond)
      rates.p95.push(p95)
    }
    const figure = compare(
      `${store}: ${what}`,
      'requests/s',
      median(rates.ours),
      median(rates.baseline),
    )
    yield { ...figure, ours: `${figure.ours}, p95 ${median(rates.p95).toFixed(0)} ms` }
  }
  const { p95 } = await load(
    server.origin,
    { method: 'POST', path: () => POST },
    { ms: ROUND_MS, connections: 1 },
  )
  yield { what: `${store}: POST, p95`, ours: `${p95.toFixed(1)} ms`, baseline: '', ratio: '' }
  const memory = await residentMemory(server.pid)
  if (memory !== null) {
    yield { what: `${store}: memory of the server`, ours: memory, baseline: '', ratio: '' }
  }
}

/** Null where the system does not tell it in /proc. */
async function residentMemory(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1]
  return kilobytes === undefined ? null : `${Math.round(Number(kilobytes) / 1024)} MB`
}
