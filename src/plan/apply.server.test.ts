import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { seededRandom } from '#server/canvas/faults.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { testSettings } from '#server/testing/test-canvas.ts'
import { json, TestBrowser } from '#server/testing/test-browser.ts'
import { openTestStore, resetStore } from '#server/testing/test-store.ts'
import type { CallOutcome } from '#src/domain/apply/call-outcome.ts'
import {
  itemsOf,
  startProgress,
  type ApplyProgress,
  type ItemProgress,
} from '#src/domain/apply/apply-item.ts'
import { countStates } from '#src/domain/apply/progress.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import { buildCourse } from '#src/testing/build-course.ts'
import { createApplyQueue, type QueueCalls } from './apply-queue.ts'
import { realClock, type Clock } from './clock.ts'

const STUDENTS = 40
const course = {
  ...buildCourse({ students: STUDENTS }),
  tokens: [{ token: 't-1', user_id: 1 }],
}
const LIST = '/api/v1/courses/1/assignments/7/peer_reviews'
const pairOf = (reviewer: number, author: number): Pair => ({
  reviewerId: String(101 + (reviewer % STUDENTS)),
  authorId: String(101 + (author % STUDENTS)),
  submissionId: String(9001 + (author % STUDENTS)),
})
const adds = Array.from({ length: 120 }, (_, n) => pairOf(n, n + 1 + Math.floor(n / STUDENTS)))
const reviews = Array.from({ length: 30 }, (_, n): Review => ({
  ...pairOf(n, n + 10),
  id: String(n + 1),
  state: 'assigned',
}))
const items = itemsOf([...adds.map(addition), ...reviews.map((each) => removal(each, [each]))])

let store: Store
const open: FastifyInstance[] = []
beforeAll(async () => {
  store = await openTestStore()
})
afterEach(async () => {
  for (const app of open.splice(0).reverse()) await app.close()
})
afterAll(() => store.close())

/** A gateway before a second instance of the server, which is its Canvas and has the faults. */
async function behindGateway(faults: Partial<Settings['faults']>): Promise<TestBrowser> {
  await resetStore(store, {
    ...course,
    peer_reviews: reviews.map((each) => ({
      id: Number(each.id),
      asset_id: Number(each.submissionId),
      user_id: Number(each.authorId),
      assessor_id: Number(each.reviewerId),
      workflow_state: 'assigned' as const,
    })),
  })
  const canvas = await createApp({
    store,
    settings: {
      ...testSettings,
      publicUrl: null,
      rateLimit: true,
      faults: { ...testSettings.faults, ...faults },
    },
  })
  open.push(canvas)
  await canvas.listen({ host: '127.0.0.1', port: 0 })
  const { port } = canvas.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const settings = { ...testSettings, publicUrl: null, canvas: { url, token: 't-1' } }
  const gateway = await createApp({ store, settings })
  open.push(gateway)
  const browser = new TestBrowser(gateway)
  for (let tries = 0; tries < 20; tries++) {
    if ((await browser.signIn(1)).statusCode < 300) return browser
  }
  throw new Error('Nobody could sign in.')
}

type Wire = {
  id: number
  assessor_id: number
  user_id: number
  asset_id: number
  workflow_state: Review['state']
}
const toReview = (wire: Wire): Review => ({
  id: String(wire.id),
  reviewerId: String(wire.assessor_id),
  authorId: String(wire.user_id),
  submissionId: String(wire.asset_id),
  state: wire.workflow_state,
})

