import { describe, expect, test } from 'vitest'
import { buildAssignment, buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { reviewsIn, saySelection } from './block-reviews.ts'
import { blockAsTsv } from './block-tsv.ts'

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
