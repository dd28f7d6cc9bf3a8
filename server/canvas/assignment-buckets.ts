import type { AssignmentRow } from './find.ts'

/** What a bucket looks at beside the assignment itself. */
export type BucketFacts = {
  now: Date
  /** Works that wait for a grade; 0 for who may not grade. */
  needsGrading: number
  /** Whether the caller hands in here at all: a student of the course. */
  isStudent: boolean
  /** The caller's own work counts as handed in: submitted, graded or excused. */
  hasHandedIn: boolean
}
type Dates = Pick<AssignmentRow, 'due_at' | 'submission_types'>

const WEEK_MS = 7 * 24 * 3_600_000
const NO_WORK = ['none', 'not_graded', 'on_paper', 'external_tool', 'wiki_page']

const isPast = ({ due_at }: Dates, { now }: BucketFacts) => due_at !== null && due_at < now
/** Whether the assignment asks for something that Canvas can receive (Canvas: expects_submission). */
export const expectsWork = ({ submission_types }: Dates) =>
  submission_types.length > 0 && !submission_types.every((type) => NO_WORK.includes(type))
const lacksWork = (row: Dates, facts: BucketFacts) =>
  facts.isStudent && expectsWork(row) && !facts.hasHandedIn

/** Which assignments each word of `bucket` keeps (Canvas: sorts_assignments). */
export const BUCKETS = new Map<string, (row: Dates, facts: BucketFacts) => boolean>([
  ['past', isPast],
  ['overdue', (row, facts) => isPast(row, facts) && lacksWork(row, facts)],
  ['undated', (row) => row.due_at === null],
  ['ungraded', (row, { needsGrading }) => expectsWork(row) && needsGrading > 0],
  ['unsubmitted', lacksWork],
  [
    'upcoming',
    ({ due_at }, { now }) =>
      due_at !== null && due_at >= now && due_at.getTime() <= now.getTime() + WEEK_MS,
  ],
  // All that is not past, so those without a date, too.
  ['future', (row, facts) => !isPast(row, facts)],
])
