import { describe, expect, test } from 'vitest'
import { blockAsTsv } from '#src/domain/block-tsv.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { readPastedPairs } from './pasted-pairs.ts'

const room = buildRoom({
  people: [
    buildPerson('1', { name: 'Ada Byron', sortableName: 'Byron, Ada', loginId: 'ada@x.edu' }),
    buildPerson('2', { name: 'Grace Hopper', sisId: 'S-2' }),
    buildPerson('3', { name: 'Zoë İnce' }),
    buildPerson('4', { name: 'Kim Lee' }),
    buildPerson('5', {
      name: 'Kim Lee',
      enrollments: [{ sectionId: '12', state: 'active' }],
    }),
  ],
  reviews: [buildReview('1>2'), buildReview('2>3', { state: 'completed' })],
})

function read(text: string) {
  const { wishes, problems } = readPastedPairs(room, text)
  return { keys: wishes.map(({ pair }) => pairKey(pair)), problems }
}

describe('two columns', () => {
  test.each<[string, string, string[]]>([
    ['names', 'Ada Byron\tGrace Hopper\nGrace Hopper\tZoë İnce', ['1>2', '2>3']],
    ['with titles', 'Reviewer\tAuthor\tState\nAda Byron\tGrace Hopper\tassigned', ['1>2']],
    ['another order, case and spaces', ' byron,  ada \tGRACE HOPPER\r\n', ['1>2']],
    ['login, SIS id and Canvas id', 'ada@x.edu\tS-2\n3\t1', ['1>2', '3>1']],
    ['commas', 'Ada Byron,Grace Hopper\n', ['1>2']],
    ['semicolons and quotes', '"Ada Byron";"Grace Hopper"', ['1>2']],
    ['a label, where a name alone is not enough', 'Kim Lee (Section B)\tAda Byron', ['5>1']],
    ['blank lines', '\n\nAda Byron\tGrace Hopper\n\n', ['1>2']],
    ['decomposed letters', 'Zoe\u0308 İnce\tAda Byron', ['3>1']],
  ])('%s', (_what, text, keys) => {
    expect(read(text)).toEqual({ keys, problems: [] })
  })

  test.each([
    [
      'nobody',
      'Ada Byron\tGrace Hopper\nAda Byron\tNo One',
      2,
      '“No One” is nobody of this assignment',
    ],
    [
      'several people',
      'Kim Lee\tAda Byron',
      1,
      '“Kim Lee” could be Kim Lee (Section A) or Kim Lee (Section B)',
    ],
    ['one column', 'Ada Byron', 1, 'Two columns are needed: the reviewer and the author'],
  ])('%s: told with the line', (_what, text, line, problem) => {
    expect(read(text).problems).toEqual([{ line, problem }])
  })

  test('a line that cannot be used leaves the others', () => {
    const { keys, problems } = read('No One\tNo Two\nAda Byron\tGrace Hopper')
    expect(keys).toEqual(['1>2'])
    expect(problems.map(({ line }) => line)).toEqual([1, 1])
  })
})

describe('a block', () => {
  test('what the matrix copies comes back as the reviews that are there', () => {
    const people = { reviewers: room.members, authors: room.members }
    const text = blockAsTsv(room, people, new Date('2026-10-01T00:00:00Z'))
    expect(read(text)).toEqual({ keys: ['1>2', '2>3'], problems: [] })
  })

  test('any mark is a review, with an empty corner; signs for none are not', () => {
    const text =
      '\tAda Byron\tGrace Hopper\tZoë İnce\nKim Lee (Section A)\tx\t-\t0\nAda Byron\t\t1\tno'
    expect(read(text)).toEqual({ keys: ['4>1', '1>2'], problems: [] })
  })

  test('a column or row of nobody is told, the others count', () => {
    const { keys, problems } = read('\tAda Byron\tNo One\nGrace Hopper\tx\tx\nNo Two\tx\tx')
    expect(keys).toEqual(['2>1'])
    expect(problems).toEqual([
      { line: 1, problem: '“No One” is nobody of this assignment' },
      { line: 3, problem: '“No Two” is nobody of this assignment' },
    ])
  })
})
