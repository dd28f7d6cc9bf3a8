import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AssignmentRef, Pair } from '#src/domain/review.ts'
import { answers } from '#src/testing/answer.ts'
import { createGate, type Gate } from '#src/testing/gate.ts'
import { peerReviewMutations } from './peer-review-mutations.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { submissionQueries } from './submission-queries.ts'

type Wire = { id: string; assessor_id: string; workflow_state?: 'assigned' | 'completed' }

const ref: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const list = peerReviewQueries.list(ref)
const pair = (reviewerId: string): Pair => ({ reviewerId, authorId: 'grace', submissionId: 's1' })
const [ada, bob] = [pair('ada'), pair('bob')]

const LIST = '/api/v1/courses/1/assignments/7/peer_reviews?include[]=user'
const ONE = '/api/v1/courses/1/assignments/7/submissions/s1/peer_reviews'

const { reply, seen } = answers()
/** What Canvas has; its answers to a write wait for the gate of that reviewer, if there is one. */
let stored: Wire[]
let gates: Map<string, Gate>
let refused: Set<string>
/** Each read of the list, if set: what is read is fixed at once, it arrives later. */
let readGate: Gate | null
let isListRefused: boolean
let client: QueryClient

beforeEach(async () => {
  stored = []
  gates = new Map()
  refused = new Set()
  readGate = null
  isListRefused = false
  reply({
    [`GET ${LIST}`]: readList,
    [`POST ${ONE}`]: ({ body }) => create((JSON.parse(body) as { user_id: string }).user_id),
    [`DELETE ${ONE}?user_id=ada`]: () => destroy('ada'),
    [`DELETE ${ONE}?user_id=bob`]: () => destroy('bob'),
  })
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  client.mount()
  await open()
})

const toWire = (review: Wire) => ({
  workflow_state: 'assigned',
  user_id: 'grace',
  asset_id: 's1',
  asset_type: 'Submission',
  ...review,
})
const failed = (base: string) => HttpResponse.json({ errors: { base } }, { status: 400 })

async function readList() {
  const answer = isListRefused ? failed('No') : HttpResponse.json(stored.map(toWire))
  await readGate?.opened
  return answer
}

async function create(reviewer: string) {
  await gates.get(reviewer)?.opened
  if (refused.has(reviewer)) return failed('Create failed')
  const existing = stored.find(({ assessor_id }) => assessor_id === reviewer)
  const review = existing ?? { id: `r-${reviewer}`, assessor_id: reviewer }
  if (!existing) stored.push(review)
  return HttpResponse.json(toWire(review))
}

async function destroy(reviewer: string) {
  await gates.get(reviewer)?.opened
  const review = stored.find(({ assessor_id }) => assessor_id === reviewer)
  if (!review || refused.has(reviewer)) return failed('Delete failed')
  stored = stored.filter((each) => each !== review)
  return HttpResponse.json(toWire(review))
}

/** Shows the list afresh, as a page does, and forgets the calls that this took. */
async function open(...reviews: Wire[]) {
  stored = reviews
  client.clear()
  new QueryObserver(client, list).subscribe(() => undefined)
  await vi.waitFor(() => expect(shown()).toEqual(reviews.map(({ id }) => id)), { interval: 1 })
  seen.length = 0
}

const shown = () => client.getQueryData(list.queryKey)?.reviews.map(({ id }) => id)
const reviewers = () =>
  client
    .getQueryData(list.queryKey)
    ?.reviews.map((r) => r.reviewerId)
    .sort()
const assign = (of: Pair) =>
  new MutationObserver(client, peerReviewMutations.assign(ref)).mutate(of)
const unassign = (of: Pair) =>
  new MutationObserver(client, peerReviewMutations.unassign(ref)).mutate(of)
const failing = (write: Promise<unknown>) => expect(write).rejects.toThrow(/failed/)
const called = (start: string) =>
  seen.filter(({ method, path }) => `${method} ${path}`.startsWith(start))
const until = (check: () => void) => vi.waitFor(check, { interval: 1 })
const idle = () => until(() => expect(client.isFetching() + client.isMutating()).toBe(0))

function hold(reviewer: string): Gate {
  const gate = createGate()
  gates.set(reviewer, gate)
  return gate
}

test('a reviewer is shown before Canvas has answered, then with the id that Canvas gave', async () => {
  isListRefused = true
  const gate = hold('ada')
  const done = assign(ada)
  await until(() => expect(reviewers()).toEqual(['ada']))
  expect(shown()?.[0]).toMatch(/^optimistic:/)
  gate.open()
  await done
  expect(shown()).toEqual(['r-ada'])
})

test('a failed cell is undone alone, its neighbour stays, and the burst reads once', async () => {
  const [first, second] = [hold('ada'), hold('bob')]
  refused.add('ada')
  const writes = [failing(assign(ada)), assign(bob)]
  await until(() => expect(reviewers()).toEqual(['ada', 'bob']))
  first.open()
  await writes[0]
  expect(reviewers()).toEqual(['bob'])
  expect(called('GET')).toHaveLength(0)
  second.open()
  await writes[1]
  await idle()
  expect(shown()).toEqual(['r-bob'])
  expect(called('GET')).toHaveLength(1)
})

