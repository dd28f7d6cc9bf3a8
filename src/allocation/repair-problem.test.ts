import { describe, expect, test } from 'vitest'
import { repair } from '#src/domain/allocation/repair.ts'
import { EMPTY_PLAN } from '#src/domain/plan/planned.ts'
import type { Review } from '#src/domain/review.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { outcomeOf } from './allocation-outcome.ts'
import { firstSettings } from './allocation-settings.ts'
import { existingPairs } from './build-problem.ts'
import { buildRepair } from './build-repair.ts'
import { phraseText } from './people-phrase.ts'
import { diffOf } from './repair-diff.ts'
import { sayRepair, sayTrouble } from './repair-words.ts'
import {
  findTroubles,
  firstKinds,
  needsRepair,
  TROUBLE_KINDS,
  type TroubleKind,
} from './troubles.ts'

const NOW = new Date('2026-11-01T00:00:00Z')
const DUE = '2026-10-01T00:00:00Z'
const WANTED = 2

type Pair = `${string}>${string}`
/** "1>2" is open, "1>2!" done. */
const reviewOf = (text: string): Review =>
  buildReview(text.replace('!', '') as Pair, {
    state: text.endsWith('!') ? 'completed' : 'assigned',
  })

type RoomInput = { dueAt?: string | null; left?: string; unsubmitted?: string }

function roomOf(reviews: string, { dueAt = DUE, left = '', unsubmitted = '' }: RoomInput = {}) {
  const ids = ['1', '2', '3', '4', '5']
  return buildRoom({
    assignment: buildAssignment({ dueAt, reviewsWanted: WANTED }),
    people: ids.map((id) =>
      buildPerson(id, {
        enrollments: [{ sectionId: '11', state: left.includes(id) ? 'inactive' : 'active' }],
      }),
    ),
    submissions: ids
      .filter((id) => !left.includes(id))
      .map((id) => buildSubmission(id, { hasSubmitted: !unsubmitted.includes(id) })),
    reviews: reviews
      .split(' ')
      .filter((text) => text !== '')
      .map(reviewOf),
  })
}

const RING = '1>2! 1>3! 2>3! 2>4! 3>4! 3>5! 4>5! 4>1! 5>1! 5>2!'

describe('what is wrong', () => {
  test.each<[string, ReturnType<typeof roomOf>, Partial<Record<TroubleKind, string[]>>]>([
    ['nothing where all is done', roomOf(RING), {}],
    ['nothing where nobody reviews anybody', roomOf(''), {}],
    [
      'who left with open reviews',
      roomOf(RING.replace('5>1!', '5>1'), { left: '5' }),
      { left: ['5'] },
    ],
    [
      'who has done none after the due date',
      roomOf(RING.replace('1>2! 1>3!', '1>2 1>3')),
      { silent: ['1'] },
    ],
    ['nobody is silent before it', roomOf(RING.replaceAll('!', ''), { dueAt: null }), {}],
    [
      'reviews of nothing',
      roomOf(RING.replace('5>1!', '5>1'), { unsubmitted: '1' }),
      { nothing: ['1'] },
    ],
    ['too few', roomOf(RING.replace('5>1!', '')), { starved: ['1'] }],
    ['far too many received', roomOf(`${RING} 2>1 3>1`), { overloaded: ['1'] }],
    ['nothing to review', roomOf(RING.replace('1>2! 1>3!', '4>2! 4>3!')), { idle: ['1'] }],
  ])('%s', (_what, room, expected) => {
    const none = Object.fromEntries(TROUBLE_KINDS.map((kind) => [kind, []]))
    const troubles = findTroubles(room, existingPairs(room.reviewsByPair), WANTED, NOW)
    expect(troubles).toEqual({ ...none, ...expected })
    expect(needsRepair(troubles)).toBe(Object.keys(expected).some((kind) => kind !== 'idle'))
  })

  test('late arrivals are offered while there is time, and left alone afterwards', () => {
    const reviews = RING.replace('1>2! 1>3!', '4>2! 4>3!')
    const kindsOf = (room: ReturnType<typeof roomOf>) =>
      firstKinds(room, findTroubles(room, existingPairs(room.reviewsByPair), WANTED, NOW), NOW)
    expect(kindsOf(roomOf(reviews, { dueAt: null }))).toEqual(['idle'])
    expect(kindsOf(roomOf(reviews))).toEqual([])
  })
})

function propose(room: ReturnType<typeof roomOf>, kinds: TroubleKind[]) {
  const settings = { ...firstSettings(room, 7, NOW), avoidsReciprocal: false }
  const built = buildRepair(room, EMPTY_PLAN, settings, WANTED, new Set(kinds), NOW)
  const result = repair(built.problem)
  if (!result.ok) throw new Error('It can be mended.')
  const outcome = outcomeOf(room, EMPTY_PLAN, built, result.pairs)
  const lines = diffOf(room, built, outcome).map(
    ({ sign, reviewerId, authorId, reason }) => `${sign}${reviewerId}>${authorId} ${reason}`,
  )
  return { outcome, lines, words: phraseText(sayRepair(room, outcome, result.extra, WANTED)) }
}

