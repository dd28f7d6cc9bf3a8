import type { PersonIds } from '#src/domain/review.ts'
import type { AllocationProblem } from './allocation-problem.ts'

/** u→v has become u→late and late→v: nobody else has more or fewer reviews than before. */
export type Splice = { lateId: string; reviewerId: string; authorId: string }

/** People of both lists who are in no pair while others are. */
export function lateIn({ reviewers, authors, existing }: AllocationProblem): Set<string> {
  if (existing.length === 0) return new Set()
  const known = new Set(existing.flatMap(({ reviewerId, authorId }) => [reviewerId, authorId]))
  const authorIds = new Set(authors.map(({ id }) => id))
  return new Set(reviewers.map(({ id }) => id).filter((id) => authorIds.has(id) && !known.has(id)))
}

/** The splices among the changes of a repair; each change is in one at most. */
export function splicesOf(
  added: readonly PersonIds[],
  removed: readonly PersonIds[],
  late: ReadonlySet<string>,
): Splice[] {
  const toLate = added.filter(({ authorId }) => late.has(authorId))
  const fromLate = added.filter(({ reviewerId }) => late.has(reviewerId))
  const used = new Set<PersonIds>()
  return removed.flatMap(({ reviewerId, authorId }): Splice[] => {
    for (const to of toLate) {
      if (to.reviewerId !== reviewerId || used.has(to)) continue
      const from = fromLate.find(
        (pair) => pair.reviewerId === to.authorId && pair.authorId === authorId && !used.has(pair),
      )
      if (!from) continue
      used.add(to).add(from)
      return [{ lateId: to.authorId, reviewerId, authorId }]
    }
    return []
  })
}
