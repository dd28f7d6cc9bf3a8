import { createHash, randomBytes } from 'node:crypto'
import { link, realpath, rename, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Two processes on one folder would silently lose each other's writes, so one of them is refused. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

/** Addresses of Unix sockets end at 104 bytes (macOS) or 108 (Linux); ours add up to 14 more. */
const LONGEST_SOCKET_PATH = 88

/**
 * Holds `folder` for this process until the answered function is called. The lock is a Unix socket
 * that listens: a process that ends in whatever way stops listening, so a dead one keeps nothing.
 * Throws FolderInUseError while another process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = socketPath(await realpath(folder))
  const own = `${lock}.${randomBytes(4).toString('hex')}`
  const server = await listen(own)
  try {
    // Taking the name is one atomic step, so of two processes that start together one gets it.
    while (!(await takeName(own, lock))) {
      const holder = await askHolder(lock)
      if (holder !== null) throw inUse(folder, holder)
      await moveStale(lock, `${own}.old`, folder)
    }
  } catch (error) {
    await closeServer(server)
    throw error
  }
  await unlink(own)
  return async () => {
    await unlink(lock).catch(ignoreMissing)
    await closeServer(server)
  }
}

function socketPath(folder: string): string {
  const inside = join(folder, 'lock')
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(tmpdir(), `prm-${name}`)
}

function inUse(folder: string, holder: string): FolderInUseError {
  return new FolderInUseError(
    `The data folder ${folder} is in use by ${holder === '' ? 'another process' : `process ${holder}`}. ` +
      'Stop that server first, or name another folder in DATABASE_URL.',
  )
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(String(process.pid))
    })
    // The lock alone must not keep a process alive.
    server.unref()
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

async function takeName(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** The process id that the holder says, or null when nobody listens any more. */
function askHolder(lock: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(lock)
    socket.setEncoding('utf8')
    // A holder that is too busy to answer is alive all the same.
    socket.setTimeout(2_000, () => {
      socket.destroy()
      resolve(said)
    })
    socket.on('data', (text: string) => (said += text))
    socket.on('end', () => resolve(said))
    socket.on('error', (error) => {
      if (hasCode(error, 'ECONNREFUSED') || hasCode(error, 'ENOENT')) resolve(null)
      else reject(error)
    })
  })
}

/**
 * Moves the name of a dead process away. Between the question and the move somebody else may have
 * taken it over: then what was moved answers, and it goes back.
 */
async function moveStale(lock: string, aside: string, folder: string): Promise<void> {
  try {
    await rename(lock, aside)
  } catch (error) {
    ignoreMissing(error)
    return
  }
  const holder = await askHolder(aside)
  if (holder !== null) await takeName(aside, lock)
  await unlink(aside)
  if (holder !== null) throw inUse(folder, holder)
}

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
