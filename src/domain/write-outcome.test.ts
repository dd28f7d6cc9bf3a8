import { expect, test } from 'vitest'
import { summarizeWrites, type WriteOutcome } from './write-outcome.ts'

function outcome(
  reviewerId: string,
  wanted: WriteOutcome['wanted'],
  state: WriteOutcome['state'],
  authorId = 'author',
): WriteOutcome {
  const message = state === 'failed' ? 'Canvas said no' : null
  return { pair: { reviewerId, authorId, submissionId: '9' }, wanted, state, message }
}

test.each([
  ['1 reviewer assigned', [outcome('1', 'assign', 'done')]],
  ['2 reviewers assigned', [outcome('1', 'assign', 'done'), outcome('2', 'assign', 'done')]],
  ['1 reviewer removed', [outcome('1', 'remove', 'done')]],
  ['0 reviewers removed, 1 failed', [outcome('1', 'remove', 'failed')]],
  [
    '2 reviewers assigned, 1 failed',
    [
      outcome('1', 'assign', 'done'),
      outcome('2', 'assign', 'failed'),
      outcome('3', 'assign', 'done'),
    ],
  ],
  [
    '2 submissions assigned',
    [outcome('1', 'assign', 'done', 'a'), outcome('1', 'assign', 'done', 'b')],
  ],
  [
    '2 reviews removed, 1 failed',
    [
      outcome('1', 'remove', 'done', 'a'),
      outcome('2', 'remove', 'done', 'b'),
      outcome('2', 'remove', 'failed', 'a'),
    ],
  ],
  ['1 reviewer assigned', [outcome('1', 'assign', 'done'), outcome('2', 'assign', 'skipped')]],
])('%s', (sentence, outcomes) => {
  expect(summarizeWrites(outcomes)).toBe(sentence)
})

test('a burst in which everything was skipped says nothing', () => {
  expect(summarizeWrites([outcome('1', 'assign', 'skipped')])).toBeNull()
})