/** The calls of a page; now and then its connection is cut after the call has been answered. */
function callsOf(browser: TestBrowser, cutRate: number): QueueCalls {
  const random = seededRandom(3)
  async function call<T>(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    read: (value: unknown) => T,
  ): Promise<CallOutcome<T>> {
    const answer = method === 'GET' ? await browser.get(url) : await browser.write(method, url)
    const remaining = answer.headers['x-rate-limit-remaining']
    const cost = answer.headers['x-request-cost']
    const signs = {
      remaining: remaining === undefined ? null : Number(remaining),
      cost: cost === undefined ? null : Number(cost),
    }
    if (random() < cutRate) return { kind: 'no-answer', message: 'cut', signs }
    const { statusCode: status } = answer
    if (status === 403 && answer.body.includes('Rate Limit')) return { kind: 'throttled', signs }
    if (status >= 500) return { kind: 'no-answer', message: answer.body, signs }
    if (status >= 400) return { kind: 'refused', status, message: answer.body, signs }
    return { kind: 'done', value: read(json(answer)), signs }
  }
  const path = ({ submissionId, reviewerId }: Pair) =>
    `/api/v1/courses/1/assignments/7/submissions/${submissionId}/peer_reviews?user_id=${reviewerId}`
  return {
    readAll: () => call('GET', LIST, (value) => ({ reviews: (value as Wire[]).map(toReview) })),
    readSubmission: (id) =>
      call('GET', `/api/v1/courses/1/assignments/7/submissions/${id}/peer_reviews`, (value) =>
        (value as Wire[]).map(toReview),
      ),
    add: (pair) => call('POST', path(pair), (value) => toReview(value as Wire)),
    remove: (pair) => call('DELETE', path(pair), (value) => toReview(value as Wire)),
  }
}

/** What takes a second takes 20 ms here. */
const quick: Clock = {
  now: () => realClock.now() * 50,
  after: (ms, run) => realClock.after(ms / 50, run),
}

function queueFor(
  calls: QueueCalls,
  progress: ApplyProgress,
  onItem: (item: ItemProgress) => void = () => undefined,
) {
  return createApplyQueue({
    progress,
    calls,
    clock: quick,
    random: seededRandom(5),
    sayRefused: (_item, { status, message }) => `${status} ${message}`,
    onItem,
  })
}

async function expectOnce() {
  const rows = await store.db
    .selectFrom('peer_reviews')
    .select(['assessor_id', 'user_id'])
    .execute()
  const keys = rows.map((row) => `${row.assessor_id}>${row.user_id}`)
  expect(keys.sort()).toEqual(adds.map(pairKey).sort())
  const sent = await store.db.selectFrom('notifications').select('peer_review_id').execute()
  expect(sent).toHaveLength(adds.length)
  expect(new Set(sent.map((each) => String(each.peer_review_id))).size).toBe(adds.length)
}

test.each([
  ['before the write', { failMode: 'before', failRate: 0.15 }],
  ['after the write', { failMode: 'after', failRate: 0.15 }],
  ['with lost answers', { failMode: 'lost', failRate: 0.15 }],
] as const)(
  '150 changes through a gateway, with a limit, delay, cut connections and calls that fail %s',
  async (_what, faults) => {
    const browser = await behindGateway({ ...faults, delayMs: 2 })
    const progress = await queueFor(callsOf(browser, 0.05), startProgress(items)).run()
    expect(countStates(progress)).toMatchObject({ total: 150, done: 150 })
    await expectOnce()
  },
)

test('a reload in the middle: each pair once, one notification each', async () => {
  const browser = await behindGateway({ delayMs: 2, failMode: 'lost', failRate: 0.1 })
  const start = startProgress(items)
  const kept = new Map(start)
  let isGone = false
  const first = new Promise<void>((resolve) => {
    let settled = 0
    const queue = queueFor(callsOf(browser, 0), start, (item) => {
      if (isGone) return
      kept.set(pairKey(item.item.pair), item)
      if (item.state.is === 'done' && ++settled === 60) {
        isGone = true
        queue.cancel()
        resolve()
      }
    })
    void queue.run()
  })
  await first
  const progress = await queueFor(callsOf(browser, 0.05), new Map(kept)).run()
  expect(countStates(progress)).toMatchObject({ done: 150 })
  await expectOnce()
})
