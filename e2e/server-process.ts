import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QUICK_DATABASE } from '#server/testing/quick-database.ts'
import { copyReadyFolder, type Contents } from './ready-folders.ts'

export type ServerProcess = { origin: string; pid: number; stop: () => Promise<void> }

/**
 * Our server as a process of its own, on a free port. Its data are a copy of a ready folder that ends with
 * it, unless `env` names others.
 */
export async function startServer(
  env: Record<string, string>,
  contents: Contents = 'nothing',
): Promise<ServerProcess> {
  const folder = env['DATABASE_URL'] === undefined ? await makeFolder(contents) : null
  // What names its data may be measured, and is optimised as `npm start` is.
  const flags = folder === null ? [] : [QUICK_DATABASE]
  const child = spawn('node', [...flags, '--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      ...(folder === null ? {} : { DATABASE_URL: folder }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    origin: await readAddress(child),
    pid: child.pid ?? 0,
    stop: async () => {
      // Nobody reads again what ends with it: it need not take leave of its data.
      await stop(child, folder === null ? 'SIGTERM' : 'SIGKILL')
      if (folder !== null) await rm(folder, { recursive: true })
    },
  }
}

async function makeFolder(contents: Contents): Promise<string> {
  return copyReadyFolder(contents, await mkdtemp(join(tmpdir(), 'prm-server-')))
}

function readAddress(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => {
      reject(new Error(`The server ended before it printed its address.\n${printed}`))
    })
  })
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
