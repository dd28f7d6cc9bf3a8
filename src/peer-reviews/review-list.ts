import { isSamePair, type PersonIds, type Review } from '#src/domain/review.ts'

/** The first review of a pair: the one that Canvas removes. */
export function firstOfPair(reviews: readonly Review[], pair: PersonIds): Review | undefined {
  return reviews.find((review) => isSamePair(review, pair))
}

export function withoutReview(reviews: readonly Review[], id: string): Review[] {
  return reviews.filter((review) => review.id !== id)
}

/** Replaces the review with this id, or adds it: each review is in the list once. */
export function withReview(reviews: readonly Review[], review: Review): Review[] {
  const isThere = reviews.some(({ id }) => id === review.id)
  return isThere
    ? reviews.map((each) => (each.id === review.id ? review : each))
    : [...reviews, review]
}

/** Puts a removed review back before the others of its pair, so that it is the first again. */
export function withRestored(reviews: readonly Review[], review: Review): Review[] {
  if (reviews.some(({ id }) => id === review.id)) return [...reviews]
  const index = reviews.findIndex((each) => isSamePair(each, review))
  return reviews.toSpliced(index === -1 ? reviews.length : index, 0, review)
}
