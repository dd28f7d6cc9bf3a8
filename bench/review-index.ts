import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#e2e/server-process.ts'
import { demoCourses } from '#server/store/demo/demo-courses.ts'
import { Agent, request } from 'undici'
import { compare, median, type Figure } from './figures.ts'

const ROUNDS = 5
const ROUND_MS = 2_000
const AT_ONCE = 4
const TOKEN = 'bench'
const INDEX = '/api/v1/courses/202/assignments/2001/peer_reviews'

/** Requests a second for the 3,000 reviews of the lecture, against a bare server with the same bytes. */
export async function measureIndex(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'prm-bench-'))
  const courseFile = join(folder, 'course.json')
  const tokens = [{ token: TOKEN, user_id: 1001 }]
  await writeFile(courseFile, JSON.stringify({ ...demoCourses(new Date()), tokens }))
  const server = await startServer({ COURSE_FILE: courseFile, DATABASE_URL: 'memory:' })
  const bare = fork(join(import.meta.dirname, 'bare-server.ts'), {
    execArgv: ['--import', 'tsx'],
  })
  const agent = new Agent({ connections: AT_ONCE })
  try {
    const bytes = await read(server.origin, agent)
    const reviews = (JSON.parse(bytes.toString('utf8')) as unknown[]).length
    bare.send(bytes.toString('base64'))
    const [bareOrigin] = (await once(bare, 'message')) as [string]
    const rates = { ours: [] as number[], baseline: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      rates.baseline.push(await requestsPerSecond(bareOrigin, agent))
      rates.ours.push(await requestsPerSecond(server.origin, agent))
    }
    const what = `index of ${reviews} reviews`
    return [compare(what, 'requests/s', median(rates.ours), median(rates.baseline))]
  } finally {
    await agent.close()
    bare.kill()
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

async function requestsPerSecond(origin: string, agent: Agent): Promise<number> {
  const start = performance.now()
  let answered = 0
  async function askAgainAndAgain() {
    while (performance.now() - start < ROUND_MS) {
      await read(origin, agent)
      answered++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askAgainAndAgain))
  return (answered * 1000) / (performance.now() - start)
}

async function read(origin: string, agent: Agent): Promise<Buffer> {
  const { statusCode, body } = await request(origin + INDEX, {
    dispatcher: agent,
    headers: { Authorization: `Bearer ${TOKEN}` },
  })
  const bytes = Buffer.from(await body.arrayBuffer())
  if (statusCode !== 200) throw new Error(`${statusCode}: ${bytes.toString('utf8')}`)
  return bytes
}
