import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { copyBlankFolder } from '#server/testing/blank-folder.ts'
import { openStore, type Store } from './open-store.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prm-store-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

const CHILD = `
  import { openStore } from '${new URL('./open-store.ts', import.meta.url).href}'
  const store = await openStore(process.env.FOLDER)
  await store.db.insertInto('server_values').values({ key: 'k', value: 'kept', updated_at: new Date() }).execute()
  console.log('acknowledged')
  setInterval(() => undefined, 60_000)
`

/** Writes pairs of rows, each pair in a transaction, and tells the number of each that is done. */
const WRITER = `
  import { openStore } from '${new URL('./open-store.ts', import.meta.url).href}'
  const store = await openStore(process.env.FOLDER)
  for (let n = 0; ; n += 1) {
    await store.db.transaction().execute(async (t) => {
      for (const half of ['a', 'b']) {
        await t.insertInto('server_values').values({ key: half + n, value: String(n), updated_at: new Date() }).execute()
      }
    })
    console.log(n)
  }
`

function startChild(script: string, data: string): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, FOLDER: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  return child
}

/** Another process that opens the folder, writes once and stays. */
async function startHolder(data: string): Promise<ChildProcess> {
  const child = startChild(CHILD, data)
  await once(child.stdout!, 'data')
  return child
}

const values = (store: Store) => store.db.selectFrom('server_values').select('value').execute()

test('a second process is refused; one that was killed keeps its writes and not the folder', async () => {
  const data = await copyBlankFolder(inject('blankFolder'), join(folder, 'data'))
  const holder = await startHolder(data)
  await expect(openStore(data)).rejects.toThrow(
    `is in use by process ${holder.pid}. Stop that server first`,
  )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const store = await openStore(data)
  expect(await values(store)).toEqual([{ value: 'kept' }])
  await store.close()
}, 120_000)

test('a process killed while it writes leaves every acknowledged write, and no half of one', async () => {
  const data = await copyBlankFolder(inject('blankFolder'), join(folder, 'data'))
  const writer = startChild(WRITER, data)
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: writer.stdout! })) {
    acknowledged.push(line)
    if (acknowledged.length === 100) writer.kill('SIGKILL')
  }
  const store = await openStore(data)
  const kept = (await values(store)).map(({ value }) => value)
  await store.close()
  for (const n of acknowledged) expect(kept.filter((value) => value === n)).toHaveLength(2)
  // One that was done but not told may be there too, whole.
  expect(new Set(kept).size * 2).toBe(kept.length)
}, 120_000)

test('closing leaves a dump, from which a lost database comes back', async () => {
  const data = await copyBlankFolder(inject('blankFolder'), join(folder, 'data'))
  const store = await openStore(data)
  expect(store.description).toContain(join(data, 'dump.tar.gz'))
  await store.db
    .insertInto('server_values')
    .values({ key: 'k', value: 'dumped', updated_at: new Date() })
    .execute()
  await Promise.all([store.close(), store.close()])
  const first = await stat(join(data, 'dump.tar.gz'))

  await rm(join(data, 'database'), { recursive: true })
  const restored = await openStore(data)
  expect(await values(restored)).toEqual([{ value: 'dumped' }])
  await restored.close()
  // Nothing was written since: the dump is left as it is.
  expect((await stat(join(data, 'dump.tar.gz'))).mtimeMs).toBe(first.mtimeMs)
}, 120_000)

test('a folder deeper than socket addresses reach is locked all the same', async () => {
  const data = await copyBlankFolder(inject('blankFolder'), join(folder, 'deep'.repeat(25)))
  const store = await openStore(data)
  await expect(openStore(data)).rejects.toThrow('is in use')
  await store.close()
  const again = await openStore(data)
  await again.close()
}, 120_000)

test('a folder that cannot be written is refused with what to do', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(openStore(file)).rejects.toThrow(
    /cannot be written .* another folder in DATABASE_URL/,
  )
})

test('a PostgreSQL that does not answer is named without its password', async () => {
  const refused = openStore('postgres://me:secret@127.0.0.1:1/class')
  await expect(refused).rejects.toThrow('PostgreSQL (127.0.0.1:1/class) cannot be used')
  await expect(refused).rejects.not.toThrow('secret')
})
