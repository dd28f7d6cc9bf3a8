import type { Id } from '#server/store/schema.ts'
import { assignmentsJson } from './assignment-json.ts'
import { commentsOf } from './comment-json.ts'
import type { Call } from './context.ts'
import { courseJson } from './course-json.ts'
import { usersById } from './find-person.ts'
import type { AssignmentRow } from './find.ts'
import type { CourseRights } from './policy.ts'
import { hidesAuthor, submissionJson, type SubmissionRow } from './submission-json.ts'
import { userJson } from './user-json.ts'

/**
 * Submissions with what `include[]` asks for. `user` is the full form of a user and is withheld where
 * students are anonymised; `submission_history` has one entry, as only the last attempt is kept
 * (Canvas: submission.rb, api).
 */
export async function submissionsJson(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  rows: SubmissionRow[],
) {
  const { includes } = call
  const now = new Date()
  const plain = { ...call, includes: new Set<string>() }
  const users = includes.has('user')
    ? await usersById(
        call.store,
        rows.map((row) => row.user_id),
      )
    : null
  const groups = includes.has('group') ? await groupsByUser(call, assignment, rows) : null
  const assigned = includes.has('visibility') ? await assignedUsers(call, assignment) : null
  const comments = includes.has('submission_comments')
    ? await commentsOf(
        call.store,
        rights,
        assignment,
        rows.map((row) => row.id),
        call,
      )
    : null
  const shared = {
    ...(includes.has('assignment')
      ? { assignment: (await assignmentsJson(plain, rights, [assignment]))[0] }
      : {}),
    ...(includes.has('course')
      ? { course: await courseJson(plain, rights, rights.enrollments) }
      : {}),
  }
  return rows.map((row) => {
    const json = submissionJson(call, rights, assignment, row, now)
    const user = hidesAuthor(call, assignment, row) ? undefined : users?.get(row.user_id)
    return {
      ...json,
      ...(comments ? { submission_comments: comments.get(row.id) ?? [] } : {}),
      ...(includes.has('submission_history') ? { submission_history: [json] } : {}),
      ...(groups ? { group: groups.get(row.user_id) ?? { id: null, name: null } } : {}),
      ...(assigned ? { assignment_visible: assigned.has(row.user_id) } : {}),
      ...shared,
      ...(user
        ? { user: userJson(user, { origin: call.origin, seesPrivate: rights.isStaff }) }
        : {}),
    }
  })
}

async function groupsByUser({ store }: Call, assignment: AssignmentRow, rows: SubmissionRow[]) {
  if (assignment.group_category_id === null || rows.length === 0) return new Map<Id, never>()
  const members = await store.db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['m.user_id', 'g.id', 'g.name'])
    .where('g.group_category_id', '=', assignment.group_category_id)
    .where(
      'm.user_id',
      'in',
      rows.map((row) => row.user_id),
    )
    .execute()
  return new Map(members.map(({ user_id, id, name }) => [user_id, { id: BigInt(id), name }]))
}

/** To whom the assignment is assigned; `has` is true for everybody where it is assigned to all. */
async function assignedUsers(
  { store }: Call,
  assignment: AssignmentRow,
): Promise<{ has: (userId: Id) => boolean }> {
  if (assignment.workflow_state !== 'published') return { has: () => false }
  if (!assignment.only_visible_to_overrides) return { has: () => true }
  const rows = await store.db
    .selectFrom('assignment_students')
    .select('user_id')
    .where('assignment_id', '=', assignment.id)
    .execute()
  return new Set(rows.map((row) => row.user_id))
}
