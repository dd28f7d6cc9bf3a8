import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import type { Assignment } from '#src/domain/people.ts'
import type { PersonIds, Review } from '#src/domain/review.ts'
import { peerReviewQueries } from '#src/peer-reviews/peer-review-queries.ts'
import { isSettled, type EarlierReviews } from './no-show.ts'

export type Earlier = {
  /** The other assignments with peer reviews of the course, the latest first; empty until they are read. */
  assignments: readonly Assignment[]
  /** Those that were read. */
  reviews: readonly EarlierReviews[]
  /** What could not be read. */
  failed: readonly Assignment[]
  isReading: boolean
}

/** The assignments of a course that come before one: due before it, or before it in the course where there is no date. */
export function earlierThan(of: Assignment, all: readonly Assignment[]): Assignment[] {
  const place = all.findIndex(({ id }) => id === of.id)
  return all
    .filter(({ id, dueAt }, index) => {
      if (id === of.id) return false
      if (dueAt !== null && of.dueAt !== null) return dueAt < of.dueAt
      return index < place
    })
    .toSorted((a, b) => (b.dueAt ?? '').localeCompare(a.dueAt ?? ''))
}

/** Reads the reviews of earlier assignments: those that are wanted (null: all), or of the last that is over, for its no-shows. */
export function useEarlier(
  assignment: Assignment,
  wanted: 'last' | readonly string[] | null,
  now: Date,
): Earlier {
  const { courseId } = assignment
  const { data: all } = useQuery(assignmentQueries.withPeerReviews(courseId))
  const assignments = useMemo(() => earlierThan(assignment, all ?? []), [assignment, all])
  const read = useMemo(() => {
    if (wanted === null) return assignments
    if (wanted !== 'last') return assignments.filter(({ id }) => wanted.includes(id))
    const last = assignments.find((each) => isSettled(each, now))
    return last ? [last] : []
  }, [assignments, wanted, now])
  const combine = useCallback(
    (
      answers: readonly { data?: { reviews: readonly Review[] } | undefined; isError: boolean }[],
    ): Earlier => {
      const reviews = read.flatMap((earlier, index): EarlierReviews[] => {
        const data = answers[index]?.data
        return data ? [{ assignment: earlier, reviews: data.reviews }] : []
      })
      const failed = read.filter((_each, index) => answers[index]?.isError === true)
      const isReading = reviews.length + failed.length < read.length
      return { assignments, reviews, failed, isReading }
    },
    [read, assignments],
  )
  return useQueries({
    queries: read.map(({ id }) =>
      peerReviewQueries.list({ scope: 'course', scopeId: courseId, assignmentId: id }),
    ),
    combine,
  })
}

/** The pairs of these reviews, each once. */
export function metPairs(earlier: readonly EarlierReviews[]): PersonIds[] {
  const pairs = new Map<string, PersonIds>()
  for (const { reviews } of earlier) {
    for (const { reviewerId, authorId } of reviews) {
      pairs.set(`${reviewerId}>${authorId}`, { reviewerId, authorId })
    }
  }
  return [...pairs.values()]
}
