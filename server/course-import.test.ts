import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { copyBlankFolder } from './testing/blank-folder.ts'

const SCRIPT = join(import.meta.dirname, 'course-import.ts')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'course-import-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function importFile(content: object): Promise<{ code: number; out: string; err: string }> {
  const path = join(folder, 'course.json')
  await writeFile(path, JSON.stringify(content))
  const env = { ...process.env, DATABASE_URL: join(folder, 'data') }
  return new Promise((resolve) => {
    execFile('node', ['--import', 'tsx', SCRIPT, path], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const course = {
  format: 'peer-review-matrix/course@1',
  users: [{ id: 1, name: 'Ada' }],
  courses: [{ id: 1, name: 'Writing 101' }],
}

test(
  'a course file is loaded into the folder, beside what is there',
  { timeout: 120_000 },
  async () => {
    await copyBlankFolder(inject('blankFolder'), join(folder, 'data'))
    const { code, out } = await importFile(course)
    expect(code).toBe(0)
    expect(out).toContain('1 courses, 1 users')
    const store = await openStore(join(folder, 'data'))
    expect(await store.db.selectFrom('courses').select('name').execute()).toEqual([
      { name: 'Writing 101' },
    ])

    // While the folder is open, the command is refused with what to do.
    const refused = await importFile(course)
    await store.close()
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/data.*(in use|open)/is)
  },
)

test('a faulty one is told with its paths, and nothing is made', { timeout: 60_000 }, async () => {
  const { code, err } = await importFile({ ...course, users: [{ id: 1 }] })
  expect(code).toBe(1)
  expect(err).toContain('users[0].name')
  expect(err).not.toContain('    at ')
})
