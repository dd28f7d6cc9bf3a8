import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { refetchReviews, showWritten } from './show-written.ts'
import { submissionQueries } from './submission-queries.ts'

const ref: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const other: AssignmentRef = { ...ref, assignmentId: '8' }
const section: AssignmentRef = { ...ref, scope: 'section', scopeId: '11' }
const { queryKey } = peerReviewQueries.list(ref)
const [one, two, made] = [buildReview('1>2'), buildReview('2>3'), buildReview('3>1')]
const names = [{ id: '1', name: 'Ada' }]

function clientWith(reviews = [one, two]): QueryClient {
  const client = new QueryClient()
  client.setQueryData(queryKey, { reviews, includedNames: names })
  return client
}

describe('what was written is shown', () => {
  test.each([
    ['an addition comes last', { added: [made], removed: [] }, [one, two, made]],
    ['a removal goes by its id', { added: [], removed: [{ id: one.id }] }, [two]],
    ['both at once', { added: [made], removed: [{ id: two.id }] }, [one, made]],
    ['what was read already is not there twice', { added: [two], removed: [] }, [one, two]],
    ['an unknown one changes nothing', { added: [], removed: [{ id: 'x' }] }, [one, two]],
  ])('%s', async (_what, written, expected) => {
    const client = clientWith()
    await showWritten(client, '7', written)
    expect(client.getQueryData(queryKey)).toEqual({ reviews: expected, includedNames: names })
  })

  test('in the list of a section as well, and in no other assignment', async () => {
    const client = clientWith()
    const list = { reviews: [one], includedNames: names }
    client.setQueryData(peerReviewQueries.list(section).queryKey, list)
    client.setQueryData(peerReviewQueries.list(other).queryKey, list)
    await showWritten(client, '7', { added: [made], removed: [one] })
    expect(client.getQueryData(peerReviewQueries.list(section).queryKey)?.reviews).toEqual([made])
    expect(client.getQueryData(peerReviewQueries.list(other).queryKey)).toBe(list)
  })

  test('a list that was never read stays unread', async () => {
    const client = new QueryClient()
    await showWritten(client, '7', { added: [made], removed: [] })
    expect(client.getQueryData(queryKey)).toBeUndefined()
  })

  test('a read under way does not bring back what was there before', async () => {
    const client = clientWith()
    let answer: (list: { reviews: (typeof one)[]; includedNames: typeof names }) => void = () =>
      expect.fail('Nothing was read.')
    const reading = client
      .query({ queryKey, queryFn: () => new Promise((resolve) => (answer = resolve)) })
      .catch(() => 'called off')
    await showWritten(client, '7', { added: [], removed: [one] })
    answer({ reviews: [one, two], includedNames: names })
    await reading
    expect(client.getQueryData(queryKey)).toEqual({ reviews: [two], includedNames: names })
  })
})

test('all that shows the reviews of the assignment is read again, and nothing else', () => {
  const client = new QueryClient()
  const shown: (readonly unknown[])[] = [
    queryKey,
    peerReviewQueries.list(section).queryKey,
    submissionQueries.received(ref, '13').queryKey,
    assignmentQueries.progress('1', '7').queryKey,
  ]
  const others: (readonly unknown[])[] = [
    peerReviewQueries.list(other).queryKey,
    submissionQueries.received(other, '14').queryKey,
    assignmentQueries.progress('1', '8').queryKey,
    assignmentQueries.submissions(ref).queryKey,
  ]
  for (const key of [...shown, ...others]) client.setQueryData(key, {})
  refetchReviews(client, '7')
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated
  expect(shown.map(isStale)).toEqual([true, true, true, true])
  expect(others.map(isStale)).toEqual([false, false, false, false])
})
