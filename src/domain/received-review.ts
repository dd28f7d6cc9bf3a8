import type { IncludedName } from './people.ts'
import type { Review } from './review.ts'

/** A review as the page of one submission tells it; `reviewer` is null where they stay anonymous. */
export type ReceivedReview = Pick<Review, 'id' | 'state' | 'authorId' | 'submissionId'> & {
  reviewer: { id: string; includedName: string | null } | null
}

/** A comment on a submission, by whomever: Canvas does not tie it to one review. */
export type SubmissionComment = {
  id: string
  /** null: the viewer may not know who wrote it. */
  author: IncludedName | null
  text: string
  createdAt: string
}

/** What one submission has received. */
export type ReceivedReviews = { reviews: ReceivedReview[]; comments: SubmissionComment[] }
