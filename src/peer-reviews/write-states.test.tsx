import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { HttpResponse } from 'msw'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { AssignmentRef, Pair } from '#src/domain/review.ts'
import { answers, type Replies } from '#src/testing/answer.ts'
import { createGate } from '#src/testing/gate.ts'
import { peerReviewMutations } from './peer-review-mutations.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { isPairPending, useFailedPairs, usePendingPairs } from './write-states.ts'

const { reply } = answers()
const ref: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const elsewhere: AssignmentRef = { ...ref, assignmentId: '8' }
const pair: Pair = { reviewerId: 'ada', authorId: 'grace', submissionId: 's1' }
const KEY = 'ada>grace'

const ONE = '/api/v1/courses/1/assignments/7/submissions/s1/peer_reviews'
const LIST = 'GET /api/v1/courses/1/assignments/7/peer_reviews?include[]=user'
const wire = {
  id: 'r1',
  user_id: 'grace',
  asset_id: 's1',
  assessor_id: 'ada',
  workflow_state: 'assigned',
}
const REFUSED = { status: 400, body: { errors: { base: 'Create failed' } } }

function renderStates(reviews: unknown[] = []) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(peerReviewQueries.list(ref).queryKey, {
    reviews: reviews.length > 0 ? [{ ...pair, id: 'r1', state: 'assigned' }] : [],
    includedNames: [],
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(
    () => ({
      pending: usePendingPairs(ref),
      pendingElsewhere: usePendingPairs(elsewhere),
      failed: useFailedPairs(ref),
      assign: useMutation(peerReviewMutations.assign(ref)).mutate,
      remove: useMutation(peerReviewMutations.unassign(ref)).mutate,
    }),
    { wrapper },
  )
  return { client, result }
}

function answerAfter(gate: { opened: Promise<void> }, body: Record<string, unknown>) {
  return async () => {
    await gate.opened
    return HttpResponse.json(body)
  }
}

test.each([
  ['assign', 'assigning', `POST ${ONE}`],
  ['remove', 'removing', `DELETE ${ONE}?user_id=ada`],
] as const)('while a pair is written, to %s it, it is %s', async (write, state, call) => {
  const gate = createGate()
  reply({ [call]: answerAfter(gate, wire) })
  const { client, result } = renderStates()
  act(() => result.current[write](pair))
  expect(isPairPending(client, ref, pair)).toBe(true)
  expect(isPairPending(client, ref, { ...pair, authorId: 'bob' })).toBe(false)
  await waitFor(() => expect(result.current.pending.get(KEY)).toBe(state))
  expect(result.current.pendingElsewhere.size).toBe(0)
  gate.open()
  await waitFor(() => expect(result.current.pending.size).toBe(0))
  expect(isPairPending(client, ref, pair)).toBe(false)
})

const failing: Replies = { [`POST ${ONE}`]: REFUSED, [LIST]: { body: [] } }

test('a pair whose write failed says what was wanted and why it failed', async () => {
  reply(failing)
  const { result } = renderStates()
  act(() => result.current.assign(pair))
  await waitFor(() => expect(result.current.failed.size).toBe(1))
  expect(result.current.failed.get(KEY)).toEqual({ wanted: 'assign', message: 'Create failed' })
})

test('the next write of the pair takes the failure away', async () => {
  reply(failing)
  const { result } = renderStates()
  act(() => result.current.assign(pair))
  await waitFor(() => expect(result.current.failed.size).toBe(1))
  reply({ [`POST ${ONE}`]: { body: wire }, [LIST]: { body: [wire] } })
  act(() => result.current.assign(pair))
  await waitFor(() => expect(result.current.failed.size).toBe(0))
  await waitFor(() => expect(result.current.pending.size).toBe(0))
  expect(result.current.failed.size).toBe(0)
})

test('a failed removal of a pair that has no review any more has not failed', async () => {
  const refusal = { status: 400, body: { errors: { base: 'Delete failed' } } }
  reply({ [`DELETE ${ONE}?user_id=ada`]: refusal })
  const { client, result } = renderStates([wire])
  act(() => result.current.remove(pair))
  await waitFor(() => expect(result.current.failed.get(KEY)?.wanted).toBe('remove'))
  act(() => {
    const { queryKey } = peerReviewQueries.list(ref)
    client.setQueryData(queryKey, { reviews: [], includedNames: [] })
  })
  await waitFor(() => expect(result.current.failed.size).toBe(0))
})
