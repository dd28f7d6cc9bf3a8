import type { AssignmentSummary } from './assignment-summary.ts'
import { isOverdue, lateReviews } from './cell.ts'
import type { FindingKey } from './findings.ts'
import type { Assignment } from './people.ts'
import { count } from './sentences.ts'

/** Something of an assignment that somebody should look at. */
export type Attention = {
  kind: 'starved' | 'late' | 'nobody'
  /** How many submissions or people it concerns. */
  number: number
  words: string
  /** The filter under which the assignment shows whom it concerns; null: all of it. */
  status: FindingKey | null
}

/**
 * What of an assignment needs attention: submissions without a review, people who are late, nobody reviews
 * anybody. The last only where it is published and two people could: before that nobody waits.
 */
export function findAttention(
  assignment: Assignment,
  summary: AssignmentSummary,
  now: Date,
): Attention[] {
  const { students, assigned, submitted, starved, withOpen } = summary
  if (assigned === 0) {
    if (!assignment.isPublished || students < 2) return []
    return [{ kind: 'nobody', number: submitted, words: sayNobody(submitted), status: null }]
  }
  const late = lateReviews({ assignment }, summary, now)
  const all: Attention[] = [
    { kind: 'starved', number: starved, words: sayStarved(starved), status: 'starved' },
    {
      kind: 'late',
      number: late === 0 ? 0 : withOpen,
      words: sayLate(withOpen, late),
      status: 'late',
    },
  ]
  return all.filter(({ number }) => number > 0)
}

type Placed = { assignment: Assignment; attention: Attention }

/**
 * The most pressing first: submissions that get no review, also because the due date has passed and nobody
 * reviews anybody; then who is late; then what has yet to begin. Among equals what concerns more.
 */
export function byPressure(now: Date): (a: Placed, b: Placed) => number {
  const rank = ({ assignment, attention: { kind, number } }: Placed) => {
    if (kind === 'late') return 1
    return kind === 'starved' || (number > 0 && isOverdue({ assignment }, now)) ? 0 : 2
  }
  return (a, b) => rank(a) - rank(b) || b.attention.number - a.attention.number
}

/** The assignments to look at first: due last, those without a due date at the end. */
export function pickLatest(
  assignments: readonly Assignment[],
  limit: number,
): { picked: Assignment[]; leftOut: number } {
  const time = ({ dueAt }: Assignment) => (dueAt === null ? -Infinity : Date.parse(dueAt))
  // Not a difference: that of two infinities is no number.
  const picked = assignments
    .toSorted((a, b) => Number(time(b) > time(a)) - Number(time(a) > time(b)))
    .slice(0, limit)
  return { picked, leftOut: assignments.length - picked.length }
}

function sayStarved(number: number): string {
  return `${count(number, 'submission')} ${number === 1 ? 'gets' : 'get'} no review`
}

function sayLate(people: number, reviews: number): string {
  const who = people === 1 ? '1 person is' : `${people} people are`
  return `${who} late with ${count(reviews, 'review')}`
}

function sayNobody(submitted: number): string {
  if (submitted === 0) return 'Nobody reviews anybody yet'
  return `Nobody reviews anybody yet, ${submitted} ${submitted === 1 ? 'has' : 'have'} submitted`
}
