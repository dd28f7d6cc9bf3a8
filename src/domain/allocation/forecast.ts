import type { PersonIds } from '#src/domain/review.ts'

/** Expected numbers of submissions, not rounded. */
export type Forecast = { submissions: number; withNone: number; withFewerThanTwo: number }

/**
 * Before anything is dealt: each submission has `reviewsEach` reviewers, each of whom does not show up with the
 * probability `noShowRate` (0 to 1). Throws a `RangeError` for other numbers.
 */
export function forecast(reviewsEach: number, noShowRate: number, submissions: number): Forecast {
  if (!Number.isInteger(reviewsEach) || reviewsEach < 0) throw new RangeError('reviewsEach')
  checkRate(noShowRate)
  const none = noShowRate ** reviewsEach
  const one =
    reviewsEach * (1 - noShowRate) * noShowRate ** (reviewsEach - 1 < 0 ? 0 : reviewsEach - 1)
  return { submissions, withNone: submissions * none, withFewerThanTwo: submissions * (none + one) }
}

export type ForecastPair = PersonIds & { state?: 'assigned' | 'completed' | undefined }

/**
 * For pairs that are dealt: the chance of each submission to get 0 or 1 reviews from reviewers who each have a rate
 * of their own (`noShowRateOf`, 0 to 1); completed reviews are certain. That one who stays away fails all his authors changes
 * nothing in expected numbers. O(pairs).
 */
export function forecastPairs(
  authorIds: readonly string[],
  pairs: readonly ForecastPair[],
  noShowRateOf: (reviewerId: string) => number,
): Forecast {
  const chances = new Map(authorIds.map((id) => [id, { none: 1, one: 0 }]))
  for (const { reviewerId, authorId, state } of pairs) {
    const chance = chances.get(authorId)
    if (!chance) continue
    const fails = state === 'completed' ? 0 : noShowRateOf(reviewerId)
    checkRate(fails)
    chance.one = chance.one * fails + chance.none * (1 - fails)
    chance.none *= fails
  }
  let [withNone, withFewerThanTwo] = [0, 0]
  for (const { none, one } of chances.values()) {
    withNone += none
    withFewerThanTwo += none + one
  }
  return { submissions: chances.size, withNone, withFewerThanTwo }
}

/** How many reviews a reviewer's own past weighs as much as the class: with less known he is taken for one of it. */
const PRIOR_REVIEWS = 3

/**
 * Each reviewer's no-show rate from reviews whose time is over, of this or of earlier assignments: his own share of open
 * ones, drawn towards the class's as if `PRIOR_REVIEWS` more had been as the class's are (the mean of a beta prior). Who
 * has none gets the class's rate; `fallback` (0 to 1) is that rate where nothing at all is known.
 */
export function noShowRates(
  past: readonly { reviewerId: string; state: 'assigned' | 'completed' }[],
  fallback: number,
): (reviewerId: string) => number {
  checkRate(fallback)
  const counts = new Map<string, { all: number; open: number }>()
  let open = 0
  for (const { reviewerId, state } of past) {
    const count = counts.get(reviewerId) ?? { all: 0, open: 0 }
    count.all += 1
    if (state === 'assigned') {
      count.open += 1
      open += 1
    }
    counts.set(reviewerId, count)
  }
  const classRate = past.length === 0 ? fallback : open / past.length
  return (reviewerId) => {
    const own = counts.get(reviewerId)
    if (!own) return classRate
    return (own.open + PRIOR_REVIEWS * classRate) / (own.all + PRIOR_REVIEWS)
  }
}

function checkRate(rate: number): void {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError('A no-show rate is from 0 to 1.')
}
