import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { joinClassRoom } from './join-class-room.ts'
import { createJoin } from './rejoin-class-room.ts'
import type { Review } from './review.ts'

const STUDENTS = ['1', '2', '3', '4']
const people = [...STUDENTS.map((id) => buildPerson(id)), buildPerson('8', { enrollments: [] })]
const submissions = STUDENTS.map((id) => buildSubmission(id))
const base = buildSources({
  people,
  submissions,
  reviews: [buildReview('1>2'), buildReview('3>4')],
})

function sourcesWith(reviews: Review[]) {
  return { ...base, reviews }
}

describe('when only reviews have changed', () => {
  const more = sourcesWith([...base.reviews, buildReview('1>3')])

  test('whoever has no part in it stays the same object', () => {
    const join = createJoin()
    const before = join(base)
    const after = join(more)
    expect(after.memberById.get('2')).toBe(before.memberById.get('2'))
    expect(after.memberById.get('4')).toBe(before.memberById.get('4'))
    expect(after.reviewsByPair.get('1>2')).toBe(before.reviewsByPair.get('1>2'))
    expect(after.memberById.get('1')).not.toBe(before.memberById.get('1'))
  })

  test('what was answered before stays as it was', () => {
    const join = createJoin()
    const before = join(base)
    const copy = structuredClone(before)
    join(more)
    expect(before).toEqual(copy)
  })
})

const changes: [what: string, reviews: Review[]][] = [
  ['a review more', [...base.reviews, buildReview('2>1')]],
  ['a review less, of people who have others', [buildReview('3>4')]],
  ['a review completed', [buildReview('1>2', { state: 'completed' }), buildReview('3>4')]],
  ['the same id for another pair', [buildReview('1>2', { reviewerId: '4' }), buildReview('3>4')]],
  ['somebody who was not there', [...base.reviews, buildReview('9>1')]],
  ['somebody who has left, and goes with his review', [...base.reviews, buildReview('8>1')]],
  ['a pair twice', [...base.reviews, buildReview('1>2', { id: 'second' })]],
  ['nothing', []],
]

test.each(changes)(
  'after %s, and back again, it is what a whole join answers',
  (_what, reviews) => {
    const join = createJoin()
    join(base)
    expect(join(sourcesWith(reviews))).toEqual(joinClassRoom(sourcesWith(reviews)))
    expect(join(base)).toEqual(joinClassRoom(base))
  },
)

test('the order within a pair is followed: the first is the one that Canvas removes', () => {
  const [first, second] = [buildReview('1>2', { id: 'a' }), buildReview('1>2', { id: 'b' })]
  const join = createJoin()
  join(sourcesWith([first, second]))
  const room = join(sourcesWith([second, first]))
  expect(room.reviewsByPair.get('1>2')?.map(({ id }) => id)).toEqual(['b', 'a'])
})

test.each([
  ['people', { people: people.slice(1) }],
  ['submissions', { submissions: submissions.slice(1) }],
  ['names', { includedNames: [{ id: '1', name: 'Ada' }] }],
  ['the hiding of names', { hidesNames: true }],
  ['publication', { isCoursePublished: false }],
])('other %s beside a review more are joined too', (_what, others) => {
  const join = createJoin()
  join(base)
  const next = { ...sourcesWith([...base.reviews, buildReview('1>3')]), ...others }
  expect(join(next)).toEqual(joinClassRoom(next))
})

test('any reviews after any others give what a whole join answers', () => {
  const id = fc.constantFrom(...STUDENTS, '8', '9')
  const review = fc
    .record({ id: fc.integer({ min: 1, max: 12 }), from: id, to: id, isDone: fc.boolean() })
    .map(({ id, from, to, isDone }) =>
      buildReview(`${from}>${to}`, { id: `r${id}`, state: isDone ? 'completed' : 'assigned' }),
    )
  const list = fc.uniqueArray(review, { selector: ({ id }) => id, maxLength: 10 })
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 5 }), (lists) => {
      const join = createJoin()
      for (const reviews of lists) {
        const sources = sourcesWith(reviews)
        expect(join(sources)).toEqual(joinClassRoom(sources))
      }
    }),
    { seed: 2026, numRuns: 300 },
  )
})
