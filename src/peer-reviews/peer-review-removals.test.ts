import { expect, test } from 'vitest'
import { ada, bob, failing, until, writeBench } from '#src/testing/write-bench.ts'

const bench = writeBench()
const { open, shown, reviewers, assign, unassign, hold } = bench

const twice = [
  { id: 'x', assessor_id: 'ada' },
  { id: 'n', assessor_id: 'bob' },
  { id: 'y', assessor_id: 'ada' },
]

test('of two reviews of a pair the first goes, at once', async () => {
  await open(...twice)
  bench.isListRefused = true
  const gate = hold('ada')
  const done = unassign(ada)
  await until(() => expect(shown()).toEqual(['n', 'y']))
  gate.open()
  await done
  expect(shown()).toEqual(['n', 'y'])
})

test('if Canvas removed the other one, that one goes and the first comes back', async () => {
  await open(...twice)
  bench.stored = bench.stored.filter(({ id }) => id !== 'x')
  bench.isListRefused = true
  await unassign(ada)
  expect(shown()).toEqual(['n', 'x'])
})

test('a failed removal restores the very review, before the other of its pair', async () => {
  await open({ id: 'x', assessor_id: 'ada', workflow_state: 'completed' }, ...twice.slice(1))
  const before = bench.client.getQueryData(bench.list.queryKey)?.reviews
  bench.isListRefused = true
  bench.refused.add('ada')
  await failing(unassign(ada))
  const after = bench.client.getQueryData(bench.list.queryKey)?.reviews
  expect(after?.filter(({ reviewerId }) => reviewerId === 'ada').map(({ id }) => id)).toEqual([
    'x',
    'y',
  ])
  expect(new Set(after)).toEqual(new Set(before))
})

test('a removal that fails leaves what the neighbour has become meanwhile', async () => {
  await open({ id: 'x', assessor_id: 'ada' })
  bench.isListRefused = true
  bench.refused.add('ada')
  const gate = hold('ada')
  const removal = failing(unassign(ada))
  await until(() => expect(shown()).toEqual([]))
  await assign(bob)
  gate.open()
  await removal
  expect(reviewers()).toEqual(['ada', 'bob'])
})