test('a failed cell is undone without a read to hide behind', async () => {
  isListRefused = true
  refused.add('ada')
  await failing(assign(ada))
  expect(shown()).toEqual([])
})

test('writes that are answered in one moment are followed by one read, not by none', async () => {
  const [first, second] = [hold('ada'), hold('bob')]
  const writes = [assign(ada), assign(bob)]
  await until(() => expect(called('POST')).toHaveLength(2))
  first.open()
  second.open()
  await Promise.all(writes)
  await idle()
  expect(called('GET')).toHaveLength(1)
})

test('a read under way cannot undo a cell', async () => {
  const reading = (readGate = createGate())
  const read = client.invalidateQueries({ queryKey: list.queryKey })
  await until(() => expect(called('GET')).toHaveLength(1))
  const gate = hold('ada')
  const done = assign(ada)
  await until(() => expect(reviewers()).toEqual(['ada']))
  reading.open()
  await read
  expect(reviewers()).toEqual(['ada'])
  gate.open()
  await done
})

test('a read begun while the write was under way cannot undo it either', async () => {
  const [first, second] = [hold('ada'), hold('bob')]
  const writes = [assign(ada), assign(bob)]
  await until(() => expect(called('POST')).toHaveLength(2))
  const reading = (readGate = createGate())
  const read = client.invalidateQueries({ queryKey: list.queryKey })
  await until(() => expect(called('GET')).toHaveLength(1))
  first.open()
  await writes[0]
  reading.open()
  await read
  expect(reviewers()).toEqual(['ada', 'bob'])
  second.open()
  await writes[1]
})

test('a pair that has a review keeps it as it is, accepted or refused', async () => {
  await open({ id: 'x', assessor_id: 'ada', workflow_state: 'completed' })
  const before = client.getQueryData(list.queryKey)
  isListRefused = true
  const gate = hold('ada')
  const done = assign(ada)
  await until(() => expect(called('POST')).toHaveLength(1))
  expect(client.getQueryData(list.queryKey)).toEqual(before)
  gate.open()
  await done
  expect(client.getQueryData(list.queryKey)).toEqual(before)
  refused.add('ada')
  await failing(assign(ada))
  expect(client.getQueryData(list.queryKey)).toEqual(before)
})

test('a pair may get a second review where Canvas makes one', async () => {
  await open({ id: 'x', assessor_id: 'ada' })
  stored = []
  isListRefused = true
  await assign(ada)
  expect(shown()).toEqual(['x', 'r-ada'])
})

const twice = [
  { id: 'x', assessor_id: 'ada' },
  { id: 'n', assessor_id: 'bob' },
  { id: 'y', assessor_id: 'ada' },
]

test('of two reviews of a pair the first goes, at once', async () => {
  await open(...twice)
  isListRefused = true
  const gate = hold('ada')
  const done = unassign(ada)
  await until(() => expect(shown()).toEqual(['n', 'y']))
  gate.open()
  await done
  expect(shown()).toEqual(['n', 'y'])
})

test('if Canvas removed the other one, that one goes and the first comes back', async () => {
  await open(...twice)
  stored = stored.filter(({ id }) => id !== 'x')
  isListRefused = true
  await unassign(ada)
  expect(shown()).toEqual(['n', 'x'])
})

test('a failed removal restores the very review, before the other of its pair', async () => {
  await open({ id: 'x', assessor_id: 'ada', workflow_state: 'completed' }, ...twice.slice(1))
  const before = client.getQueryData(list.queryKey)?.reviews
  isListRefused = true
  refused.add('ada')
  await failing(unassign(ada))
  const after = client.getQueryData(list.queryKey)?.reviews
  expect(after?.filter(({ reviewerId }) => reviewerId === 'ada').map(({ id }) => id)).toEqual([
    'x',
    'y',
  ])
  expect(new Set(after)).toEqual(new Set(before))
})

test('a removal that fails leaves what the neighbour has become meanwhile', async () => {
  await open({ id: 'x', assessor_id: 'ada' })
  isListRefused = true
  refused.add('ada')
  const gate = hold('ada')
  const removal = failing(unassign(ada))
  await until(() => expect(shown()).toEqual([]))
  await assign(bob)
  gate.open()
  await removal
  expect(reviewers()).toEqual(['ada', 'bob'])
})

test('a write makes everything old that shows the reviews of the assignment, and nothing else', async () => {
  const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }
  const elsewhere = peerReviewQueries.list({ ...ref, assignmentId: '8' }).queryKey
  const bySection = peerReviewQueries.list(section).queryKey
  const received = submissionQueries.received(ref, 's1').queryKey
  client.setQueryData(bySection, { reviews: [], includedNames: [] })
  client.setQueryData(elsewhere, { reviews: [], includedNames: [] })
  client.setQueryData(received, { reviews: [], comments: [] })
  await assign(ada)
  await idle()
  const isOld = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated
  expect([bySection, received, elsewhere].map(isOld)).toEqual([true, true, false])
})
