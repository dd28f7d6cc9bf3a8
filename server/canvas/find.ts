import type { Selectable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { notFound } from './errors.ts'
import { readLookup } from './ids.ts'
import type { CourseRow } from './policy.ts'

export type SectionRow = Selectable<Database['sections']>
export type AssignmentRow = Selectable<Database['assignments']>

/** The course that a path names by id or `sis_course_id:…`; unknown or deleted: 404. */
export async function findCourse(store: Store, text: string): Promise<CourseRow> {
  const lookup = readLookup(text, 'sis_course_id')
  if (lookup === null) throw notFound()
  const query = store.db.selectFrom('courses').selectAll().where('workflow_state', '<>', 'deleted')
  const found = await store.remember(`course ${text}`, () =>
    (lookup.by === 'id'
      ? query.where('id', '=', lookup.id)
      : query.where('sis_course_id', '=', lookup.sisId)
    ).executeTakeFirst(),
  )
  if (!found) throw notFound()
  return found
}

/** The section that a path names by id or `sis_section_id:…`; unknown: 404. */
export async function findSection(store: Store, text: string): Promise<SectionRow> {
  const lookup = readLookup(text, 'sis_section_id')
  if (lookup === null) throw notFound()
  const query = store.db.selectFrom('sections').selectAll()
  const found = await store.remember(`section ${text}`, () =>
    (lookup.by === 'id'
      ? query.where('id', '=', lookup.id)
      : query.where('sis_section_id', '=', lookup.sisId)
    ).executeTakeFirst(),
  )
  if (!found) throw notFound()
  return found
}

/** A published or unpublished assignment of the course, by id or `sis_assignment_id:…`; else 404. */
export async function findAssignment(
  store: Store,
  course: CourseRow,
  text: string,
): Promise<AssignmentRow> {
  const lookup = readLookup(text, 'sis_assignment_id')
  if (lookup === null) throw notFound()
  const query = store.db
    .selectFrom('assignments')
    .selectAll()
    .where('course_id', '=', course.id)
    .where('workflow_state', '<>', 'deleted')
  const found = await store.remember(`assignment ${text} of ${course.id}`, () =>
    (lookup.by === 'id'
      ? query.where('id', '=', lookup.id)
      : query.where('sis_assignment_id', '=', lookup.sisId)
    ).executeTakeFirst(),
  )
  if (!found) throw notFound()
  return found
}
