import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyBlankFolder } from '#server/testing/blank-folder.ts'

export type ServerProcess = { origin: string; pid: number; stop: () => Promise<void> }

/**
 * Our server as a process of its own, on a free port and a data folder that ends with it, unless `env`
 * names others.
 */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'prm-server-'))
  const data = join(folder, 'data')
  const blank = process.env['BLANK_FOLDER']
  if (blank !== undefined) await copyBlankFolder(blank, data)
  const child = spawn('node', ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, PORT: '0', DATABASE_URL: data, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    origin: await readAddress(child),
    pid: child.pid ?? 0,
    stop: async () => {
      await stop(child)
      await rm(folder, { recursive: true })
    },
  }
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

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
