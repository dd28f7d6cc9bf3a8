import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { onDay } from './days.ts'
import type { Deal } from '#server/distribution/distribute-reviews.ts'
import type { Random } from '#server/distribution/random.ts'
import { draftBody, reviewComment } from './student-words.ts'

type Rows<List extends keyof CourseFileInput> = NonNullable<CourseFileInput[List]>
/** What the people of one assignment have done. */
export type AssignmentWork = {
  submissions: Rows<'submissions'>
  submission_comments: Rows<'submission_comments'>
  peer_reviews: Rows<'peer_reviews'>
}
export type Student = { id: number }
export type StudentReview = Deal<Student> & { done: boolean; rubricId: number | null }

type Facts = {
  random: Random
  today: Date
  assignmentId: number
  /** Day of the due date, counted from today. */
  dueInDays: number
  students: readonly Student[]
  hasSubmitted: (student: Student, index: number) => boolean
  isLate: (student: Student, index: number) => boolean
  /** The same text for the same key: team mates hand in one text. */
  textKey: (student: Student, index: number) => string
  reviews: readonly StudentReview[]
}

/** One review in this many was finished by the rubric alone, without a word. */
const WORDLESS = 0.03

/** Submissions, reviews and their comments, with ids made from the assignment's. */
export function workOf(facts: Facts): AssignmentWork {
  const { random, today, assignmentId, dueInDays, students } = facts
  const firstId = assignmentId * 10_000
  const submissionIds = new Map(students.map((one, index) => [one.id, firstId + index + 1]))
  const idOf = (student: Student) => submissionIds.get(student.id) ?? firstId
  const texts = new Map<string, string>()
  const submissions: Rows<'submissions'> = students.map((student, index) => {
    const row = { id: idOf(student), assignment_id: assignmentId, user_id: student.id }
    if (!facts.hasSubmitted(student, index)) return row
    const key = facts.textKey(student, index)
    const body = texts.get(key) ?? draftBody(random)
    texts.set(key, body)
    const lateness = facts.isLate(student, index) ? 60 + random.below(1_200) : 0
    const before = lateness > 0 ? 0 : 20 + random.below(2 * 24 * 60)
    return {
      ...row,
      workflow_state: 'submitted',
      submitted_at: onDay(today, dueInDays, 20 * 60 + lateness - before),
      attempt: random.next() < 0.2 ? 2 : 1,
      submission_type: 'online_text_entry',
      body,
    }
  })
  const peerReviews: Rows<'peer_reviews'> = facts.reviews.map((review, index) => ({
    id: firstId + index + 1,
    asset_id: idOf(review.author),
    user_id: review.author.id,
    assessor_id: review.reviewer.id,
    workflow_state: review.done ? 'completed' : 'assigned',
    rubric_id: review.rubricId,
  }))
  const done = facts.reviews.filter((review) => review.done)
  // Reviews are written from the due date on, and none tomorrow.
  const minutesSinceDue = Math.max(1, Math.min(6, -dueInDays) * 24 * 60 - 20 * 60)
  const comments: Rows<'submission_comments'> = done
    .filter(() => random.next() >= WORDLESS)
    .map((review, index) => ({
      id: firstId + index + 1,
      submission_id: idOf(review.author),
      author_id: review.reviewer.id,
      comment: reviewComment(random),
      created_at: onDay(today, dueInDays, 20 * 60 + random.below(minutesSinceDue)),
    }))
  return { submissions, peer_reviews: peerReviews, submission_comments: comments }
}
