import type { FastifyInstance } from 'fastify'
import type { Insertable } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Database } from '#server/store/schema.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { PAIRS, readChanges, type Changes } from '#server/testing/change-tester.ts'
import { sentence, TestBrowser } from '#server/testing/test-browser.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import { pruneChanges } from './prune-changes.ts'

const settings: Settings = { ...testSettings, publicUrl: null }
const CHANGES = '/activity/changes?course_id=1&assignment_id=7'

let store: Store
let app: FastifyInstance
let browser: TestBrowser
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  await resetStore(store, canvasClass)
  app = await createApp({ store, settings })
  browser = new TestBrowser(app)
})

type Row = Insertable<Database['changes']>

/** Entries as if they had been written: reviewer 101 and what differs. */
async function keep(...rows: Partial<Row>[]): Promise<void> {
  const entry = {
    canvas: 'embedded',
    course_id: '1',
    assignment_id: '7',
    submission_id: '9003',
    author_id: '103',
    reviewer_id: '101',
    actor_id: '1',
    actor_name: 'Ines Instructor',
    action: 'assign',
    result: 'done',
  } satisfies Row
  await store.db
    .insertInto('changes')
    .values(rows.map((row) => ({ ...entry, ...row })))
    .execute()
}

test.each([
  { who: 'a teacher', as: 1, status: 200 },
  { who: 'a limited TA', as: 2, status: 200 },
  { who: 'an admin', as: 5, status: 200 },
  { who: 'a designer', as: 3, status: 403 },
  { who: 'an observer', as: 4, status: 403 },
  { who: 'a former teacher', as: 7, status: 403 },
  { who: 'a student', as: 101, status: 403 },
])('$who gets $status', async ({ as, status }) => {
  await browser.signIn(as)
  const answer = await browser.get(CHANGES)
  expect(answer.statusCode).toBe(status)
  if (status === 403) expect(sentence(answer)).toMatch(/^Only who may grade in this course/)
})

test('without a session nothing is told', async () => {
  expect((await browser.get(CHANGES)).statusCode).toBe(401)
})

test('who is limited to a section reads own changes alone, and is told so', async () => {
  await keep({}, { actor_id: '2', actor_name: 'Tom Limited' })
  await browser.signIn(2)
  const own = await readChanges(browser)
  expect(own.changes.map(({ actor }) => actor.id)).toEqual(['2'])
  expect([own.total, own.actors.length, own.only_own]).toEqual([1, 1, true])
  expect((await readChanges(browser, '&actor_id=1')).total).toBe(0)
  await browser.signIn(8)
  expect((await readChanges(browser)).total).toBe(2)
})

test('a refused write of a student stands there for the staff', async () => {
  await browser.signIn(101)
  await browser.write('POST', PAIRS, { user_id: '102' })
  await browser.signIn(1)
  expect((await readChanges(browser)).changes).toMatchObject([
    { actor: { id: '101', name: 'Ada Lovelace' }, result: 'refused', status: 403 },
  ])
})

test('an assignment of another course shows nothing, whoever may grade there', async () => {
  await keep({})
  await browser.signIn(1)
  expect((await readChanges(browser, '', 'course_id=2&assignment_id=7')).total).toBe(0)
})

test.each([
  ['actor_id=2', ['3']],
  ['reviewer_id=102', ['2']],
  ['author_id=101', ['4']],
  ['submission_id=9001', ['4']],
  ['action=remind', ['2']],
  ['result=refused', ['3']],
  ['operation_id=run-1', ['2', '1']],
  ['from=2026-11-02T00:00:00Z', ['4', '3', '2']],
  ['to=2026-11-02T00:00:00Z', ['1']],
  ['from=2026-11-02T01:00:00%2B01:00&to=2026-11-03T00:00:00Z', ['2']],
  ['action=assign&result=done', ['4', '1']],
])('%s leaves %j', async (query, ids) => {
  await keep(
    { created_at: '2026-11-01T23:59:59Z', operation_id: 'run-1' },
    {
      created_at: '2026-11-02T00:00:00Z',
      operation_id: 'run-1',
      reviewer_id: '102',
      action: 'remind',
    },
    { created_at: '2026-11-03T00:00:00Z', actor_id: '2', actor_name: 'Tom', result: 'refused' },
    { created_at: '2026-11-04T00:00:00Z', submission_id: '9001', author_id: '101' },
  )
  await browser.signIn(1)
  const { changes, total, actors } = await readChanges(browser, `&${query}`)
  expect(changes.map(({ id }) => id)).toEqual(ids)
  expect([total, actors.length]).toEqual([ids.length, 2])
})

test('pages lead on to the older ones without a gap', async () => {
  await keep(...Array.from({ length: 201 }, () => ({})))
  await browser.signIn(1)
  const sizes: number[] = []
  const seen = new Set<string>()
  for (let before: string | null = ''; before !== null;) {
    const page: Changes = await readChanges(browser, before === '' ? '' : `&before=${before}`)
    expect(page.total).toBe(201)
    sizes.push(page.changes.length)
    for (const { id } of page.changes) seen.add(id)
    before = page.next_before
  }
  expect([sizes, seen.size]).toEqual([[100, 100, 1], 201])
  expect((await readChanges(browser, '&per_page=1000')).changes).toHaveLength(201)
})

test.each([
  ['course_id=1', 'assignment_id must be an id of Canvas.'],
  ['course_id=x&assignment_id=7', 'course_id must be an id of Canvas.'],
  [
    'course_id=1&assignment_id=7&from=yesterday&action=burn',
    'action must be "assign", "remove" or "remind". from must be a moment such as 2026-11-20T08:00:00Z.',
  ],
  ['course_id=1&assignment_id=7&per_page=1001', 'per_page must be a whole number from 1 to 1000.'],
])('%s is refused with a sentence', async (query, message) => {
  await browser.signIn(1)
  const answer = await browser.get(`/activity/changes?${query}`)
  expect([answer.statusCode, sentence(answer)]).toEqual([400, message])
})

test('entries go after two years, and of what was not done only the newest stay', async () => {
  await keep(
    { created_at: '2024-11-19T00:00:00Z' },
    { created_at: '2024-11-21T00:00:00Z', result: 'refused' },
    { created_at: '2026-11-01T00:00:00Z', result: 'no_answer' },
    { created_at: '2026-11-01T00:00:00Z' },
    { created_at: '2026-11-02T00:00:00Z', result: 'refused' },
  )
  await pruneChanges(store, new Date('2026-11-20T00:00:00Z'), 2)
  const ids = await store.db.selectFrom('changes').select('id').orderBy('id').execute()
  expect(ids.map(({ id }) => id)).toEqual(['3', '4', '5'])
})
