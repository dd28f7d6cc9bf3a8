import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Review } from '#src/domain/review.ts'
import {
  SEEDED,
  anyDeeds,
  anyReviews,
  anyRoom,
  buildPair,
  buildReviewsByPair,
} from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { keepMine, mergePlan, sayConflict, takeTheirs } from './merge.ts'
import {
  addition,
  isAgreed,
  liveEdits,
  removal,
  reviewsAfter,
  type Plan,
  type PlanEdit,
} from './plan.ts'
import { planStep } from './plan-edits.ts'
import { withStep } from './plan-step.ts'

const pair = buildPair('1>2')
const review = (id: string, state: Review['state'] = 'assigned') =>
  buildReview('1>2', { id, state })
const merge = (edit: PlanEdit, theirs: Review[]) =>
  mergePlan(new Map([['1>2', edit]]), buildReviewsByPair(theirs))

/** What I plan, what was there, what is there now. */
type Case = [what: string, edit: PlanEdit, theirs: Review[], outcome: string]
const agreedAdd = { ...addition(pair), base: [{ id: 'a', state: 'assigned' as const }] }

describe('an edit against what somebody else did', () => {
  test.each<Case>([
    ['add, nothing happened', addition(pair), [], 'live'],
    ['add, they added it', addition(pair), [review('a')], 'agreed'],
    ['add that they added, and removed again', agreedAdd, [], 'they-removed'],
    ['add that they added, and it was done', agreedAdd, [review('a', 'completed')], 'agreed'],
    ['remove, nothing happened', removal(pair, [review('a')]), [review('a')], 'live'],
    ['remove, they removed it', removal(pair, [review('a')]), [], 'agreed'],
    ['remove what they removed, and added again', removal(pair, []), [review('b')], 'they-added'],
    ['remove, they assigned it anew', removal(pair, [review('a')]), [review('b')], 'they-added'],
    [
      'remove, they added a second',
      removal(pair, [review('a')]),
      [review('a'), review('b')],
      'they-added',
    ],
    [
      'remove, it was completed',
      removal(pair, [review('a')]),
      [review('a', 'completed')],
      'completed-meanwhile',
    ],
    [
      'remove both, they removed one',
      removal(pair, [review('a'), review('b')]),
      [review('b')],
      'live',
    ],
    [
      'remove the first, they removed it',
      removal(pair, [review('a'), review('b')], 1),
      [review('b')],
      'agreed',
    ],
    [
      'remove the first, a third came',
      removal(pair, [review('a'), review('b')], 1),
      [review('a'), review('b'), review('c')],
      'live',
    ],
    ['remove, being written now', removal(pair, [review('a')]), [review('optimistic:1')], 'live'],
  ])('%s', (_what, edit, theirs, outcome) => {
    const { plan, conflicts, agreed } = merge(edit, theirs)
    const [merged] = [...plan.values()]
    const found = conflicts[0]?.kind ?? (isAgreed(merged!) ? 'agreed' : 'live')
    expect(found).toBe(outcome)
    if (conflicts[0]) {
      expect(merged).toBe(edit)
      expect(sayConflict(conflicts[0])).toMatch(/since you planned\. You want to/)
    }
    expect(agreed).toEqual(outcome === 'agreed' && !isAgreed(edit) ? ['1>2'] : [])
  })
})

test('a removal of both goes on with the one that is left', () => {
  const { plan } = merge(removal(pair, [review('a'), review('b')]), [review('b')])
  expect(plan.get('1>2')).toMatchObject({ base: [{ id: 'b' }], goes: ['b'] })
})

test('mine is kept: the completed review goes as well', () => {
  const { plan, conflicts } = merge(removal(pair, [review('a')]), [review('a', 'completed')])
  const kept = withStep(plan, keepMine(conflicts))
  expect(kept.get('1>2')).toMatchObject({ base: [{ id: 'a', state: 'completed' }], goes: ['a'] })
})

/** Any plan made in any class. */
const anyPlan = fc.tuple(anyRoom, anyDeeds).map(([room, deeds]): Plan =>
  deeds.reduce<Plan>((plan, wishes) => {
    const { step } = planStep(room, plan, 'cells', wishes)
    return step ? withStep(plan, step) : plan
  }, new Map()),
)

test('merging twice is merging once, and no edit is lost', () => {
  fc.assert(
    fc.property(anyPlan, anyReviews, (plan, reviews) => {
      const theirs = buildReviewsByPair(reviews)
      const once = mergePlan(plan, theirs)
      const twice = mergePlan(once.plan, theirs)
      expect(twice.plan).toBe(once.plan)
      expect(twice.conflicts).toEqual(once.conflicts)
      expect(twice.agreed).toEqual([])
      expect([...once.plan.keys()]).toEqual([...plan.keys()])
    }),
    SEEDED,
  )
})

test('a decided conflict is none any longer, whichever way', () => {
  fc.assert(
    fc.property(anyPlan, anyReviews, (plan, reviews) => {
      const theirs = buildReviewsByPair(reviews)
      const { plan: merged, conflicts } = mergePlan(plan, theirs)
      const mine = mergePlan(withStep(merged, keepMine(conflicts)), theirs)
      expect(mine.conflicts).toEqual([])
      const gone = mergePlan(withStep(merged, takeTheirs(conflicts)), theirs)
      expect(gone.conflicts).toEqual([])
      expect(gone.plan.size).toBe(merged.size - conflicts.length)
    }),
    SEEDED,
  )
})

test('after a merge Canvas becomes what I planned, and stays theirs where I planned nothing', () => {
  fc.assert(
    fc.property(anyPlan, anyReviews, (plan, reviews) => {
      const theirs = buildReviewsByPair(reviews)
      const first = mergePlan(plan, theirs)
      const decided = withStep(first.plan, keepMine(first.conflicts))
      const after = reviewsAfter(theirs, decided)
      for (const { pair: of, edit, base, goes } of liveEdits(decided)) {
        const key = `${of.reviewerId}>${of.authorId}`
        expect(after.has(key)).toBe(edit === 'add' || goes.length < base.length)
      }
      for (const [key, there] of theirs) {
        if (!decided.has(key)) expect(after.get(key)).toEqual(there)
      }
    }),
    SEEDED,
  )
})
