import type { Selectable } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { isConcluded } from './course-json.ts'
import { isoTime } from './json.ts'
import type { CourseRights } from './policy.ts'
import { userJson } from './user-json.ts'

export type GroupRow = Selectable<Database['groups']>
export type GroupCategoryRow = Selectable<Database['group_categories']>

/** As many members as a group shows with `include[]=users`. */
const MAX_MEMBERS_SHOWN = 1_000

/** Groups with the number of members, and the members if `include[]=users` (Canvas: group.rb, api). */
export async function groupsJson(call: Call, rights: CourseRights, rows: GroupRow[]) {
  const ids = rows.map((row) => row.id)
  const counts = await countMembers(call, ids)
  const submitted = await groupsWithWork(call, ids)
  const members = call.includes.has('users') ? await membersByGroup(call, rights, ids) : null
  return rows.map((row) => ({
    id: BigInt(row.id),
    name: row.name,
    created_at: isoTime(row.created_at),
    max_membership: null,
    is_public: false,
    join_level: 'invitation_only',
    group_category_id: BigInt(row.group_category_id),
    description: null,
    members_count: counts.get(row.id) ?? 0,
    storage_quota_mb: 50,
    context_type: 'Course',
    course_id: BigInt(rights.course.id),
    avatar_url: null,
    role: null,
    leader: null,
    has_submission: submitted.has(row.id),
    concluded: isConcluded(rights.course),
    non_collaborative: false,
    ...(members ? { users: members.get(row.id) ?? [] } : {}),
  }))
}

/** A set of groups; `is_member` tells whether the caller is in one of them (Canvas: group_category.rb). */
export function groupCategoryJson(
  { course }: CourseRights,
  row: GroupCategoryRow,
  isMember: boolean,
) {
  return {
    id: BigInt(row.id),
    name: row.name,
    role: null,
    self_signup: null,
    group_limit: null,
    auto_leader: null,
    context_type: 'Course',
    course_id: BigInt(course.id),
    protected: false,
    allows_multiple_memberships: false,
    is_member: isMember,
  }
}

async function countMembers({ store }: Call, groupIds: Id[]): Promise<Map<Id, number>> {
  if (groupIds.length === 0) return new Map()
  const rows = await store.db
    .selectFrom('group_members')
    .select(['group_id', ({ fn }) => fn.countAll<string>().as('n')])
    .where('group_id', 'in', groupIds)
    .groupBy('group_id')
    .execute()
  return new Map(rows.map((row) => [row.group_id, Number(row.n)]))
}

/** The groups of which a member has submitted to an assignment of their set of groups. */
async function groupsWithWork({ store }: Call, groupIds: Id[]): Promise<Set<Id>> {
  if (groupIds.length === 0) return new Set()
  const rows = await store.db
    .selectFrom('group_members as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .innerJoin('assignments as a', 'a.group_category_id', 'g.group_category_id')
    .innerJoin('submissions as s', (join) =>
      join.onRef('s.assignment_id', '=', 'a.id').onRef('s.user_id', '=', 'm.user_id'),
    )
    .select('g.id')
    .distinct()
    .where('g.id', 'in', groupIds)
    .where('a.workflow_state', '<>', 'deleted')
    .where('s.deleted', '=', false)
    .where('s.submission_type', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}

async function membersByGroup(call: Call, rights: CourseRights, groupIds: Id[]) {
  const byGroup = new Map<Id, object[]>(groupIds.map((id) => [id, []]))
  if (groupIds.length === 0) return byGroup
  const rows = await call.store.db
    .selectFrom('group_members as m')
    .innerJoin('users', 'users.id', 'm.user_id')
    .selectAll('users')
    .select('m.group_id')
    .where('m.group_id', 'in', groupIds)
    .orderBy('users.sortable_name')
    .orderBy('users.id')
    .execute()
  for (const { group_id, ...user } of rows) {
    const members = byGroup.get(group_id)
    if (members === undefined || members.length >= MAX_MEMBERS_SHOWN) continue
    members.push(
      userJson(user, { origin: call.origin, seesPrivate: rights.isStaff, withAvatar: false }),
    )
  }
  return byGroup
}
