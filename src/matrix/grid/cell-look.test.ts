import { describe, expect, test } from 'vitest'
import type { PlannedEdit } from '#src/domain/plan/planned.ts'
import type { Review } from '#src/domain/review.ts'
import { joinClassRoom } from '#src/domain/join-class-room.ts'
import { buildPerson, buildReview, buildRoom, buildSources } from '#src/testing/build-sources.ts'
import { lookOf, type WriteStates } from './cell-look.ts'
import { filledColumnsOf } from './filled-columns.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const people = ['Ada', 'Ben'].map((name, index) => buildPerson(String(index + 1), { name }))

function look(reviews: Review['state'][], writes: Partial<WriteStates>) {
  const room = buildRoom({ people, reviews: reviews.map((state) => buildReview('1>2', { state })) })
  const states = {
    planned: new Map(),
    loads: new Map(),
    pending: new Map(),
    failed: new Map(),
    ...writes,
  }
  const [ada, ben] = room.members as [(typeof room.members)[0], (typeof room.members)[0]]
  const { name, glyph } = lookOf(room, states, ada, ben, NOW)
  return { name, glyph, isDrawn: filledColumnsOf(room, room.members)(states)(ada).includes(1) }
}

test('a cell is marked as not allowed only once the class is read: until then nobody is known to be gone', () => {
  const sources = buildSources({ people, submissions: [], reviews: [buildReview('1>2')] })
  const drawn = (isPartial: boolean) => {
    const room = joinClassRoom({ ...sources, isPartial })
    const states = {
      planned: new Map(),
      loads: new Map(),
      pending: new Map(),
      failed: new Map(),
    }
    const [ada, ben] = room.members as [(typeof room.members)[0], (typeof room.members)[0]]
    return {
      drawn: filledColumnsOf(room, room.members)(states)(ben).includes(0),
      glyph: lookOf(room, states, ben, ada, NOW).glyph,
    }
  }
  expect(drawn(true)).toEqual({ drawn: false, glyph: 'add' })
  expect(drawn(false)).toEqual({ drawn: true, glyph: 'not-allowed' })
})

describe('what is planned for a pair', () => {
  test.each<[string, Review['state'][], PlannedEdit, string, string]>([
    ['a review', [], 'add', 'planned-add', 'planned'],
    [
      'the removal of an open one',
      ['assigned'],
      'remove',
      'planned-removal',
      'assigned, to be removed',
    ],
    [
      'the removal of a completed one',
      ['completed'],
      'remove',
      'planned-removal-completed',
      'completed, to be removed',
    ],
    [
      'the removal of several',
      ['assigned', 'completed'],
      'remove',
      'planned-removal-completed',
      '2 reviews, to be removed',
    ],
  ])('%s is drawn and told', (_what, reviews, edit, glyph, words) => {
    expect(look(reviews, { planned: new Map([['1>2', edit]]) })).toEqual({
      name: `Ada reviews Ben: ${words}`,
      glyph,
      isDrawn: true,
    })
  })

  test('what is being sent, and what failed, is shown before what was planned', () => {
    const planned = new Map([['1>2', 'add' as const]])
    expect(look([], { planned, pending: new Map([['1>2', 'assigning']]) }).glyph).toBe('sending')
  })

  test('an empty pair without a plan is not drawn', () => {
    expect(look([], {})).toEqual({
      name: 'Ada reviews Ben: not assigned',
      glyph: 'add',
      isDrawn: false,
    })
  })
})
