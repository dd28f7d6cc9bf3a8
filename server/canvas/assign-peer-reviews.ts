import type { Transaction } from 'kysely'
import type { Random } from '#server/distribution/random.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Database, Id } from '#server/store/schema.ts'
import { distributeReviews, type Deal } from '#server/distribution/distribute-reviews.ts'
import type { AssignmentRow } from './find.ts'
import { notifyReviewers } from './notify-reviewers.ts'
import { REAL_STUDENT_TYPES, studentsOf } from './policy.ts'

type Connection = Transaction<Database>
type Options = { random: Random; now?: Date }

/** PostgreSQL takes at most 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 1_000

/**
 * Gives out the reviews that an assignment lacks, as Canvas does by itself: to students of today who
 * have handed in, among one another, and notifies them. Answers the new pairs by the ids of the people.
 * Nothing happens without a number of reviews. No call of the API starts it; the same random numbers
 * give the same reviews (Canvas: assign_peer_reviews in abstract_assignment).
 */
export async function assignPeerReviews(
  { db }: Store,
  assignmentId: Id,
  { random, now = new Date() }: Options,
): Promise<Deal<Id>[]> {
  return db.transaction().execute(async (transaction) => {
    const assignment = await transaction
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', assignmentId)
      .where('workflow_state', '<>', 'deleted')
      // Two runs at once would give everybody twice what he lacks.
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!assignment || assignment.peer_review_count === 0 || isTooEarly(assignment, now)) return []
    const works = await worksOf(transaction, assignment)
    const people = [...works.keys()]
    const deals = distributeReviews(random, {
      reviewers: people,
      authors: people,
      count: assignment.peer_review_count,
      mayReview: await groupRule(transaction, assignment),
      given: await givenSoFar(transaction, assignment),
    })
    await writeReviews(transaction, assignment, works, deals)
    return deals
  })
}

/** Automatic reviews without a date of their own are given out after the due date. */
function isTooEarly(assignment: AssignmentRow, now: Date): boolean {
  const { automatic_peer_reviews, peer_reviews_assign_at, due_at } = assignment
  if (!automatic_peer_reviews || peer_reviews_assign_at !== null) return false
  return due_at === null || due_at > now
}

/** The submissions that were really made, by author; the Test Student takes no part. */
async function worksOf(db: Connection, assignment: AssignmentRow): Promise<Map<Id, Id>> {
  const works = await db
    .selectFrom('submissions as s')
    .select(['s.id', 's.user_id'])
    .where('s.assignment_id', '=', assignment.id)
    .where('s.deleted', '=', false)
    .where('s.submission_type', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('enrollments')
          .select('enrollments.id')
          .whereRef('enrollments.user_id', '=', 's.user_id')
          .where(studentsOf(assignment.course_id, REAL_STUDENT_TYPES)),
      ),
    )
    .orderBy('s.user_id')
    .execute()
  return new Map(works.map((work) => [work.user_id, work.id]))
}

async function givenSoFar(db: Connection, { id }: AssignmentRow): Promise<Deal<Id>[]> {
  return db
    .selectFrom('peer_reviews as r')
    .innerJoin('submissions as s', 's.id', 'r.asset_id')
    .select(['r.assessor_id as reviewer', 'r.user_id as author'])
    .where('s.assignment_id', '=', id)
    .orderBy('r.id')
    .execute()
}

/** Group mates do not review one another unless they may; a group discussion is reviewed by no others. */
async function groupRule(db: Connection, assignment: AssignmentRow) {
  const { group_category_id, intra_group_peer_reviews, submission_types } = assignment
  if (group_category_id === null) return () => true
  const members = await db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['m.user_id', 'm.group_id'])
    .where('g.group_category_id', '=', group_category_id)
    .execute()
  const groups = new Map(members.map((member) => [member.user_id, member.group_id]))
  const areMates = (one: Id, other: Id) => groups.has(one) && groups.get(one) === groups.get(other)
  if (submission_types.includes('discussion_topic')) return areMates
  return intra_group_peer_reviews ? () => true : (one: Id, other: Id) => !areMates(one, other)
}

async function writeReviews(
  db: Connection,
  assignment: AssignmentRow,
  works: Map<Id, Id>,
  deals: Deal<Id>[],
): Promise<void> {
  const course = await db
    .selectFrom('courses')
    .selectAll()
    .where('id', '=', assignment.course_id)
    .executeTakeFirstOrThrow()
  const rows = deals.map(({ reviewer, author }) => ({
    asset_id: works.get(author) ?? '',
    user_id: author,
    assessor_id: reviewer,
    workflow_state: 'assigned' as const,
    rubric_id: assignment.rubric_id,
  }))
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const reviews = await db
      .insertInto('peer_reviews')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .returning(['id', 'assessor_id', 'workflow_state'])
      .execute()
    await notifyReviewers(db, { course, assignment, reviews })
  }
}
