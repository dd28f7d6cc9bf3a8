import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { embeddedPool } from '#server/store/embedded-pool.ts'
import { migrate } from '#server/store/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    blankStore: string
  }
}

/** Makes one empty, migrated database for the run: copies of it open five times faster. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'peer-review-matrix-'))
  const lite = await PGlite.create()
  await migrate(embeddedPool(lite))
  const dump = await lite.dumpDataDir('none')
  await lite.close()
  const file = join(folder, 'blank-store.tar')
  await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  project.provide('blankStore', file)
  return () => rm(folder, { recursive: true })
}