describe('the repair', () => {
  test('of who has left: somebody comes instead, and nothing goes that Canvas cannot delete', () => {
    const room = roomOf('1>2! 1>3! 2>3! 2>4! 3>4! 3>2! 5>1 4>1!', { left: '5' })
    const { outcome, lines } = propose(room, ['left'])
    expect(outcome.removed).toEqual([])
    expect(outcome.refused).toEqual([])
    expect(lines).toEqual([expect.stringMatching(/^\+[234]>1 instead of Student 5, who has left$/)])
  })

  test('of who has done none: their open reviews go to others, one for one', () => {
    const room = roomOf(RING.replace('1>2! 1>3!', '1>2 1>3'))
    const { outcome, lines, words } = propose(room, ['silent'])
    expect(outcome.removed).toEqual([
      { reviewerId: '1', authorId: '2' },
      { reviewerId: '1', authorId: '3' },
    ])
    expect(lines).toEqual([
      '−1>2 Student 1 has done none',
      expect.stringMatching(/^\+[345]>2 instead of Student 1$/),
      '−1>3 Student 1 has done none',
      expect.stringMatching(/^\+[45]>3 instead of Student 1$/),
    ])
    expect(words).toMatch(
      /^4 changes: 2 come, 2 go\. Student \d and Student \d give one more than 2\.$/,
    )
  })

  test('whoever has nothing to review helps before others give more', () => {
    const { lines, words } = propose(roomOf(RING.replace('1>2! 1>3! ', '')), ['starved'])
    expect(lines).toEqual([
      '+1>2 Student 1 has nothing to review',
      '+1>3 Student 1 has nothing to review',
    ])
    expect(words).toBe('2 changes: 2 come, 0 go. Nobody gives more than 2.')
  })

  test('of reviews of nothing: they go', () => {
    const room = roomOf(RING.replace('5>1!', '5>1'), { unsubmitted: '1' })
    expect(propose(room, ['nothing']).lines).toEqual(['−5>1 Student 1 has not submitted'])
  })

  test('of who gets far too many: open ones go, done ones stay', () => {
    const { lines } = propose(roomOf(`${RING} 2>1 3>1`), ['overloaded'])
    expect(lines).toEqual([
      '−2>1 Student 1 gets 4, 2 are wanted',
      '−3>1 Student 1 gets 4, 2 are wanted',
    ])
  })

  test('of late arrivals: they are spliced in', () => {
    const open = '2>3 2>4 3>4 3>5 4>5 4>2 5>2 5>3'
    const { outcome } = propose(roomOf(open, { dueAt: null }), ['idle'])
    const count = (pairs: { reviewerId: string; authorId: string }[], id: string) =>
      pairs.filter(({ reviewerId, authorId }) => reviewerId === id || authorId === id).length
    expect(count(outcome.added, '1')).toBe(4)
    expect(outcome.removed).toHaveLength(2)
  })

  test('what is not chosen stays as it is', () => {
    const room = roomOf(RING.replace('1>2! 1>3!', '1>2 1>3'))
    expect(propose(room, ['starved']).lines).toEqual([])
  })
})

const room = roomOf(RING)
test.each<[TroubleKind, string[], string]>([
  [
    'left',
    ['1'],
    'Student 1 has left with open reviews. Canvas cannot delete those: they stay listed.',
  ],
  ['silent', ['1', '2'], 'Student 1 and Student 2 have done none after the due date.'],
  ['nothing', ['1'], 'Student 1 has not submitted, and is to be reviewed.'],
  ['starved', ['1', '2', '3', '4'], '4 people get fewer than 2 reviews.'],
  ['overloaded', ['1'], 'Student 1 has more than 3 reviews.'],
  ['idle', ['1'], 'Student 1 reviews nobody.'],
])('%s in words', (kind, ids, words) => {
  expect(phraseText(sayTrouble(room, kind, ids, WANTED))).toBe(words)
})

test('where nothing is wrong nothing changes', () => {
  expect(phraseText(sayRepair(room, { added: [], removed: [] }, [], WANTED))).toBe(
    'Nothing has to change.',
  )
  expect(
    phraseText(
      sayRepair(
        room,
        { added: [{ reviewerId: '1', authorId: '2' }], removed: [] },
        [{ reviewerId: '3', extra: 1 }],
        WANTED,
      ),
    ),
  ).toBe('1 change: 1 comes, 0 go. Nobody gives more than 2.')
})
