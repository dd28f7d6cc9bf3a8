import type { Model } from './model.ts'
import { PairTable } from './pair-table.ts'

/** Open reviews that the rules still allow, of people who still take part. */
export function openPairsOf({ problem, roster, may, rules, fixed }: Model): PairTable {
  const open = new PairTable()
  const isOut = (count: number | undefined) => (count ?? problem.reviewsEach) === 0
  for (const { reviewerId, authorId } of problem.existing) {
    const [reviewer, author] = [roster.reviewerAt.get(reviewerId), roster.authorAt.get(authorId)]
    if (reviewer === undefined || author === undefined || fixed.table.has(reviewer, author))
      continue
    if (isOut(roster.reviewers[reviewer]?.capacity) || isOut(roster.authors[author]?.demand))
      continue
    if (
      may(reviewer, author) &&
      rules.against(reviewer, author).length === 0 &&
      !open.has(reviewer, author)
    ) {
      open.add(reviewer, author)
    }
  }
  return open
}
