import { describe, expect, test } from 'vitest'
import { buildProgress } from '#src/testing/build-apply.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import type { ItemProgress, ItemState } from './apply-item.ts'
import { afterCall, afterReading, MOST_SENDS } from './after-call.ts'
import { NO_SIGNS, type CallOutcome } from './call-outcome.ts'
import type { Review } from '#src/domain/review.ts'

const review = buildReview('1>2', { id: 'x' })
const seen = { id: 'x', state: 'assigned' as const }
const other = { id: 'y', state: 'assigned' as const }
const sending = { sent: 1, state: { is: 'sending' } } as const
const add = buildProgress('1>2', sending)
const remove = buildProgress('1>2', { ...sending, wanted: 'remove', base: [seen], goes: ['x'] })
const removeBoth = buildProgress('1>2', {
  ...sending,
  wanted: 'remove',
  base: [seen, other],
  goes: ['x', 'y'],
})
const remind = buildProgress('1>2', { ...sending, wanted: 'remind', base: [seen] })

type End =
  CallOutcome<Review> extends infer O ? (O extends unknown ? Omit<O, 'signs'> : never) : never
const answered = (value = review): End => ({ kind: 'done', value })
const refused = (status: number): End => ({ kind: 'refused', status, message: 'm' })
const lost: End = { kind: 'no-answer', message: 'm' }
const end = (progress: ItemProgress, outcome: End) =>
  afterCall(progress, { ...outcome, signs: NO_SIGNS }, () => 'said')
const matching = (text: RegExp) => expect.stringMatching(text) as string
const done: ItemState = { is: 'done', isFound: false }

describe('after a call', () => {
  test.each<[string, ItemProgress, End, Partial<ItemProgress>]>([
    ['an add is done', add, answered(), { state: done, created: 'x' }],
    ['a removal is done', remove, answered(), { state: done, removed: [seen] }],
    [
      'of two reviews one is gone, and the other is next',
      ...([removeBoth, answered(), { state: { is: 'waiting' }, removed: [seen] }] as const),
    ],
    [
      'the second is gone',
      { ...removeBoth, removed: [seen] },
      answered(buildReview('1>2', other)),
      { state: done, removed: [seen, other] },
    ],
    [
      'another review is gone than was planned',
      remove,
      answered(buildReview('1>2', other)),
      { state: { is: 'failed', reason: matching(/another review/) }, removed: [other] },
    ],
    ['a reminder is done', remind, answered(), { state: done, created: null }],
    [
      'a reminder has assigned anew',
      remind,
      answered(buildReview('1>2', other)),
      { state: { is: 'failed', reason: matching(/anew/) }, created: 'y' },
    ],
    ['too many calls do not count as sent', add, { kind: 'throttled' }, { sent: 0 }],
    [
      'nor does a call of somebody signed out',
      ...([add, { kind: 'signed-out' }, { sent: 0, state: { is: 'waiting' } }] as const),
    ],
    ['no answer is looked into', add, lost, { sent: 1, state: { is: 'checking', message: 'm' } }],
    [
      'a reminder without an answer is left',
      ...([remind, lost, { state: { is: 'unknown', reason: matching(/may have been/) } }] as const),
    ],
    ['a refusal is said', add, refused(404), { state: { is: 'failed', reason: 'said' } }],
    ['400 to an add too', add, refused(400), { state: { is: 'failed', reason: 'said' } }],
    ['404 to a removal too', remove, refused(404), { state: { is: 'failed', reason: 'said' } }],
    [
      '400 to a removal: somebody was faster',
      ...([
        remove,
        refused(400),
        { state: { is: 'skipped', reason: matching(/Somebody/) } },
      ] as const),
    ],
    [
      '400 to the rest of a removal: it is gone, too',
      { ...removeBoth, removed: [seen] },
      refused(400),
      { state: done, removed: [seen] },
    ],
    [
      '400 to a removal that was sent before: that one was late, and ours',
      { ...remove, sent: 2 },
      refused(400),
      { state: { is: 'done', isFound: true }, removed: [seen] },
    ],
  ])('%s', (_what, progress, outcome, expected) => {
    expect(end(progress, outcome)).toEqual({ ...progress, ...waitingIf(outcome), ...expected })
  })
})

function waitingIf({ kind }: End): Partial<ItemProgress> {
  return kind === 'throttled' ? { state: { is: 'waiting' } } : {}
}

describe('after its pair was read', () => {
  const checking = (progress: ItemProgress, sent = 1): ItemProgress => ({
    ...progress,
    sent,
    state: { is: 'checking', message: '' },
  })
  test.each<[string, ItemProgress, Review[], Partial<ItemProgress>]>([
    [
      'an add was done',
      checking(add),
      [review],
      { state: { is: 'done', isFound: true }, created: 'x' },
    ],
    ['an add was not done', checking(add), [], { state: { is: 'waiting' } }],
    [
      'a removal was done: all that it named is gone',
      checking(removeBoth),
      [],
      { state: { is: 'done', isFound: true }, removed: [seen, other] },
    ],
    ['a removal was not done', checking(remove), [review], { state: { is: 'waiting' } }],
    [
      'tried once too often',
      checking(add, MOST_SENDS),
      [],
      { state: { is: 'failed', reason: matching(/no answer 12 times/) } },
    ],
    ['tried less often', checking(add, MOST_SENDS - 1), [], { state: { is: 'waiting' } }],
    [
      'what was sent last is done all the same',
      checking(add, MOST_SENDS),
      [review],
      { state: { is: 'done', isFound: true }, created: 'x' },
    ],
  ])('%s', (_what, progress, theirs, expected) => {
    expect(afterReading(progress, theirs)).toEqual({ ...progress, ...expected })
  })
})
