import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  SEEDED,
  anyDeeds,
  anyRoom,
  buildPair,
  buildReviewsByPair,
} from '#src/testing/build-plan.ts'
import { buildReview } from '#src/testing/build-sources.ts'
import { invertApplied, inverseStep, type AppliedEdit } from './inverse.ts'
import { liveEdits, reviewsAfter, type Plan } from './plan.ts'
import { planStep } from './plan-edits.ts'
import { sayStep, withStep } from './plan-step.ts'

const pair = buildPair('1>2')

test('applying the inverse of a plan restores the pairs', () => {
  fc.assert(
    fc.property(anyRoom, anyDeeds, (room, deeds) => {
      const plan = deeds.reduce<Plan>((before, wishes) => {
        const { step } = planStep(room, before, 'cells', wishes)
        return step ? withStep(before, step) : before
      }, new Map())
      const after = reviewsAfter(room.reviewsByPair, plan)
      const applied = liveEdits(plan).map(({ pair: of, edit, base, goes }): AppliedEdit => ({
        pair: of,
        edit,
        created: edit === 'add' ? `planned:${of.reviewerId}>${of.authorId}` : null,
        removed: base.filter(({ id }) => goes.includes(id)),
      }))
      const { edits } = invertApplied(applied, after)
      const step = inverseStep(new Map(), edits)
      const back = reviewsAfter(after, step ? withStep(new Map(), step) : new Map())
      expect([...back.keys()].sort()).toEqual([...room.reviewsByPair.keys()].sort())
    }),
    SEEDED,
  )
})

test.each<[string, Partial<AppliedEdit>, ReturnType<typeof buildReview>[], string[], string[]]>([
  ['an added one goes', { created: 'a' }, [buildReview('1>2', { id: 'a' })], ['remove'], []],
  ['one that somebody removed is gone', { created: 'a' }, [], [], []],
  ['one that somebody made anew stays', { created: 'a' }, [buildReview('1>2')], [], ['changed']],
  [
    'a removed one comes',
    { edit: 'remove', removed: [{ id: 'a', state: 'assigned' }] },
    [],
    ['add'],
    [],
  ],
  [
    'a completed one comes back open',
    { edit: 'remove', removed: [{ id: 'a', state: 'completed' }] },
    [],
    ['add'],
    ['completed'],
  ],
  [
    'of two one comes back',
    {
      edit: 'remove',
      removed: [
        { id: 'a', state: 'assigned' },
        { id: 'b', state: 'assigned' },
      ],
    },
    [],
    ['add'],
    ['double'],
  ],
  [
    'one that is there again stays',
    { edit: 'remove', removed: [{ id: 'a', state: 'assigned' }] },
    [buildReview('1>2')],
    [],
    ['double'],
  ],
])('taken back: %s', (_what, applied, theirs, edits, lost) => {
  const edit: AppliedEdit = { pair, edit: 'add', created: null, removed: [], ...applied }
  const inverse = invertApplied([edit], buildReviewsByPair(theirs))
  expect(inverse.edits.map((each) => each.edit)).toEqual(edits)
  expect(inverse.notRestored.map(({ why }) => why)).toEqual(lost)
})

test('the inverse is one step with a name, and none if nothing is left', () => {
  expect(inverseStep(new Map(), [])).toBeNull()
  const { edits } = invertApplied([{ pair, edit: 'remove', created: null, removed: [] }], new Map())
  const step = inverseStep(new Map(), edits)!
  expect(sayStep({ memberById: new Map() }, step)).toBe('take back 1 change of the last apply')
})
