import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openStore, type Store } from '#server/store/open-store.ts'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, testSettings, type TestCanvas } from '#server/testing/test-canvas.ts'
import { createCanvas } from './create-canvas.ts'

// Only where several servers can share a database: in the project "postgres". Where PostgreSQL cannot be had, its setup says
// so loudly, and the second server below is the first one's store.
const PAIRS = 'courses/1/assignments/7/submissions/9003/peer_reviews'

let first: TestCanvas
let otherStore: Store
let other: Awaited<ReturnType<typeof createCanvas>>
beforeAll(async () => {
  first = await openTestCanvas(canvasClass)
  otherStore = await openSecond()
  other = await createCanvas({ store: otherStore, settings: testSettings })
})
beforeEach(() => first.reload())
afterAll(async () => {
  await other.close()
  if (otherStore !== first.store) await otherStore.close()
  await first.close()
})

/** The database of the first server, through connections of its own. */
async function openSecond(): Promise<Store> {
  const url = inject('postgresUrl')
  if (url === undefined) return first.store
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(
    first.store.db,
  )
  return openStore(url.replace(/[^/]*$/, rows[0]?.name ?? ''))
}

const reviewers = async () =>
  ((await first.get(PAIRS, { as: 1 })).json as { assessor_id: number }[]).map(
    ({ assessor_id }) => assessor_id,
  )

test('what another server has written is in the next answer', async () => {
  expect(await reviewers()).toEqual([])
  expect(await reviewers()).toEqual([])
  await other.inject({
    method: 'POST',
    url: `/api/v1/${PAIRS}`,
    headers: { authorization: 'Bearer t-1' },
    payload: { user_id: 101 },
  })
  expect(await reviewers()).toEqual([101])
})

test('what another server is still writing is not, and is as soon as it is committed', async () => {
  if (otherStore === first.store) return
  const transaction = await otherStore.db.startTransaction().execute()
  await transaction
    .insertInto('peer_reviews')
    .values({ asset_id: '9003', user_id: '103', assessor_id: '102', workflow_state: 'assigned' })
    .execute()
  // Read, and remembered, while the transaction is under way.
  expect([await reviewers(), await reviewers()]).toEqual([[], []])
  await transaction.commit().execute()
  expect(await reviewers()).toEqual([102])
})

test('a token that another server has revoked is refused', async () => {
  expect(await reviewers()).toEqual([])
  await otherStore.db
    .updateTable('tokens')
    .set({ revoked: true })
    .where('user_id', '=', '1')
    .execute()
  expect((await first.get(PAIRS, { as: 1 })).status).toBe(401)
})
