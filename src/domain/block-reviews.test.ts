import { describe, expect, test } from 'vitest'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { reviewsIn, saySelection } from './block-reviews.ts'
import { blockAsTsv } from './block-tsv.ts'
import { listBlockRemovals } from './removals.ts'
import {
  sayBlock,
  sayBlockConsequence,
  sayCompletedBlock,
  sayRemovingBlock,
} from './write-words.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const room = buildRoom({
  assignment: buildAssignment({ dueAt: '2026-10-01T12:00:00Z' }),
  people: [
    buildPerson('1', { name: 'Ada' }),
    buildPerson('2', { name: 'Ben' }),
    buildPerson('3', { name: '=Cyd' }),
    buildPerson('4', { name: 'Dot', enrollments: [{ sectionId: '11', state: 'inactive' }] }),
  ],
  reviews: [
    buildReview('3>2'),
    buildReview('1>3', { state: 'completed' }),
    buildReview('1>2'),
    buildReview('4>2'),
    buildReview('3>1', { state: 'completed', id: 'first' }),
    buildReview('3>1', { id: 'second' }),
  ],
})
const peopleOf = (rows: string, columns: string) => {
  const membersOf = (ids: string) => Array.from(ids, (id) => room.memberById.get(id)!)
  return { reviewers: membersOf(rows), authors: membersOf(columns) }
}

describe('the reviews of a block', () => {
  test('stand row by row, in the order of the view', () => {
    const pairs = (rows: string, columns: string) =>
      reviewsIn(room, peopleOf(rows, columns)).map(
        ([review]) => `${review!.reviewerId}>${review!.authorId}`,
      )
    expect(pairs('1234', '1234')).toEqual(['1>2', '1>3', '3>1', '3>2', '4>2'])
    expect(pairs('31', '32')).toEqual(['3>2', '1>3', '1>2'])
    expect(pairs('2', '1234')).toEqual([])
  })

  test.each([
    ['13', '123', '6 cells selected, 5 reviews'],
    ['1', '2', '1 cell selected, 1 review'],
    ['2', '1234', '4 cells selected, no review'],
  ])('of rows %s and columns %s are said in one sentence', (rows, columns, sentence) => {
    expect(saySelection(room, peopleOf(rows, columns))).toBe(sentence)
  })
})

describe('removing a block', () => {
  const removalsOf = (rows: string, columns: string) =>
    listBlockRemovals(room, peopleOf(rows, columns), NOW)

  test('lists each pair with what goes, and why one cannot', () => {
    const told = removalsOf('134', '12').map(({ reviewer, author, words, reason }) => [
      `${reviewer.label}>${author.label}`,
      words,
      reason === null,
    ])
    expect(told).toEqual([
      ['Ada>Ben', 'Assigned, 4 days late', true],
      ['=Cyd>Ada', '2 reviews: one that is completed goes, the other stays', true],
      ['=Cyd>Ben', 'Assigned, 4 days late', true],
      ['Dot>Ben', 'Assigned, 4 days late', false],
    ])
  })

  test('says in one line what is there', () => {
    expect(sayBlock(removalsOf('134', '123'))).toBe(
      '2 open, 2 completed, 1 that Canvas cannot remove',
    )
    expect(sayBlock(removalsOf('1', '2'))).toBe('1 open')
  })

  test('says what goes and what stays, each person once', () => {
    expect(sayRemovingBlock(removalsOf('13', '2'))).toEqual({
      goes: 'The 2 reviews, and the tasks from the to-do list of Ada and =Cyd. Canvas tells nobody.',
      stays: 'Comments and rubric assessments on the submission.',
    })
    expect(sayCompletedBlock(removalsOf('13', '13'))).toBe(
      'The 2 completed reviews by Ada and =Cyd would be deleted. They cannot be brought back as completed.',
    )
  })

  test.each([
    ['1', '2', false, 'Removing now deletes 1 review in Canvas at once.', true],
    [
      '1',
      '23',
      false,
      'Removing now deletes 1 review in Canvas at once. 1 completed review stays.',
      true,
    ],
    ['1', '23', true, 'Removing now deletes 2 reviews in Canvas at once.', true],
    ['1', '3', false, 'The review is completed: tick “Also remove completed reviews”.', false],
    [
      '13',
      '13',
      false,
      'The 2 reviews are completed: tick “Also remove completed reviews”.',
      false,
    ],
    ['4', '2', true, 'Nothing here can be removed.', false],
  ])('of rows %s and columns %s, tick %s: %s', (rows, columns, isMeant, text, isReady) => {
    expect(sayBlockConsequence(removalsOf(rows, columns), isMeant)).toEqual({ text, isReady })
  })
})

describe('a block as text for a spreadsheet', () => {
  const tsv = (rows: string, columns: string) => blockAsTsv(room, peopleOf(rows, columns), NOW)

  test('has the authors above, the reviewers before, and blanks where nothing is', () => {
    expect(tsv('12', '124')).toBe(
      [
        'Reviewer\tAda\tBen\tDot',
        'Ada\town work\tassigned, 4 days late\tnot allowed',
        'Ben\t\town work\tnot allowed',
      ].join('\n'),
    )
  })

  test.each([
    ['=Cyd', "'=Cyd"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['A=B', 'A=B'],
    ['two\nlines', 'two lines'],
  ])('guards %j', (name, cell) => {
    const of = buildRoom({ people: [buildPerson('1', { name })] })
    const [member] = of.members
    const text = blockAsTsv(of, { reviewers: [{ ...member!, label: name }], authors: [] }, NOW)
    expect(text).toBe(`Reviewer\n${cell}`)
  })
})
