import { describe, expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { blockEnds, sectionBlocks } from './matrix-blocks.ts'
import { viewMatrix, WHOLE_CLASS, type MatrixFilters } from './matrix-view.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

const people = [
  buildPerson('1', { name: 'Zeynep Yılmaz', sortableName: 'Yılmaz, Zeynep', loginId: 'zey' }),
  buildPerson('2', { name: 'Ada Lovelace', sortableName: 'Lovelace, Ada', sisId: 'u-77' }),
  buildPerson('3', {
    name: 'Grace Hopper',
    sortableName: 'Hopper, Grace',
    enrollments: [{ sectionId: '12', state: 'active' }],
  }),
  buildPerson('4', {
    name: 'Alan Turing',
    sortableName: 'Turing, Alan',
    enrollments: [{ sectionId: '12', state: 'active' }],
  }),
  buildPerson('5', { name: 'Olu Bankole', sortableName: 'Bankole, Olu' }),
]
const [TEAM_2, TEAM_10] = [
  { id: '52', name: 'Team 2' },
  { id: '60', name: 'Team 10' },
]
const submissions = [
  buildSubmission('1', { group: TEAM_10 }),
  buildSubmission('2', { group: TEAM_2 }),
  buildSubmission('3', { group: TEAM_2 }),
  buildSubmission('4', { hasSubmitted: false }),
  buildSubmission('5', { group: TEAM_2 }),
]
// 5 gives and receives nothing; 1 has done half, 2 has done all, 3 nothing yet.
const reviews = [
  buildReview('1>2', { state: 'completed' }),
  buildReview('1>3'),
  buildReview('2>1', { state: 'completed' }),
  buildReview('3>2'),
]
const sources = { people, submissions, reviews }
const room = buildRoom(sources)

function ids(filters: Partial<MatrixFilters>, of = room) {
  const { reviewers, authors } = viewMatrix(of, { ...WHOLE_CLASS, ...filters }, NOW)
  return [reviewers, authors].map((side) => side.map(({ id }) => id).join(''))
}

describe('who is a row and who a column', () => {
  test.each<[string, Partial<MatrixFilters>, string, string]>([
    ['everybody, by name', {}, '53241', '53241'],
    ['a section limits both', { sectionId: '12' }, '34', '34'],
    ['open: still to do, still to get', { status: 'open' }, '31', '32'],
    ['done: all given, all received', { status: 'done' }, '2', '1'],
    ['none given', { status: 'none-given' }, '54', '53241'],
    ['none received', { status: 'none-received' }, '53241', '54'],
    ['gets no review: only who has submitted', { status: 'starved' }, '53241', '5'],
    ['not submitted', { status: 'not-submitted' }, '53241', '4'],
    ['a match and its partners', { search: 'grace' }, '31', '32'],
    ['without case and accents', { search: 'YILMAZ' }, '21', '321'],
    ['by login', { search: 'zey' }, '21', '321'],
    ['by SIS id', { search: 'u-77' }, '321', '21'],
    ['some people by their labels', { search: '"Grace Hopper" "Olu Bankole"' }, '531', '532'],
    ['every word counts', { search: 'ada hopper' }, '', ''],
    ['blanks are no search', { search: '  ' }, '53241', '53241'],
    ['search and section', { search: 'grace', sectionId: '12' }, '3', '3'],
    ['search and status', { search: 'grace', status: 'done' }, '', ''],
  ])('%s', (_name, filters, rows, columns) => {
    expect(ids(filters)).toEqual([rows, columns])
  })

  test('late is what is open after the due date', () => {
    const late = buildRoom({
      ...sources,
      assignment: buildAssignment({ dueAt: '2026-11-01T12:00:00Z' }),
    })
    expect(ids({ status: 'late' }, late)).toEqual(['31', '32'])
    expect(ids({ status: 'late' })).toEqual(['', ''])
  })

  test('the page of a section shows the section, and on demand who shares a review with it', () => {
    const section = buildRoom({ ...sources, section: { id: '12', name: 'Section B' } })
    expect(ids({}, section)).toEqual(['34', '34'])
    expect(ids({ isCrossing: true }, section)).toEqual(['341', '324'])
  })

  test('a pair of two reviews is found', () => {
    const twice = buildRoom({ ...sources, reviews: [...reviews, buildReview('1>3', { id: 'x' })] })
    expect(ids({ status: 'twice' }, twice)).toEqual(['1', '3'])
    expect(ids({ status: 'twice' })).toEqual(['', ''])
  })

  test('too many is more than one beyond what is wanted', () => {
    const wanted = buildRoom({ ...sources, assignment: buildAssignment({ reviewsWanted: 1 }) })
    expect(ids({ status: 'too-many' }, wanted)[1]).toBe('')
    const more = buildRoom({
      ...sources,
      assignment: buildAssignment({ reviewsWanted: 1 }),
      reviews: [...reviews, buildReview('4>2')],
    })
    expect(ids({ status: 'too-many' }, more)[1]).toBe('2')
  })
})

test.each<[string, Partial<MatrixFilters>, string[]]>([
  ['a group limits both sides', { groupId: '52' }, ['532', '532']],
  ['work that was submitted limits the columns', { work: 'submitted' }, ['53241', '5321']],
  ['so does work that was not', { work: 'not-submitted' }, ['53241', '4']],
  [
    'a block of groups limits each side by itself',
    { block: { by: 'group', from: '60', to: '52' } },
    ['1', '532'],
  ],
  ['a block of sections, too', { block: { by: 'section', from: '12', to: '11' } }, ['34', '521']],
  ['whoever is in no group is a block', { block: { by: 'group', from: '', to: '60' } }, ['4', '1']],
])('%s', (_what, filters, expected) => {
  expect(ids(filters)).toEqual(expected)
})

describe('the order', () => {
  test.each<[MatrixFilters['order'], string]>([
    ['name', '53241'],
    // Section A: team 2 before team 10; then Section B, whoever has no team last.
    ['section', '52134'],
    ['given', '54321'],
    ['received', '54312'],
    ['done', '54312'],
  ])('by %s it is %s', (order, expected) => {
    expect(ids({ order })).toEqual([expected, expected])
  })
})

describe('blocks of people that stand together', () => {
  const { reviewers } = viewMatrix(room, { ...WHOLE_CLASS, order: 'section' }, NOW)

  test('one for each section, with how many there are', () => {
    expect(sectionBlocks(room, reviewers)).toEqual([
      { id: '11', name: 'Section A', start: 0, length: 3 },
      { id: '12', name: 'Section B', start: 3, length: 2 },
    ])
  })

  test.each([
    [null, 'No section'],
    [['11'], 'Not in your sections'],
  ])('whoever has none, for a viewer limited to %j, stands below "%s"', (onlySectionIds, name) => {
    const viewer = { id: '9', mayGrade: true, onlySectionIds }
    const without = buildRoom({
      viewer,
      people: [buildPerson('1', { enrollments: [{ sectionId: null, state: 'active' }] })],
    })
    expect(sectionBlocks(without, without.members)).toEqual([{ id: '', name, start: 0, length: 1 }])
  })

  test('lines after groups and sections, none at the very end', () => {
    expect([...blockEnds(room, reviewers)]).toEqual([
      [1, 'group'],
      [2, 'section'],
      [3, 'group'],
    ])
  })
})
