import type { Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { forbidden, notFound } from './errors.ts'
import type { AssignmentRow } from './find.ts'
import { readFlag } from './flags.ts'
import { seesStudent, type CourseRights } from './policy.ts'
import { submissionsJson } from './submission-includes.ts'
import type { SubmissionRow } from './submission-json.ts'
import { enterSubmission } from './submissions.ts'

/**
 * Adds `comment[text_comment]` to a submission, with `comment[group_comment]` to those of the whole
 * group; a blank one adds nothing. 200 with the submission, its comments and `all_submissions`. 404
 * for an author out of sight, then 403 (Canvas: submissions_api_controller). Grades are not written.
 */
export async function updateSubmission(call: Call) {
  const { rights, assignment, row } = await enterSubmission(call)
  if (!(await seesStudent(call.store, rights, row.user_id))) throw notFound()
  if (!(await mayComment(call, rights, assignment, row))) throw forbidden()
  const comment = call.params.object('comment')
  const text = comment?.text('text_comment') ?? ''
  const isForGroup = readFlag(comment?.text('group_comment'))
  const rows = isForGroup ? await rowsOfGroup(call, assignment, row) : [row]
  if (text.trim() !== '') {
    await call.store.db
      .insertInto('submission_comments')
      .values(
        rows.map(({ id }) => ({
          submission_id: id,
          author_id: call.caller.user.id,
          comment: text,
          attempt: null,
        })),
      )
      .execute()
  }
  const withComments = { ...call, includes: new Set(['submission_comments']) }
  const all = await submissionsJson(withComments, rights, assignment, rows)
  const own = all[rows.indexOf(row)]
  return { ...own, all_submissions: all }
}

/** Graders, and in a published assignment the author and who reviews the work (Canvas: submission.rb). */
async function mayComment(
  call: Call,
  rights: CourseRights,
  assignment: AssignmentRow,
  row: SubmissionRow,
): Promise<boolean> {
  if (rights.mayGrade) return true
  if (!rights.mayRead || assignment.workflow_state !== 'published') return false
  const callerId = call.caller.user.id
  if (row.user_id === callerId) return true
  const review = await call.store.db
    .selectFrom('peer_reviews')
    .select('id')
    .where('asset_id', '=', row.id)
    .where('assessor_id', '=', callerId)
    .executeTakeFirst()
  return review !== undefined && (await seesStudent(call.store, rights, callerId))
}

/** The submission, and those of the author's group in a group assignment, by user id. */
async function rowsOfGroup(
  { store }: Call,
  assignment: AssignmentRow,
  row: SubmissionRow,
): Promise<SubmissionRow[]> {
  const category = assignment.group_category_id
  if (category === null) return [row]
  const mates = await store.db
    .selectFrom('submissions as s')
    .selectAll('s')
    .where('s.assignment_id', '=', assignment.id)
    .where('s.deleted', '=', false)
    .where('s.user_id', '<>', row.user_id)
    .where('s.user_id', 'in', (eb) =>
      eb
        .selectFrom('group_members as own')
        .innerJoin('groups as g', 'g.id', 'own.group_id')
        .innerJoin('group_members as mate', 'mate.group_id', 'g.id')
        .select('mate.user_id')
        .where('g.group_category_id', '=', category)
        .where('own.user_id', '=', row.user_id),
    )
    .execute()
  return [row, ...mates].sort((a, b) => compareIds(a.user_id, b.user_id))
}

function compareIds(a: Id, b: Id): number {
  return BigInt(a) < BigInt(b) ? -1 : 1
}
