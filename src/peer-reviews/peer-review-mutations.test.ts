import { expect, test } from 'vitest'
import type { AssignmentRef } from '#src/domain/review.ts'
import { createGate } from '#src/testing/gate.ts'
import { ada, bob, failing, ref, until, writeBench } from '#src/testing/write-bench.ts'
import { peerReviewQueries } from './peer-review-queries.ts'
import { submissionQueries } from './submission-queries.ts'

const bench = writeBench()
const { open, shown, reviewers, assign, called, idle, hold } = bench

test('a reviewer is shown before Canvas has answered, then with the id that Canvas gave', async () => {
  bench.isListRefused = true
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
  bench.refused.add('ada')
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
  bench.isListRefused = true
  bench.refused.add('ada')
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
  const reading = (bench.readGate = createGate())
  const read = bench.client.invalidateQueries({ queryKey: bench.list.queryKey })
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
  const reading = (bench.readGate = createGate())
  const read = bench.client.invalidateQueries({ queryKey: bench.list.queryKey })
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
  const before = bench.client.getQueryData(bench.list.queryKey)
  bench.isListRefused = true
  const gate = hold('ada')
  const done = assign(ada)
  await until(() => expect(called('POST')).toHaveLength(1))
  expect(bench.client.getQueryData(bench.list.queryKey)).toEqual(before)
  gate.open()
  await done
  expect(bench.client.getQueryData(bench.list.queryKey)).toEqual(before)
  bench.refused.add('ada')
  await failing(assign(ada))
  expect(bench.client.getQueryData(bench.list.queryKey)).toEqual(before)
})

test('a pair may get a second review where Canvas makes one', async () => {
  await open({ id: 'x', assessor_id: 'ada' })
  bench.stored = []
  bench.isListRefused = true
  await assign(ada)
  expect(shown()).toEqual(['x', 'r-ada'])
})

test('a write makes everything old that shows the reviews of the assignment, and nothing else', async () => {
  const section: AssignmentRef = { scope: 'section', scopeId: '11', assignmentId: '7' }
  const elsewhere = peerReviewQueries.list({ ...ref, assignmentId: '8' }).queryKey
  const bySection = peerReviewQueries.list(section).queryKey
  const received = submissionQueries.received(ref, 's1').queryKey
  bench.client.setQueryData(bySection, { reviews: [], includedNames: [] })
  bench.client.setQueryData(elsewhere, { reviews: [], includedNames: [] })
  bench.client.setQueryData(received, { reviews: [], comments: [] })
  await assign(ada)
  await idle()
  const isOld = (queryKey: readonly unknown[]) =>
    bench.client.getQueryState(queryKey)?.isInvalidated
  expect([bySection, received, elsewhere].map(isOld)).toEqual([true, true, false])
})
