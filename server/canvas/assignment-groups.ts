import type { Id } from '#server/store/schema.ts'
import { assignmentsJson, GROUP_ID } from './assignment-json.ts'
import { readableAssignments } from './assignments.ts'
import { enterCourse, type Call } from './context.ts'
import { forbidden } from './errors.ts'
import type { AssignmentRow } from './find.ts'
import { linkPages, readPage } from './pagination.ts'
import type { CourseRights } from './policy.ts'

/**
 * The assignment groups of a course, here always one; `include[]=assignments` adds those that the
 * caller may read, and `include[]=assessment_requests` to each the reviews that he owes there: the
 * only list where a student finds them. 403 without the right to read the course (Canvas:
 * assignment_groups_controller).
 */
export async function listAssignmentGroups(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: 1 })
  if (page.number > 1) return []
  const group = {
    id: GROUP_ID,
    name: 'Assignments',
    position: 1,
    group_weight: 0,
    sis_source_id: null,
    integration_data: {},
    rules: {},
  }
  if (!call.includes.has('assignments')) return [group]
  return [{ ...group, assignments: await assignmentsOfGroup(call, rights) }]
}

async function assignmentsOfGroup(call: Call, rights: CourseRights) {
  const rows = await readableAssignments(call, rights)
  const list = await assignmentsJson(call, rights, rows)
  if (!call.includes.has('assessment_requests')) return list
  const owed = await reviewsOwed(call, rows)
  return list.map((json, index) => ({
    ...json,
    assessment_requests: owed.get(rows[index]?.id ?? '') ?? [],
  }))
}

/** The reviews that the caller owes, by assignment; the author has a name unless reviews are anonymous. */
async function reviewsOwed({ store, caller }: Call, rows: AssignmentRow[]) {
  const owed = new Map<Id, object[]>(rows.map((row) => [row.id, []]))
  if (rows.length === 0) return owed
  const anonymous = new Set(rows.filter((row) => row.anonymous_peer_reviews).map(({ id }) => id))
  const reviews = await store.db
    .selectFrom('peer_reviews as r')
    .innerJoin('submissions as s', 's.id', 'r.asset_id')
    .innerJoin('users as author', 'author.id', 'r.user_id')
    .leftJoin('submissions as own', (join) =>
      join
        .onRef('own.assignment_id', '=', 's.assignment_id')
        .onRef('own.user_id', '=', 'r.assessor_id'),
    )
    .select(['s.assignment_id', 's.anonymous_id', 's.submission_type', 'r.workflow_state'])
    .select(['author.id as author_id', 'author.name', 'own.submission_type as own_type'])
    .where('r.assessor_id', '=', caller.user.id)
    .where(
      's.assignment_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('r.id')
    .execute()
  for (const review of reviews) {
    owed.get(review.assignment_id)?.push({
      workflow_state: review.workflow_state,
      ...(anonymous.has(review.assignment_id)
        ? { anonymous_id: review.anonymous_id }
        : { user_id: BigInt(review.author_id), user_name: review.name }),
      // A review can begin when its author and its reviewer have both handed in.
      available: review.submission_type !== null && review.own_type !== null,
    })
  }
  return owed
}
