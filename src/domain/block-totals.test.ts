import { describe, expect, test } from 'vitest'
import { buildPerson, buildReview, buildRoom, buildSubmission } from '#src/testing/build-sources.ts'
import { loadsByAuthor, totalBlocks } from './block-totals.ts'
import { sayBlock, sayBlockLoad } from './block-words.ts'
import type { ClassRoomSources } from './class-room.ts'

const inB = { enrollments: [{ sectionId: '12', state: 'active' as const }] }
const people = [
  buildPerson('1', { name: 'Ada' }),
  buildPerson('2', { name: 'Ben' }),
  buildPerson('3', { name: 'Cyd', ...inB }),
]
const reviews = [
  buildReview('1>2', { state: 'completed' }),
  buildReview('1>3'),
  buildReview('2>3', { state: 'completed' }),
  buildReview('3>2'),
  buildReview('3>2', { id: 'again', state: 'completed' }),
]
const build = (overrides: Partial<ClassRoomSources> = {}) =>
  buildRoom({ people, reviews, ...overrides })

describe('sub-totals', () => {
  test('count what the people of a block give and receive, each of a double review', () => {
    const room = build()
    expect(totalBlocks(room, room.members, 'section')).toEqual([
      {
        id: '11',
        name: 'Section A',
        start: 0,
        length: 2,
        given: { done: 2, assigned: 3 },
        received: { done: 2, assigned: 3 },
      },
      {
        id: '12',
        name: 'Section B',
        start: 2,
        length: 1,
        given: { done: 1, assigned: 2 },
        received: { done: 1, assigned: 2 },
      },
    ])
  })

  test('for each author are what the block gives, and nothing where it gives none', () => {
    const room = build()
    const blocks = totalBlocks(room, room.members, 'section')
    const loads = loadsByAuthor(room, room.members, blocks)
    expect(loads.map((ofBlock) => [...ofBlock])).toEqual([
      [
        ['2', { done: 1, assigned: 1 }],
        ['3', { done: 1, assigned: 2 }],
      ],
      [['2', { done: 1, assigned: 2 }]],
    ])
  })

  test('leave out what is given by people who are not in the view', () => {
    const room = build()
    const members = room.members.slice(1)
    const loads = loadsByAuthor(room, members, totalBlocks(room, members, 'section'))
    expect(loads[0]?.get('2')).toBeUndefined()
    expect(loads[0]?.get('3')).toEqual({ done: 1, assigned: 1 })
  })
})

describe('whoever is in none', () => {
  const noSection = { enrollments: [{ sectionId: '99', state: 'active' as const }] }
  const limited = { id: '9', mayGrade: true, onlySectionIds: ['11'] }
  const team = { id: '51', name: 'Team 1' }
  const namesOf = (overrides: Partial<ClassRoomSources>, by: 'section' | 'group') => {
    const room = build(overrides)
    return totalBlocks(room, room.members, by).map(({ name }) => name)
  }

  test('makes a block of a name that says so', () => {
    const some = [buildPerson('1'), buildPerson('2', noSection)]
    expect(namesOf({ people: some, reviews: [] }, 'section')).toEqual(['Section A', 'No section'])
    const submissions = [buildSubmission('1', { group: team }), buildSubmission('2')]
    expect(namesOf({ people: some, submissions, reviews: [] }, 'group')).toEqual([
      'Team 1',
      'No group',
    ])
  })

  test('may not be read yet', () => {
    const some = [buildPerson('1'), buildPerson('2', noSection)]
    const of = { people: some, reviews: [], isPartial: true }
    expect(namesOf(of, 'section')).toEqual(['Section A', 'Still being read'])
  })

  test('may only be out of sight of a TA who is limited to a section', () => {
    const mine = [buildPerson('1')]
    const submissions = [buildSubmission('1', { group: team })]
    const of = { people: mine, submissions, reviews: [buildReview('3>1')], viewer: limited }
    expect(namesOf(of, 'section')).toEqual(['Section A', 'Not in your sections'])
    expect(namesOf(of, 'group')).toEqual(['Team 1', 'Not in your sections'])
    expect(namesOf({ ...of, submissions: [buildSubmission('1')] }, 'group')).toEqual([
      'No group, or not in your sections',
    ])
  })
})

test('a heading and its numbers in words', () => {
  const room = build()
  const [first, second] = totalBlocks(room, room.members, 'section')
  expect(sayBlock(first!)).toBe('Section A, 2 people, gives 2 of 3 done, receives 2 of 3 done')
  const none = { done: 0, assigned: 0 }
  expect(sayBlock({ ...second!, given: none, received: none })).toBe(
    'Section B, 1 person, gives no review, receives no review',
  )
  const ada = room.memberById.get('1')!
  expect(sayBlockLoad(first!, ada, undefined)).toBe('Section A reviews Ada: no review')
  expect(sayBlockLoad(first!, ada, { done: 1, assigned: 2 })).toBe(
    'Section A reviews Ada: 1 of 2 done',
  )
})
