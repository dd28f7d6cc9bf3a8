import { Agent, request } from 'undici'

const TOKEN = 'bench'
export const CONNECTIONS = 16

/** Requests a second and the 95th percentile of one request in milliseconds. */
export type Load = { perSecond: number; p95: number }

export type Call = { method: 'GET' | 'POST'; path: (nth: number) => string }

/** Sends a call again and again for `ms` over `connections`; every answer must be a 200. */
export async function load(
  origin: string,
  { method, path }: Call,
  { ms, connections = CONNECTIONS }: { ms: number; connections?: number },
): Promise<Load> {
  const agent = new Agent({ connections })
  const times: number[] = []
  const start = performance.now()
  async function askAgainAndAgain() {
    while (performance.now() - start < ms) {
      const begun = performance.now()
      await read(origin + path(nth()), method, agent)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, askAgainAndAgain))
  const seconds = (performance.now() - start) / 1000
  await agent.close()
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    p95: times[Math.floor(times.length * 0.95)] ?? NaN,
  }
}

export async function read(url: string, method: Call['method'], dispatcher?: Agent) {
  const { statusCode, body } = await request(url, {
    method,
    headers: { Authorization: `Bearer ${TOKEN}` },
    ...(dispatcher ? { dispatcher } : {}),
  })
  const bytes = Buffer.from(await body.arrayBuffer())
  if (statusCode !== 200) throw new Error(`${statusCode}: ${bytes.toString('utf8')}`)
  return bytes
}

let asked = 0
/** Another number for each request of the run. */
function nth(): number {
  asked += 1
  return asked
}
