import type { Transaction } from 'kysely'
import { addPlaceholderSubmissions } from '#server/store/import-course.ts'
import type { Database } from '#server/store/schema.ts'
import { readAssignmentInput, unknownCategory, type AssignmentChanges } from './assignment-input.ts'
import { assignmentsJson } from './assignment-json.ts'
import { enterCourse, type Call } from './context.ts'
import { forbidden, unreadable } from './errors.ts'
import { findAssignment, type AssignmentRow } from './find.ts'
import { invalidFields } from './keyed-errors.ts'
import type { CourseRights } from './policy.ts'

/**
 * Changes an assignment: 200 with it, as a GET gives it. 403 without the right to change assignments,
 * then 400 when `assignment` is missing or anything in it is wrong, and then nothing is changed
 * (Canvas: assignments_api_controller). Who has the assignment afterwards gets a submission.
 */
export async function updateAssignment(call: Call) {
  const { store, params, path } = call
  const rights = await enterCourse(call)
  const assignment = await findAssignment(store, rights.course, path['id'] ?? '')
  if (!rights.mayManageAssignments) throw forbidden()
  const input = params.object('assignment')
  if (input === null) throw unreadable('assignment is missing')
  const { changes, faults } = readAssignmentInput(input)
  if (!(await knowsCategory(call, rights, changes))) {
    faults.push({ field: 'group_category_id', ...unknownCategory().fault })
  }
  if (faults.length > 0) throw invalidFields(faults)
  const changed = await store.db.transaction().execute(async (db) => {
    const row = await write(db, assignment, changes)
    if (row.workflow_state === 'published') await addPlaceholderSubmissions(db, row.id)
    return row
  })
  const [json] = await assignmentsJson(call, rights, [changed])
  return json
}

async function knowsCategory(
  { store }: Call,
  { course }: CourseRights,
  changes: AssignmentChanges,
) {
  const { group_category_id: id } = changes
  if (id === undefined || id === null) return true
  const category = await store.db
    .selectFrom('group_categories')
    .select('id')
    .where('id', '=', id)
    .where('course_id', '=', course.id)
    .executeTakeFirst()
  return category !== undefined
}

async function write(
  db: Transaction<Database>,
  assignment: AssignmentRow,
  changes: AssignmentChanges,
): Promise<AssignmentRow> {
  if (Object.keys(changes).length === 0) return assignment
  // A due date of the assignment itself is one for everybody.
  const opens = changes.due_at instanceof Date ? { only_visible_to_overrides: false } : {}
  return db
    .updateTable('assignments')
    .set({ ...changes, ...opens, updated_at: new Date() })
    .where('id', '=', assignment.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
