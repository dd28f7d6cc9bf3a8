import * as fc from 'fast-check'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { ReviewsByPair } from '#src/domain/plan/plan.ts'
import type { Wish } from '#src/domain/plan/plan-edits.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import { buildPerson, buildReview, buildRoom } from './build-sources.ts'

export type PairText = `${string}>${string}`

/** A pair written as 'reviewer>author', with the submission of `buildSubmission`. */
export function buildPair(text: PairText): Pair {
  const [reviewerId = '', authorId = ''] = text.split('>')
  return { reviewerId, authorId, submissionId: `s${authorId}` }
}

export function buildWish(text: PairText, wanted: Wish['wanted']): Wish {
  return { pair: buildPair(text), wanted }
}

/** What Canvas has, by pair; a review written as 'reviewer>author'. */
export function buildReviewsByPair(reviews: readonly Review[]): ReviewsByPair {
  const byPair = new Map<string, Review[]>()
  for (const review of reviews) {
    byPair.set(pairKey(review), [...(byPair.get(pairKey(review)) ?? []), review])
  }
  return byPair
}

const IDS = ['1', '2', '3', '4']
const PAIRS = IDS.flatMap((a) => IDS.map((b): PairText => `${a}>${b}`)).filter(
  (text) => text[0] !== text[2],
)

/** Pairs of four people, each at most once, with 1 or 2 reviews, open or completed. */
export const anyReviews = fc
  .uniqueArray(
    fc.record({
      pair: fc.constantFrom(...PAIRS),
      states: fc.array(fc.constantFrom<Review['state']>('assigned', 'completed'), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    { selector: ({ pair }) => pair },
  )
  .map((pairs) =>
    pairs.flatMap(({ pair, states }) =>
      states.map((state, index) => buildReview(pair, { id: `r-${pair}-${index}`, state })),
    ),
  )

/** A class of four with any reviews between them. */
export const anyRoom: fc.Arbitrary<ClassRoom> = anyReviews.map((reviews) =>
  buildRoom({ people: IDS.map((id) => buildPerson(id)), reviews }),
)

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  pair: fc.constantFrom(...PAIRS).map(buildPair),
  wanted: fc.constantFrom<Wish['wanted']>('add', 'remove', 'toggle'),
})

/** What a person does one after the other, some of it to many pairs at once. */
export const anyDeeds = fc.array(fc.array(anyWish, { minLength: 1, maxLength: 5 }), {
  maxLength: 12,
})

/** The same cases in every run. */
export const SEEDED = { seed: 413 }
