import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where Debian keeps the programs of each version; elsewhere they are on the PATH. */
const DEBIAN = '/usr/lib/postgresql'

export type PostgresCluster = {
  /** The address of one of its databases. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/**
 * A short-lived PostgreSQL of our own: on a free port of the loopback, in a temporary folder, as the
 * user postgres when we are root (initdb refuses root). Null where PostgreSQL cannot be had: neither
 * installed nor, as root, to be got from Debian.
 */
export async function startPostgres(): Promise<PostgresCluster | null> {
  const bin = (await findPrograms()) ?? (await installPrograms())
  if (bin === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'prm-postgres-'))
  const data = join(folder, 'data')
  const user = await ownedByPostgres(folder)
  const port = String(await freePort())
  await run(...asUser(user, join(bin, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '-N'))
  const server = spawn(
    ...asUser(
      user,
      join(bin, 'postgres'),
      ...['-D', data, '-p', port, '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
      // Its data end with the run.
      ...['-c', 'fsync=off'],
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await untilReady(server)
  return {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = once(server, 'exit')
      await run(...asUser(user, join(bin, 'pg_ctl'), 'stop', '-D', data, '-m', 'immediate'))
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function findPrograms(): Promise<string | null> {
  const versions = await readdir(DEBIAN).catch(() => [])
  const places = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  for (const place of places) {
    const isThere = await access(join(place, 'initdb')).then(
      () => true,
      () => false,
    )
    if (isThere) return place
  }
  return null
}

async function installPrograms(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null
  console.log('No PostgreSQL is installed: trying Debian’s package "postgresql".')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env })
  return findPrograms()
}

/** Gives the folder to the user postgres when we are root; answers that user's name, or null. */
async function ownedByPostgres(folder: string): Promise<'postgres' | null> {
  if (process.getuid?.() !== 0) return null
  const { stdout } = await run('id', ['-u', 'postgres'])
  await chown(folder, Number(stdout), 0)
  await chmod(folder, 0o700)
  return 'postgres'
}

function asUser(user: 'postgres' | null, program: string, ...args: string[]): [string, string[]] {
  return user === null ? [program, args] : ['runuser', ['-u', user, '--', program, ...args]]
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function untilReady(server: ReturnType<typeof spawn>): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}
