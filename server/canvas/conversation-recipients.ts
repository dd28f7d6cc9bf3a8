import { sql, type SelectQueryBuilder } from 'kysely'
import type { Database, EnrollmentState, EnrollmentType, Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import {
  checkMaySend,
  findContext,
  rightsInCourses,
  type MessageContext,
} from './conversation-contexts.ts'
import { conversationFault } from './conversation-faults.ts'
import { readId } from './ids.ts'
import { visibleEnrollments } from './policy.ts'

/** Canvas' default; a site may set another. */
export const MAX_RECIPIENTS = 100
const CONTEXT = /^(course|section|group)_(\d+)(?:_([a-z]+))?$/
const REACHABLE: EnrollmentState[] = ['active', 'invited']
const PARTS: Record<string, EnrollmentType> = {
  students: 'StudentEnrollment',
  teachers: 'TeacherEnrollment',
  tas: 'TaEnrollment',
  observers: 'ObserverEnrollment',
  designers: 'DesignerEnrollment',
}
const OPEN_TO_ALL = ['teachers', 'tas']

/**
 * The ids of the people whom `recipients` names and the caller may write to: user ids, `course_5`,
 * `course_5_students`, `section_11`, `group_9`. Who is unknown or shares no course is dropped without a
 * word, and the sender, too, unless he alone is named. 400 for a concluded course and for students who
 * write to a whole class (Canvas: conversations_controller, address_book.rb).
 */
export async function findRecipients(
  call: Call,
  named: string[],
  context: MessageContext | null,
): Promise<Id[]> {
  const self = call.caller.user.id
  const userIds = named.map(readId).filter((id) => id !== null)
  const found = new Set(await knownUsers(call, userIds, context))
  const contexts = named.filter((name) => CONTEXT.test(name))
  // Each is looked up by itself.
  if (contexts.length > MAX_RECIPIENTS) {
    throw conversationFault('recipients', 'too many for group conversation')
  }
  for (const name of contexts) {
    for (const id of await usersOfContext(call, name)) found.add(id)
  }
  found.delete(self)
  if (named.length === 1 && userIds[0] === self) found.add(self)
  return [...found].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
}

async function knownUsers(
  call: Call,
  userIds: Id[],
  context: MessageContext | null,
): Promise<Id[]> {
  if (userIds.length === 0) return []
  const { db } = call.store
  if (call.caller.isAdmin && context === null) {
    const users = db.selectFrom('users').select('id as user_id')
    return idsOf(users.where('id', '=', sql<Id>`any(${userIds}::bigint[])`))
  }
  if (context?.groupId) {
    const members = await usersOfContext(call, `group_${context.groupId}`)
    return members.filter((id) => userIds.includes(id))
  }
  const places = context ? [context.rights] : await rightsInCourses(call)
  const open = places.filter((rights) => rights.mayRead)
  return idsOf(
    db
      .selectFrom('enrollments')
      .select('enrollments.user_id')
      .where('enrollments.user_id', '=', sql<Id>`any(${userIds}::bigint[])`)
      .where('enrollments.enrollment_state', 'in', REACHABLE)
      .where((eb) =>
        eb.or(
          open.map((rights) =>
            eb.and([
              eb('enrollments.course_id', '=', rights.course.id),
              visibleEnrollments(rights)(eb),
            ]),
          ),
        ),
      ),
  )
}

/** The people of `course_5`, `course_5_students`, `section_11` or `group_9`; of anything else nobody. */
async function usersOfContext(call: Call, name: string): Promise<Id[]> {
  const [, kind, digits, part] = CONTEXT.exec(name) ?? []
  const id = readId(digits)
  if (kind === undefined || id === null) return []
  if (part !== undefined && (kind === 'group' || !(part in PARTS))) return []
  const courseOrGroup =
    kind === 'section' ? { kind: 'course', id: await courseOfSection(call, id) } : { kind, id }
  if (courseOrGroup.id === null) return []
  const context = await findContext(call, courseOrGroup.kind, courseOrGroup.id)
  if (!context) return []
  checkMaySend(context)
  const { rights } = context
  if (kind !== 'group' && !rights.isStaff && !OPEN_TO_ALL.includes(part ?? '')) {
    throw conversationFault('recipients', 'restricted by role')
  }
  let people = call.store.db
    .selectFrom('enrollments')
    .select('enrollments.user_id')
    .where('enrollments.course_id', '=', rights.course.id)
    .where('enrollments.enrollment_state', 'in', REACHABLE)
    .where('enrollments.type', '<>', 'StudentViewEnrollment')
    .where(visibleEnrollments(rights))
  const type = PARTS[part ?? '']
  if (type) people = people.where('enrollments.type', '=', type)
  if (kind === 'section') people = people.where('enrollments.section_id', '=', id)
  if (kind === 'group') {
    people = people.where('enrollments.user_id', 'in', (eb) =>
      eb.selectFrom('group_members').select('user_id').where('group_id', '=', id),
    )
  }
  return idsOf(people)
}

async function courseOfSection({ store }: Call, sectionId: Id): Promise<Id | null> {
  const row = await store.db
    .selectFrom('sections')
    .select('course_id')
    .where('id', '=', sectionId)
    .executeTakeFirst()
  return row?.course_id ?? null
}

async function idsOf<From extends keyof Database>(
  query: SelectQueryBuilder<Database, From, { user_id: Id }>,
): Promise<Id[]> {
  return (await query.distinct().execute()).map((row) => row.user_id)
}
