import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { HttpResponse } from 'msw'
import { beforeEach, expect, vi } from 'vitest'
import type { AssignmentRef, Pair } from '#src/domain/review.ts'
import { peerReviewMutations } from '#src/peer-reviews/peer-review-mutations.ts'
import { peerReviewQueries } from '#src/peer-reviews/peer-review-queries.ts'
import { answers } from './answer.ts'
import { createGate, type Gate } from './gate.ts'

type Wire = { id: string; assessor_id: string; workflow_state?: 'assigned' | 'completed' }

export const ref: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const pair = (reviewerId: string): Pair => ({ reviewerId, authorId: 'grace', submissionId: 's1' })
export const [ada, bob] = [pair('ada'), pair('bob')]

const LIST = '/api/v1/courses/1/assignments/7/peer_reviews?include[]=user'
const ONE = '/api/v1/courses/1/assignments/7/submissions/s1/peer_reviews'

export const until = (check: () => void) => vi.waitFor(check, { interval: 1 })
export const failing = (write: Promise<unknown>) => expect(write).rejects.toThrow(/failed/)

/**
 * One list of reviews, shown as a page shows it, and a Canvas whose answers can be held back and refused one by one:
 * what happens between a write and its answers is the subject here, which a real server would not wait for.
 */
export function writeBench() {
  const { reply, seen } = answers()
  const list = peerReviewQueries.list(ref)
  let gates = new Map<string, Gate>()
  const bench = {
    list,
    client: new QueryClient(),
    /** What Canvas has; its answer to a write waits for the gate of that reviewer, if there is one. */
    stored: [] as Wire[],
    /** The reviewers of whom Canvas takes no write. */
    refused: new Set<string>(),
    /** Each read of the list, if set: what is read is fixed at once, it arrives later. */
    readGate: null as Gate | null,
    isListRefused: false,
    open,
    shown: () => bench.client.getQueryData(list.queryKey)?.reviews.map(({ id }) => id),
    reviewers: () =>
      bench.client
        .getQueryData(list.queryKey)
        ?.reviews.map((r) => r.reviewerId)
        .sort(),
    assign: (of: Pair) =>
      new MutationObserver(bench.client, peerReviewMutations.assign(ref)).mutate(of),
    unassign: (of: Pair) =>
      new MutationObserver(bench.client, peerReviewMutations.unassign(ref)).mutate(of),
    called: (start: string) =>
      seen.filter(({ method, path }) => `${method} ${path}`.startsWith(start)),
    idle: () => until(() => expect(bench.client.isFetching() + bench.client.isMutating()).toBe(0)),
    hold: (reviewer: string): Gate => {
      const gate = createGate()
      gates.set(reviewer, gate)
      return gate
    },
  }

  beforeEach(async () => {
    gates = new Map()
    Object.assign(bench, { refused: new Set(), readGate: null, isListRefused: false })
    reply({
      [`GET ${LIST}`]: readList,
      [`POST ${ONE}`]: ({ body }) => create((JSON.parse(body) as { user_id: string }).user_id),
      [`DELETE ${ONE}?user_id=ada`]: () => destroy('ada'),
      [`DELETE ${ONE}?user_id=bob`]: () => destroy('bob'),
    })
    bench.client = new QueryClient({
      defaultOptions: { queries: { retry: false, staleTime: Infinity } },
    })
    bench.client.mount()
    await open()
  })

  /** Shows the list afresh, as a page does, and forgets the calls that this took. */
  async function open(...reviews: Wire[]) {
    bench.stored = reviews
    bench.client.clear()
    new QueryObserver(bench.client, list).subscribe(() => undefined)
    await until(() => expect(bench.shown()).toEqual(reviews.map(({ id }) => id)))
    seen.length = 0
  }

  async function readList() {
    const answer = bench.isListRefused ? failed('No') : HttpResponse.json(bench.stored.map(toWire))
    await bench.readGate?.opened
    return answer
  }

  async function create(reviewer: string) {
    await gates.get(reviewer)?.opened
    if (bench.refused.has(reviewer)) return failed('Create failed')
    const existing = bench.stored.find(({ assessor_id }) => assessor_id === reviewer)
    const review = existing ?? { id: `r-${reviewer}`, assessor_id: reviewer }
    if (!existing) bench.stored.push(review)
    return HttpResponse.json(toWire(review))
  }

  async function destroy(reviewer: string) {
    await gates.get(reviewer)?.opened
    const review = bench.stored.find(({ assessor_id }) => assessor_id === reviewer)
    if (!review || bench.refused.has(reviewer)) return failed('Delete failed')
    bench.stored = bench.stored.filter((each) => each !== review)
    return HttpResponse.json(toWire(review))
  }

  return bench
}

function toWire(review: Wire) {
  return {
    workflow_state: 'assigned',
    user_id: 'grace',
    asset_id: 's1',
    asset_type: 'Submission',
    ...review,
  }
}

function failed(base: string) {
  return HttpResponse.json({ errors: { base } }, { status: 400 })
}
