import { open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'

export type DumpKeeper = {
  /** Writes a dump unless nothing changed since the last one. */
  write: () => Promise<void>
  stop: () => void
}

type DumpHost = {
  /** Runs `work` between transactions: the engine has one connection, which a request may be using. */
  whenIdle: (work: () => Promise<void>) => Promise<void>
  warn: (message: string) => void
}

/** Often enough that a power cut costs minutes, seldom enough that nobody waits for it. */
const EVERY_MS = 5 * 60_000

/**
 * Keeps a dump of the embedded database in `file`: the engine never calls fsync, this does. The old
 * dump is there until the new one is whole. A dump that fails is told to `warn` and tried again.
 */
export async function keepDump(
  lite: PGlite,
  file: string,
  { whenIdle, warn }: DumpHost,
): Promise<DumpKeeper> {
  let dumped = (await exists(file)) ? await lastChange(lite) : null
  let writing: Promise<void> = Promise.resolve()
  const dump = async () => {
    const change = await lastChange(lite)
    if (change === dumped) return
    await writeDurably(file, await lite.dumpDataDir('gzip'))
    dumped = change
  }
  const write = () => (writing = writing.catch(() => undefined).then(dump))
  const timer = setInterval(() => {
    whenIdle(write).catch((error: unknown) =>
      warn(`The dump ${file} was not written: ${String(error)}`),
    )
  }, EVERY_MS)
  timer.unref()
  return { write, stop: () => clearInterval(timer) }
}

/** The next transaction id: it moves when something is written and stands still for reads. */
async function lastChange(lite: PGlite): Promise<string> {
  const { rows } = await lite.query<{ next: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
  )
  return rows[0]?.next ?? ''
}

async function writeDurably(file: string, content: Blob): Promise<void> {
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(Buffer.from(await content.arrayBuffer()))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Whether there is something at `path`. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
