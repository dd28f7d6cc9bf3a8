import { sql } from 'kysely'
import type { Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { conversationFault } from './conversation-faults.ts'
import { isConcluded } from './course-json.ts'
import { judge, type CourseRights } from './policy.ts'

/** Where a message belongs: a course, or a group of one. */
export type MessageContext = { rights: CourseRights; groupId: Id | null; name: string }

/** The course or group that a code names, or null when there is none that the caller belongs to. */
export async function findContext(
  call: Call,
  kind: string,
  id: Id,
): Promise<MessageContext | null> {
  if (kind === 'course') {
    const rights = await rightsInCourse(call, id)
    return rights && { rights, groupId: null, name: rights.course.name }
  }
  const group = await call.store.db
    .selectFrom('groups as g')
    .innerJoin('group_categories as c', 'c.id', 'g.group_category_id')
    .select(['g.id', 'g.name', 'c.course_id'])
    .where('g.id', '=', id)
    .executeTakeFirst()
  const rights = group && (await rightsInCourse(call, group.course_id))
  if (!group || !rights) return null
  const isMember = await call.store.db
    .selectFrom('group_members')
    .select('user_id')
    .where('group_id', '=', id)
    .where('user_id', '=', call.caller.user.id)
    .executeTakeFirst()
  if (!rights.isStaff && !isMember) return null
  return { rights, groupId: group.id, name: group.name }
}

/** 400 when nobody may write there (any more), or the caller may not. */
export function checkMaySend({ rights }: MessageContext): void {
  const { course } = rights
  if (isConcluded(course)) throw conversationFault('Course concluded', 'Unable to send messages')
  if (!rights.mayRead) {
    throw conversationFault(`Unable to send messages to users in ${course.name}`, '')
  }
}

/** Null for an unknown or deleted course, and for one that the caller has nothing to do with. */
async function rightsInCourse(call: Call, courseId: Id): Promise<CourseRights | null> {
  const [rights] = await rightsInCourses(call, courseId)
  if (rights || !call.caller.isAdmin) return rights ?? null
  const course = await call.store.db
    .selectFrom('courses')
    .selectAll()
    .where('id', '=', courseId)
    .where('workflow_state', '<>', 'deleted')
    .executeTakeFirst()
  return course ? judge(call.caller, course, []) : null
}

/** The caller's rights in all courses where he has a place, or in one of them. */
export async function rightsInCourses(
  { store, caller }: Call,
  courseId?: Id,
): Promise<CourseRights[]> {
  const mine = store.db
    .selectFrom('enrollments')
    .selectAll()
    .where('user_id', '=', caller.user.id)
    .where('enrollment_state', 'not in', ['deleted', 'rejected'])
    .orderBy('id')
  const rows = await (
    courseId === undefined ? mine : mine.where('course_id', '=', courseId)
  ).execute()
  const ids = rows.map((row) => row.course_id)
  const courses = await store.db
    .selectFrom('courses')
    .selectAll()
    .where('id', '=', sql<Id>`any(${ids}::bigint[])`)
    .where('workflow_state', '<>', 'deleted')
    .execute()
  return courses.map((course) =>
    judge(
      caller,
      course,
      rows.filter((row) => row.course_id === course.id),
    ),
  )
}
