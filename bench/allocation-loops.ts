import { distributeReviews } from '#server/distribution/distribute-reviews.ts'
import { seededRandom as demoRandom } from '#server/distribution/random.ts'
import type { AllocationProblem } from '#src/domain/allocation/allocation-problem.ts'
import { seededRandom } from '#src/domain/allocation/seeded-random.ts'
import type { PersonIds } from '#src/domain/review.ts'

export type MayReview = (reviewerId: string, authorId: string) => boolean

/** Canvas' greedy loop, as its embedded double here has it: reviewers one by one, authors who lack most first. */
export function canvasLoop(
  problem: AllocationProblem,
  mayReview: MayReview,
  seed: number,
): PersonIds[] {
  const ids = problem.reviewers.map(({ id }) => id)
  return distributeReviews(demoRandom(seed), {
    reviewers: ids,
    authors: ids,
    count: problem.reviewsEach,
    mayReview,
  }).map(({ reviewer, author }) => ({ reviewerId: reviewer, authorId: author }))
}

/**
 * Moodle's random allocation of a workshop, written anew from what it does: in each round each submission in random order
 * gets a reviewer out of those with the lowest workload who may review it; if none of them may, of the next lowest, and if
 * nobody may, none.
 */
export function moodleLoop(
  problem: AllocationProblem,
  mayReview: MayReview,
  seed: number,
): PersonIds[] {
  const random = seededRandom(seed)
  const ids = problem.reviewers.map(({ id }) => id)
  const workload = new Int32Array(ids.length)
  const pairs: PersonIds[] = []
  const has = new Set<number>()
  for (let round = 0; round < problem.reviewsEach; round++) {
    for (const author of random.shuffle(Int32Array.from(ids.keys()))) {
      const authorId = ids[author]!
      const reviewer = lowest(
        ids.length,
        workload,
        random,
        (candidate) =>
          candidate !== author &&
          !has.has(candidate * ids.length + author) &&
          mayReview(ids[candidate]!, authorId),
      )
      if (reviewer < 0) continue
      has.add(reviewer * ids.length + author)
      workload[reviewer]! += 1
      pairs.push({ reviewerId: ids[reviewer]!, authorId })
    }
  }
  return pairs
}

/** A random one of those with the lowest workload who fit; −1 if nobody fits. */
function lowest(
  count: number,
  workload: Int32Array,
  random: ReturnType<typeof seededRandom>,
  fits: (candidate: number) => boolean,
): number {
  let [best, ties] = [-1, 0]
  for (let candidate = 0; candidate < count; candidate++) {
    const load = workload[candidate]!
    if (best >= 0 && load > workload[best]!) continue
    if (!fits(candidate)) continue
    if (best < 0 || load < workload[best]!) [best, ties] = [candidate, 0]
    ties += 1
    if (random.below(ties) === 0) best = candidate
  }
  return best
}

/** What is wrong with a dealing in which everybody should give and get the same number within the rules. */
export function judge(
  problem: AllocationProblem,
  pairs: readonly PersonIds[],
  mayReview: MayReview,
) {
  const given = new Map<string, number>()
  const received = new Map<string, number>()
  let breaksRule =
    new Set(pairs.map((pair) => `${pair.reviewerId}>${pair.authorId}`)).size < pairs.length
  for (const { reviewerId, authorId } of pairs) {
    given.set(reviewerId, (given.get(reviewerId) ?? 0) + 1)
    received.set(authorId, (received.get(authorId) ?? 0) + 1)
    if (reviewerId === authorId || !mayReview(reviewerId, authorId)) breaksRule = true
  }
  const isBalanced = problem.reviewers.every(
    ({ id }) => given.get(id) === problem.reviewsEach && received.get(id) === problem.reviewsEach,
  )
  return { isBalanced, breaksRule }
}
