import { sql, type Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import { allocationRefusal } from './allocation-rules.ts'
import { seesAssignment } from './assignments.ts'
import { enterCourse, type Call } from './context.ts'
import { CanvasFailure } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { giveReview } from './give-review.ts'
import { peerReviewsJson } from './peer-review-json.ts'
import {
  isParticipant,
  REAL_STUDENT_TYPES,
  STUDENT_TYPES,
  studentsOf,
  type CourseRights,
} from './policy.ts'

/**
 * Allocate, route 9: a student takes reviews himself, up to the number of the assignment. 200 with an
 * array of all that he has not completed, old and new. The rules of allocation-rules.ts refuse with
 * 403, or 400 when there is no work to review (Canvas: peer_reviews_api_controller).
 */
export async function allocatePeerReviews(call: Call): Promise<Buffer> {
  const { store, caller, path } = call
  const rights = await enterCourse(call)
  const assignment = await findAssignment(store, rights.course, path['assignment_id'] ?? '')
  const mayTakePart = isParticipant(rights) && (await seesAssignment(call, rights, assignment))
  await store.db.transaction().execute(async (db) => {
    // One at a time, or two students would be given the same work, and one twice what he may have.
    await db
      .selectFrom('assignments')
      .select('id')
      .where('id', '=', assignment.id)
      .forNoKeyUpdate()
      .execute()
    const own = await ownStanding(db, assignment, caller.user.id)
    const candidates = await findCandidates(db, rights, assignment)
    const { features } = rights.course
    const facts = { ...own, mayTakePart, features, assignment, candidates: candidates.length }
    const refusal = allocationRefusal({ ...facts, now: new Date() })
    if (refusal) throw new CanvasFailure(refusal.status, { errors: { base: refusal.message } })
    for (const work of candidates.slice(0, assignment.peer_review_count - own.reviews)) {
      await giveReview(db, {
        rights,
        assignment,
        submissionId: work.id,
        authorId: work.user_id,
        reviewerId: caller.user.id,
      })
    }
  })
  const plain = { ...call, includes: new Set<string>() }
  return peerReviewsJson(plain, rights, assignment, (eb) =>
    eb.and([
      eb('r.assessor_id', '=', caller.user.id),
      eb('r.workflow_state', '=', 'assigned'),
      eb('r.asset_id', 'in', (inner) =>
        inner
          .selectFrom('submissions')
          .select('submissions.id')
          .where('submissions.assignment_id', '=', assignment.id),
      ),
    ]),
  )
}

async function ownStanding(db: Transaction<Database>, { id }: AssignmentRow, userId: Id) {
  const own = await db
    .selectFrom('submissions')
    .select('submission_type')
    .where('assignment_id', '=', id)
    .where('user_id', '=', userId)
    .where('deleted', '=', false)
    .executeTakeFirst()
  const { reviews } = await db
    .selectFrom('peer_reviews as r')
    .innerJoin('submissions as s', 's.id', 'r.asset_id')
    .select(({ fn }) => fn.countAll<string>().as('reviews'))
    .where('r.assessor_id', '=', userId)
    .where('s.assignment_id', '=', id)
    .executeTakeFirstOrThrow()
  return { hasSubmitted: (own?.submission_type ?? null) !== null, reviews: Number(reviews) }
}

type Work = { id: Id; user_id: Id }

/**
 * The works that the caller could be given: handed in by other students of today (of his sections
 * unless reviews cross them), not given to him yet; those with the fewest reviews first, then the oldest.
 */
async function findCandidates(
  db: Transaction<Database>,
  { course, caller, enrollments }: CourseRights,
  assignment: AssignmentRow,
): Promise<Work[]> {
  const sections = enrollments
    .filter((row) => STUDENT_TYPES.includes(row.type) && row.enrollment_state === 'active')
    .map((row) => row.section_id)
  if (sections.length === 0) return []
  return db
    .selectFrom('submissions as s')
    .select(['s.id', 's.user_id'])
    .where('s.assignment_id', '=', assignment.id)
    .where('s.user_id', '<>', caller.user.id)
    .where('s.deleted', '=', false)
    .where('s.submission_type', 'is not', null)
    .where((eb) => {
      const students = eb
        .selectFrom('enrollments')
        .select('enrollments.id')
        .whereRef('enrollments.user_id', '=', 's.user_id')
        .where(studentsOf(course.id, REAL_STUDENT_TYPES))
      return eb.exists(
        assignment.peer_review_across_sections
          ? students
          : students.where('enrollments.section_id', 'in', sections),
      )
    })
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('peer_reviews as given')
            .select('given.id')
            .whereRef('given.asset_id', '=', 's.id')
            .where('given.assessor_id', '=', caller.user.id),
        ),
      ),
    )
    .orderBy(sql`(SELECT count(*) FROM peer_reviews r WHERE r.asset_id = s.id)`)
    .orderBy('s.submitted_at', (by) => by.asc().nullsLast())
    .orderBy('s.id')
    .limit(Math.max(1, assignment.peer_review_count))
    .execute()
}
