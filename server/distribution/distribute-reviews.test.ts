import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { distributeReviews, type Deal } from './distribute-reviews.ts'

type Case = {
  people: string
  count: number
  given?: string
  authors?: string
  wanted?: Record<string, number>
  mayReview?: (reviewer: string, author: string) => boolean
}
/** Pairs are written as `ab`: a reviews b. */
const deals = (pairs: string): Deal<string>[] =>
  pairs
    .split(' ')
    .filter((pair) => pair !== '')
    .map(([reviewer = '', author = '']) => ({ reviewer, author }))
const run = (
  { people, count, given = '', authors = people, wanted, mayReview = () => true }: Case,
  seed = 1,
) =>
  distributeReviews(seededRandom(seed), {
    reviewers: Array.from(people),
    authors: Array.from(authors),
    count,
    mayReview,
    given: deals(given),
    ...(wanted ? { wanted: (one: string) => wanted[one] ?? count } : {}),
  })
    .map(({ reviewer, author }) => reviewer + author)
    .sort()
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)
const team = (one: string) => 'abcd'.includes(one)

// Contract 1.10. Each row holds whatever the random numbers are.
test.each<[string, Case, string]>([
  ['a number of none gives nothing', { people: 'abc', count: 0 }, ''],
  ['nobody gets himself', { people: 'ab', count: 2 }, 'ab ba'],
  ['nobody is given the same author twice', { people: 'ab', count: 2, given: 'ab' }, 'ba'],
  ['one alone gets nothing, without a word', { people: 'a', count: 3 }, ''],
  ['a shortage gives what there is', { people: 'abc', count: 5 }, 'ab ac ba bc ca cb'],
  ['what is given before counts', { people: 'abc', count: 1, given: 'ab bc ca' }, ''],
  [
    'who may not review whom is left out',
    { people: 'abcdx', count: 4, mayReview: (one, other) => team(one) !== team(other) },
    'ax bx cx dx xa xb xc xd',
  ],
  ['only authors are reviewed', { people: 'abc', authors: 'c', count: 2 }, 'ac bc'],
  [
    'a reviewer may want another number',
    { people: 'ab', authors: 'xyz', count: 3, wanted: { a: 0 } },
    'bx by bz',
  ],
  [
    'the author with the fewest reviews comes first',
    { people: 'a', authors: 'xyz', count: 1, given: 'px qx py' },
    'az',
  ],
  [
    'an author who has enough comes after one who lacks, though they review one another',
    { people: 'a', authors: 'xy', count: 1, given: 'xa py' },
    'ax',
  ],
  [
    'a mutual pair is made only when nobody else lacks reviews',
    { people: 'a', authors: 'xy', count: 2, wanted: { a: 1 }, given: 'xa py' },
    'ay',
  ],
  [
    'among equals, who has given the fewest comes first',
    { people: 'a', authors: 'xy', count: 1, given: 'xp' },
    'ay',
  ],
])('%s', (_what, given, expected) => {
  for (const seed of SEEDS) expect(run(given, seed).join(' ')).toBe(expected)
})

test('a class of thirty: three reviews given by each and about as many received', () => {
  const people = 'abcdefghijklmnopqrstuvwxyz0123'
  const pairs = run({ people, count: 3 })
  expect(pairs).toHaveLength(90)
  expect(new Set(pairs).size).toBe(90)
  const received = Array.from(people).map((one) => pairs.filter((pair) => pair[1] === one).length)
  expect(Math.min(...received)).toBeGreaterThanOrEqual(2)
  expect(Math.max(...received)).toBeLessThanOrEqual(4)
})

test('the same random numbers give the same reviews, others give others', () => {
  const large: Case = { people: 'abcdefgh', count: 2 }
  expect(run(large, 7)).toEqual(run(large, 7))
  expect(run(large, 7)).not.toEqual(run(large, 8))
})
