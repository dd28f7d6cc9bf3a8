import { expect, test } from 'vitest'
import { ALLOCATION_FEATURE, allocationRefusal, type AllocationFacts } from './allocation-rules.ts'

const now = new Date('2026-11-24T12:00:00Z')
const before = new Date('2026-11-24T11:59:59Z')
const after = new Date('2026-11-24T12:00:01Z')
const assignment: AllocationFacts['assignment'] = {
  peer_reviews: true,
  peer_review_count: 2,
  peer_review_submission_required: true,
  due_at: before,
  unlock_at: before,
  lock_at: after,
}
const fine: AllocationFacts = {
  now,
  mayTakePart: true,
  features: [ALLOCATION_FEATURE],
  assignment,
  hasSubmitted: true,
  reviews: 0,
  candidates: 1,
}
type Wrong = Omit<Partial<AllocationFacts>, 'assignment'> & {
  assignment?: Partial<AllocationFacts['assignment']>
}
const merge = (...parts: Wrong[]): AllocationFacts =>
  parts.reduce<AllocationFacts>(
    (facts, part) => ({
      ...facts,
      ...part,
      assignment: { ...facts.assignment, ...part.assignment },
    }),
    fine,
  )

// Contract 1.9, in its order.
const RULES: [string, Wrong, number, RegExp][] = [
  ['no participant', { mayTakePart: false }, 403, /cannot take part/],
  ['the feature is off', { features: ['another'] }, 403, /not on in this course/],
  ['no peer reviews', { assignment: { peer_reviews: false } }, 403, /no peer reviews/],
  ['his own work is missing', { hasSubmitted: false }, 403, /Hand in your own work/],
  ['not open yet', { assignment: { unlock_at: after } }, 403, /not open yet/],
  ['locked', { assignment: { lock_at: before } }, 403, /is locked/],
  ['not due yet', { assignment: { due_at: after } }, 403, /not begun yet/],
  ['he has them all', { reviews: 2 }, 403, /You have all/],
]
const nothingLeft = { reviews: 0, candidates: 0 }

test.each(RULES)('%s: refused', (_what, wrong, status, message) => {
  expect(allocationRefusal(merge(wrong))).toMatchObject({
    status,
    message: expect.stringMatching(message) as string,
  })
})

test('nothing to review and nothing given so far: 400', () => {
  expect(allocationRefusal(merge(nothingLeft))?.status).toBe(400)
})

test.each(RULES.slice(0, -1).map((rule, index) => [rule[0], index] as const))(
  '%s is told before all that follows',
  (_what, index) => {
    const later = RULES.slice(index).map(([, wrong]) => wrong)
    expect(allocationRefusal(merge(nothingLeft, ...later))?.message).toMatch(RULES[index]![3])
  },
)

test.each<[string, Wrong]>([
  ['all is well', {}],
  ['there are no dates', { assignment: { due_at: null, unlock_at: null, lock_at: null } }],
  [
    'no work of his own is asked for',
    { hasSubmitted: false, assignment: { peer_review_submission_required: false } },
  ],
  ['nothing is left, but he has one', { reviews: 1, candidates: 0 }],
])('%s: allowed', (_what, facts) => {
  expect(allocationRefusal(merge(facts))).toBeNull()
})
