import type { Store } from '#server/store/open-store.ts'
import type { Id } from '#server/store/schema.ts'
import type { CourseRow } from './policy.ts'

/** The ids of the groups of a course, by the users who are in them; who is in none is not there. */
export async function groupIdsByUser(
  { db }: Store,
  course: CourseRow,
  userIds: Id[],
): Promise<Map<Id, bigint[]>> {
  const byUser = new Map<Id, bigint[]>()
  if (userIds.length === 0) return byUser
  const rows = await db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .innerJoin('group_categories as c', 'c.id', 'g.group_category_id')
    .select(['m.user_id', 'm.group_id'])
    .where('c.course_id', '=', course.id)
    .where('m.user_id', 'in', userIds)
    .orderBy('m.group_id')
    .execute()
  for (const { user_id, group_id } of rows) {
    byUser.set(user_id, [...(byUser.get(user_id) ?? []), BigInt(group_id)])
  }
  return byUser
}
