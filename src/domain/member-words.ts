import type { ClassRoom, Member } from './class-room.ts'
import { formatDay, formatMoment } from './dates.ts'
import type { Submission } from './people.ts'
import { reviewsWanted } from './reviews-wanted.ts'
import { count, joinWords } from './sentences.ts'

/** "Section B · Team 6"; all sections of who has several; empty for who has neither. */
export function sayWhere({ sections, group }: Member, separator = ' · '): string {
  const section = joinWords(sections.map(({ name }) => name))
  return [section, group?.name ?? ''].filter((part) => part !== '').join(separator)
}

/** The state of a submission in one or two words, for lists. */
export function saySubmitted(submission: Submission | null): string {
  if (!submission) return 'No submission'
  if (submission.isExcused) return 'Excused'
  if (submission.hasSubmitted) return submission.isLate ? 'Submitted late' : 'Submitted'
  return submission.isMissing ? 'Missing' : 'Not submitted'
}

/** The state of a submission with its day: "Submitted late Thu 12 Nov". */
export function saySubmittedWhen(
  submission: Submission | null,
  now: Date,
  { withTime = false } = {},
): string {
  const words = saySubmitted(submission)
  if (!submission || submission.isExcused || !submission.hasSubmitted) return words
  if (submission.submittedAt === null) return words
  const when = withTime ? formatMoment : formatDay
  return `${words} ${when(submission.submittedAt, now)}`
}

/** The line under a dialog's title about an author: "Submitted Thu 12 Nov · Section B, Team 6 · has 2 of 3 reviews". */
export function sayAuthor(room: ClassRoom, author: Member, now: Date): string {
  const wanted = reviewsWanted(room)
  const has = author.received.assigned
  const reviews =
    wanted === null || has > wanted
      ? `has ${count(has, 'review')}${wanted === null ? '' : `, ${wanted} wanted`}`
      : `has ${has} of ${count(wanted, 'review')}`
  const parts = [saySubmittedWhen(author.submission, now), sayWhere(author, ', '), reviews]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The line under a dialog's title about a reviewer: "Section B, Team 6 · gives 3 reviews, 2 of them done". */
export function sayReviewer(reviewer: Member): string {
  const { done, assigned } = reviewer.given
  const gives =
    assigned === 0 ? 'gives no review yet' : `gives ${count(assigned, 'review')}, ${done} done`
  return [sayWhere(reviewer, ', '), gives].filter((part) => part !== '').join(' · ')
}

/** "Attempt 2"; empty for who has not handed in. */
export function sayAttempt(submission: Submission | null): string {
  if (!submission?.hasSubmitted || submission.attempt === null) return ''
  return `Attempt ${submission.attempt}`
}
