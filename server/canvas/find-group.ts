import type { Call } from './context.ts'
import { notFound } from './errors.ts'
import { findCourse } from './find.ts'
import type { GroupCategoryRow, GroupRow } from './group-json.ts'
import { readId } from './ids.ts'
import { rightsIn, type CourseRights } from './policy.ts'

/** The group of a `/groups/:group_id/…` path and the rights in its course; unknown: 404. */
export async function enterGroup(call: Call): Promise<{ rights: CourseRights; group: GroupRow }> {
  const id = readId(call.path['group_id'])
  if (id === null) throw notFound()
  const found = await call.store.db
    .selectFrom('groups as g')
    .innerJoin('group_categories as c', 'c.id', 'g.group_category_id')
    .selectAll('g')
    .select('c.course_id')
    .where('g.id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound()
  const { course_id, ...group } = found
  return { rights: await rightsOf(call, course_id), group }
}

/** The set of groups of a `/group_categories/:group_category_id/…` path; unknown: 404. */
export async function enterGroupCategory(
  call: Call,
): Promise<{ rights: CourseRights; category: GroupCategoryRow }> {
  const id = readId(call.path['group_category_id'])
  if (id === null) throw notFound()
  const category = await call.store.db
    .selectFrom('group_categories')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!category) throw notFound()
  return { rights: await rightsOf(call, category.course_id), category }
}

async function rightsOf({ store, caller }: Call, courseId: string): Promise<CourseRights> {
  return rightsIn(store, caller, await findCourse(store, courseId))
}
