import type { AssignmentRow } from './find.ts'

/** The feature of a course behind which students take reviews themselves. */
export const ALLOCATION_FEATURE = 'peer_review_allocation_and_grading'

/** All that decides whether a student is given reviews now. */
export type AllocationFacts = {
  now: Date
  /** An active student of a running course, to whom the assignment is visible. */
  mayTakePart: boolean
  features: readonly string[]
  assignment: Pick<
    AssignmentRow,
    | 'peer_reviews'
    | 'peer_review_count'
    | 'peer_review_submission_required'
    | 'due_at'
    | 'unlock_at'
    | 'lock_at'
  >
  hasSubmitted: boolean
  /** The reviews that he has already, completed ones too. */
  reviews: number
  /** The works that he could be given. */
  candidates: number
}
type Rule = [applies: (facts: AllocationFacts) => boolean, status: 400 | 403, message: string]

/** In the order of Canvas: the first rule that applies decides (Canvas: peer review allocation). */
const RULES: Rule[] = [
  [({ mayTakePart }) => !mayTakePart, 403, 'You cannot take part in this assignment as a student.'],
  [
    ({ features }) => !features.includes(ALLOCATION_FEATURE),
    403,
    'Peer review allocation is not on in this course.',
  ],
  [({ assignment }) => !assignment.peer_reviews, 403, 'This assignment has no peer reviews.'],
  [
    ({ assignment, hasSubmitted }) => assignment.peer_review_submission_required && !hasSubmitted,
    403,
    'Hand in your own work before you review.',
  ],
  [
    ({ assignment: { unlock_at }, now }) => unlock_at !== null && unlock_at > now,
    403,
    'This assignment is not open yet.',
  ],
  [
    ({ assignment: { lock_at }, now }) => lock_at !== null && lock_at < now,
    403,
    'This assignment is locked.',
  ],
  [
    ({ assignment: { due_at }, now }) => due_at !== null && due_at > now,
    403,
    'Peer reviews have not begun yet.',
  ],
  [
    ({ assignment, reviews }) => reviews >= assignment.peer_review_count,
    403,
    'You have all the peer reviews of this assignment.',
  ],
  [
    ({ reviews, candidates }) => reviews === 0 && candidates === 0,
    400,
    'There is no work to review yet.',
  ],
]

/** Why nothing is given to the student, or null when he may have the candidates. */
export function allocationRefusal(facts: AllocationFacts) {
  const rule = RULES.find(([applies]) => applies(facts))
  return rule === undefined ? null : { status: rule[1], message: rule[2] }
}
