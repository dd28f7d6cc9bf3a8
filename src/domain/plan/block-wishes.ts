import { reviewsOfPair } from '#src/domain/cell.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { reviewsIn } from '#src/domain/block-reviews.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { Pair } from '#src/domain/review.ts'
import { submissionIdOf } from '#src/domain/submission-facts.ts'
import type { Wish } from './plan-edits.ts'
import { liveEdits, type Plan } from './plan.ts'

/** More pairs at once are a slip of the hand: nobody assigns a whole class to itself. */
export const MOST_ADDED = 2_000

/** The pair of a cell, as a plan names it. Without any submission nothing can be planned: its id is empty. */
export function pairOf(room: ClassRoom, reviewer: Member, author: Member): Pair {
  const submissionId = submissionIdOf(author, reviewsOfPair(room, reviewer, author)) ?? ''
  return { reviewerId: reviewer.id, authorId: author.id, submissionId }
}

/** A review for each cell between these people that has none; their own work is passed over. Null for too many. */
export function wishesToFill(room: ClassRoom, { reviewers, authors }: MatrixView): Wish[] | null {
  if (reviewers.length * authors.length > MOST_ADDED) return null
  return reviewers.flatMap((reviewer) =>
    authors
      .filter(({ id }) => id !== reviewer.id)
      .map((author) => ({ pair: pairOf(room, reviewer, author), wanted: 'add' as const })),
  )
}

/** Everything between these people goes: the reviews in Canvas, and what is planned there. */
export function wishesToClear(room: ClassRoom, plan: Plan, people: MatrixView): Wish[] {
  const reviewers = new Set(people.reviewers.map(({ id }) => id))
  const authors = new Set(people.authors.map(({ id }) => id))
  const planned = liveEdits(plan)
    .filter(({ edit, pair }) => edit === 'add' && reviewers.has(pair.reviewerId))
    .filter(({ pair }) => authors.has(pair.authorId))
  const there = reviewsIn(room, people).flatMap(([review]) => review ?? [])
  return [...there, ...planned.map(({ pair }) => pair)].map(
    ({ reviewerId, authorId, submissionId }) => ({
      pair: { reviewerId, authorId, submissionId },
      wanted: 'remove',
    }),
  )
}
