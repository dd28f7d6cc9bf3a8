import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, afterAll, expect, inject, test } from 'vitest'
import { copyBlankFolder } from '#server/testing/blank-folder.ts'
import { QUICK_DATABASE } from '#server/testing/quick-database.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'

const TIME = 60_000
const TEACHER = { authorization: 'Bearer t-1' }
const ASSIGN = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'

type Server = {
  process: ChildProcess
  out: () => string
  err: () => string
  ended: Promise<number>
}

let folder: string
let courseFile: string
const started: Server[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-review-matrix-main-'))
  courseFile = join(folder, 'course.json')
  await writeFile(courseFile, JSON.stringify(canvasClass))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const { process: child, ended } of started.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})

/**
 * The real process, as `npm start` runs it, with nothing of this environment but the path; on a blank
 * data folder of its own unless `env` names another store.
 */
async function start(env: Record<string, string>): Promise<Server> {
  const data =
    env['DATABASE_URL'] ??
    (await copyBlankFolder(inject('blankFolder'), await mkdtemp(join(folder, 'data-'))))
  const child = spawn(process.execPath, [QUICK_DATABASE, '--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env, DATABASE_URL: data },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  const ended = once(child, 'close').then(([code]) => Number(code ?? -1))
  const server = { process: child, out: () => out, err: () => err, ended }
  started.push(server)
  return server
}

/** Resolves with the address once everything is printed. */
async function address(server: Server): Promise<string> {
  const isReady = () => /^(Sign in|Connected|Nobody|http.*does not)/m.test(server.out())
  while (!isReady()) {
    const event = await Promise.race([once(server.process.stdout!, 'data'), server.ended])
    if (typeof event === 'number') throw new Error(`It ended: ${server.err()}`)
  }
  return /^Open (http:\/\/127\.0\.0\.1:\d+)$/m.exec(server.out())?.[1] ?? 'no address'
}

test(
  'prints the address, where the data are, what was loaded and who can sign in',
  { timeout: TIME },
  async () => {
    const server = await start({ COURSE_FILE: courseFile, DATABASE_URL: 'memory:' })
    const url = await address(server)
    expect(server.out().trimEnd().split('\n')).toEqual([
      `Open ${url}`,
      'Data are in memory and end with this process.',
      expect.stringMatching(/^.*course\.json was loaded: Writing 101/),
      expect.stringMatching(
        /^Sign in without a password as .*Ines Instructor \(Instructor · Writing/,
      ),
    ])
    expect((await fetch(`${url}/session`)).status).toBe(200)
    server.process.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(server.err()).toBe('')
  },
)

test(
  'SIGTERM: the call under way is answered, then the process ends with 0',
  { timeout: TIME },
  async () => {
    const server = await start({ COURSE_FILE: courseFile, DELAY_MS: '400' })
    const url = await address(server)
    const { port } = new URL(url)
    // Half a request: the server has it under way when the signal comes.
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    socket.on('data', (text: Buffer) => (answer += text.toString()))
    const body = 'user_id=101'
    socket.write(
      [
        `POST ${ASSIGN} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Authorization: Bearer t-1',
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${body.length}`,
        'Expect: 100-continue',
        '\r\n',
      ].join('\r\n'),
    )
    await once(socket, 'data')
    server.process.kill('SIGTERM')
    socket.write(body)
    await once(socket, 'close')
    expect(answer).toMatch(/HTTP\/1\.1 200 OK/)
    expect(answer).toContain('"assessor_id":101')
    expect(await server.ended).toBe(0)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  },
)

test(
  'what was written is there after a restart, and the dump is where the line says',
  { timeout: 2 * TIME },
  async () => {
    const data = await copyBlankFolder(inject('blankFolder'), join(folder, 'data'))
    const first = await start({ COURSE_FILE: courseFile, DATABASE_URL: data })
    const url = await address(first)
    expect(first.out()).toContain(`Data are in ${data}.`)
    expect(first.out()).toMatch(/a power cut may lose the last changes: a dump is written to/)
    await fetch(`${url}${ASSIGN}?user_id=101`, { method: 'POST', headers: TEACHER })
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const dump = /dump is written to (\S+)/.exec(first.out())?.[1] ?? ''
    expect((await stat(dump)).size).toBeGreaterThan(1000)

    const second = await start({ COURSE_FILE: courseFile, DATABASE_URL: data })
    const again = await address(second)
    expect(second.out()).toContain('The store has courses already')
    const reviews = await fetch(`${again}${ASSIGN}`, { headers: TEACHER })
    expect(await reviews.json()).toMatchObject([{ assessor_id: 101 }])
  },
)

test(
  'with CANVAS_URL it says to which Canvas it is connected, and as whom',
  { timeout: 2 * TIME },
  async () => {
    const canvas = await start({ COURSE_FILE: courseFile })
    const canvasUrl = await address(canvas)
    const gateway = await start({ CANVAS_URL: canvasUrl, CANVAS_TOKEN: 't-1' })
    await address(gateway)
    expect(gateway.out()).toContain(
      `Connected to ${canvasUrl}: everybody who signs in acts there as Ines Instructor, the owner of CANVAS_TOKEN.`,
    )
    expect(gateway.out()).not.toContain('loaded')
  },
)

test('a Canvas that does not answer is no reason not to start', { timeout: TIME }, async () => {
  const gateway = await start({ CANVAS_URL: 'http://127.0.0.1:1', CANVAS_TOKEN: 't-1' })
  await address(gateway)
  expect(gateway.out()).toContain('http://127.0.0.1:1 does not answer at the moment.')
})

test.each([
  ['a wrong setting', { PORT: 'x' }, /^PORT=x is not allowed: .*\.\n$/],
  [
    'a course file that is not there',
    { COURSE_FILE: '/none.json' },
    /^The course file \/none\.json cannot be read: .*\.\n$/,
  ],
  [
    'PostgreSQL that does not answer',
    { DATABASE_URL: 'postgres://me:pw@127.0.0.1:1/x' },
    /^PostgreSQL \(127\.0\.0\.1:1\/x\) cannot be used: .*\.\n$/,
  ],
])('%s: one sentence, no stack, exit code 1', { timeout: TIME }, async (_what, env, sentence) => {
  const server = await start(env)
  expect(await server.ended).toBe(1)
  expect(server.err()).toMatch(sentence)
  expect(server.out()).toBe('')
})

test('a port that is taken: one sentence with what to do', { timeout: TIME }, async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const server = await start({ COURSE_FILE: courseFile, PORT: String(port) })
  expect(await server.ended).toBe(1)
  expect(server.err()).toBe(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another one (PORT=0 takes a free one).\n`,
  )
  taken.close()
})
