import type { AllocationProblem } from './allocation-problem.ts'
import type { AllocatedPair, PairReasons } from './allocation-result.ts'
import { modelOf, type Model } from './model.ts'

/** Answers "why did A get B?", also on the other side of a worker, where functions do not go. */
export function reasonsOf(
  problem: AllocationProblem,
  pairs: readonly AllocatedPair[],
): (reviewerId: string, authorId: string) => PairReasons {
  let model: Model | null = null
  return (reviewerId, authorId) =>
    reasonsIn((model ??= modelOf(problem)), pairs, reviewerId, authorId)
}

/** O(people) for one pair. People who are not there have no choices. */
function reasonsIn(
  { rules, roster, upper }: Model,
  pairs: readonly AllocatedPair[],
  reviewerId: string,
  authorId: string,
): PairReasons {
  const pair = pairs.find((each) => each.reviewerId === reviewerId && each.authorId === authorId)
  const [reviewer, author] = [roster.reviewerAt.get(reviewerId), roster.authorAt.get(authorId)]
  const status = pair?.origin ?? 'not-dealt'
  if (reviewer === undefined || author === undefined) {
    return { status, forbiddenBy: [], discouragedBy: [], choices: { authors: 0, reviewers: 0 } }
  }
  const takesPart = (side: 0 | 1, person: number) => (upper[side][person] as number) > 0
  const isAllowed = (one: number, other: number) => rules.against(one, other).length === 0
  return {
    status,
    forbiddenBy: rules.against(reviewer, author),
    discouragedBy: rules.all
      .filter(({ isHard, breaks }) => !isHard && breaks(reviewer, author))
      .map(({ index }) => index),
    choices: {
      authors: roster.authors.filter(
        (_, other) => takesPart(1, other) && isAllowed(reviewer, other),
      ).length,
      reviewers: roster.reviewers.filter(
        (_, other) => takesPart(0, other) && isAllowed(other, author),
      ).length,
    },
  }
}
