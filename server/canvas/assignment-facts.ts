import { sql } from 'kysely'
import type { Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import type { AssignmentRow } from './find.ts'
import { REAL_STUDENT_TYPES, studentsOf, visibleEnrollments, type CourseRights } from './policy.ts'
import type { SubmissionRow } from './submission-json.ts'

/** What other tables know of one assignment. */
export type AssignmentFacts = {
  hasSubmitted: boolean
  hasGraded: boolean
  /** Works of students whom the caller sees that wait for a grade; null for who may not grade. */
  needsGrading: number | null
  rubric: { id: Id; title: string } | null
  /** The people to whom alone it is assigned. */
  assignedIds: Id[]
  /** The caller's own work. */
  ownSubmission: SubmissionRow | null
}

/** Reads the facts of many assignments at once: the number of queries does not grow with the list. */
export async function readAssignmentFacts(
  call: Call,
  rights: CourseRights,
  rows: AssignmentRow[],
): Promise<(row: AssignmentRow) => AssignmentFacts> {
  const ids = rows.map((row) => row.id)
  const works = await worksById(call, ids)
  const waiting = rights.mayGrade ? await waitingById(call, rights, ids) : null
  const rubrics = await rubricsById(call, rows)
  const assigned = await assignedById(call, ids)
  const own = await ownById(call, ids)
  return ({ id, rubric_id }) => ({
    hasSubmitted: works.get(id)?.submitted ?? false,
    hasGraded: works.get(id)?.graded ?? false,
    needsGrading: waiting === null ? null : (waiting.get(id) ?? 0),
    rubric: rubric_id === null ? null : (rubrics.get(rubric_id) ?? null),
    assignedIds: assigned.get(id) ?? [],
    ownSubmission: own.get(id) ?? null,
  })
}

async function worksById({ store }: Call, ids: Id[]) {
  if (ids.length === 0) return new Map<Id, never>()
  const works = await store.db
    .selectFrom('submissions')
    .select([
      'assignment_id',
      sql<boolean>`bool_or(submission_type IS NOT NULL)`.as('submitted'),
      sql<boolean>`bool_or(workflow_state = 'graded' AND score IS NOT NULL)`.as('graded'),
    ])
    .where('assignment_id', 'in', ids)
    .where('deleted', '=', false)
    .groupBy('assignment_id')
    .execute()
  return new Map(works.map((work) => [work.assignment_id, work]))
}

async function waitingById({ store }: Call, rights: CourseRights, ids: Id[]) {
  if (ids.length === 0) return new Map<Id, number>()
  const counts = await store.db
    .selectFrom('submissions as s')
    .select(['s.assignment_id', ({ fn }) => fn.countAll<string>().as('waiting')])
    .where('s.assignment_id', 'in', ids)
    .where('s.deleted', '=', false)
    .where('s.submission_type', 'is not', null)
    .where('s.excused', 'is distinct from', true)
    .where((eb) =>
      eb.or([
        eb('s.workflow_state', '=', 'pending_review'),
        eb('s.workflow_state', '=', 'submitted').and('s.score', 'is', null),
      ]),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('enrollments')
          .select('enrollments.id')
          .whereRef('enrollments.user_id', '=', 's.user_id')
          .where(studentsOf(rights.course.id))
          .where(visibleEnrollments(rights)),
      ),
    )
    .groupBy('s.assignment_id')
    .execute()
  return new Map(counts.map((row) => [row.assignment_id, Number(row.waiting)]))
}

async function rubricsById({ store }: Call, rows: AssignmentRow[]) {
  const ids = rows.flatMap(({ rubric_id }) => (rubric_id === null ? [] : [rubric_id]))
  if (ids.length === 0) return new Map<Id, never>()
  const rubrics = await store.db
    .selectFrom('rubrics')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rubrics.map((rubric) => [rubric.id, rubric]))
}

async function assignedById({ store }: Call, ids: Id[]) {
  const assigned = new Map<Id, Id[]>()
  if (ids.length === 0) return assigned
  const rows = await store.db
    .selectFrom('assignment_students')
    .selectAll()
    .where('assignment_id', 'in', ids)
    .orderBy('user_id')
    .execute()
  for (const { assignment_id, user_id } of rows) {
    const people = assigned.get(assignment_id)
    if (people) people.push(user_id)
    else assigned.set(assignment_id, [user_id])
  }
  return assigned
}

async function ownById({ store, caller }: Call, ids: Id[]) {
  if (ids.length === 0) return new Map<Id, never>()
  const own = await store.db
    .selectFrom('submissions')
    .selectAll()
    .where('assignment_id', 'in', ids)
    .where('user_id', '=', caller.user.id)
    .where('deleted', '=', false)
    .execute()
  return new Map(own.map((row) => [row.assignment_id, row]))
}

/** The current students of the course whom the caller sees, by id; without the Test Student. */
export async function currentStudentIds({ store }: Call, rights: CourseRights): Promise<Id[]> {
  const rows = await store.db
    .selectFrom('enrollments')
    .select('enrollments.user_id')
    .distinct()
    .where(studentsOf(rights.course.id, REAL_STUDENT_TYPES))
    .where(visibleEnrollments(rights))
    .orderBy('enrollments.user_id')
    .execute()
  return rows.map((row) => row.user_id)
}
