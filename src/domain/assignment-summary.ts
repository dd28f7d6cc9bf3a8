import { getsNoReview } from './matrix-marks.ts'
import type { Submission } from './people.ts'
import type { Review } from './review.ts'

/** One assignment in numbers: all that can be told from its reviews and submissions, without the class. */
export type AssignmentSummary = {
  done: number
  assigned: number
  /** To how many it is assigned. */
  students: number
  /** How many have handed in something that is to be reviewed. */
  submitted: number
  /** How many of those get no review; 0 while nobody reviews anybody. */
  starved: number
  /** How many people have reviews that are not done yet. */
  withOpen: number
}

/** The submissions are the rows of the current students, the Test Student left out. */
export function sumUp(
  reviews: readonly Review[],
  submissions: readonly Submission[],
): AssignmentSummary {
  const open = reviews.filter(({ state }) => state !== 'completed')
  const total = { done: reviews.length - open.length, assigned: reviews.length }
  const received = new Map<string, number>()
  for (const { authorId } of reviews) received.set(authorId, (received.get(authorId) ?? 0) + 1)
  const isStarved = (submission: Submission) =>
    getsNoReview(
      { total },
      {
        standing: 'student',
        submission,
        received: { done: 0, assigned: received.get(submission.authorId) ?? 0 },
      },
    )
  return {
    ...total,
    students: submissions.length,
    submitted: submissions.filter(({ hasSubmitted, isExcused }) => hasSubmitted && !isExcused)
      .length,
    starved: submissions.filter(isStarved).length,
    withOpen: new Set(open.map(({ reviewerId }) => reviewerId)).size,
  }
}
