import { sql } from 'kysely'
import { enterCourse, type Call } from './context.ts'
import { forbidden } from './errors.ts'
import { enterGroup, enterGroupCategory } from './find-group.ts'
import { readFlag } from './flags.ts'
import { groupCategoryJson, groupsJson } from './group-json.ts'
import { linkPages, readPage } from './pagination.ts'
import { REAL_STUDENT_TYPES, studentsOf, visibleEnrollments, type CourseRights } from './policy.ts'
import { userJson } from './user-json.ts'

/** The groups of a course by category and name; 403 without the roster (Canvas: groups_controller). */
export async function listGroups(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayReadRoster) throw forbidden()
  const groups = await call.store.db
    .selectFrom('groups as g')
    .innerJoin('group_categories as c', 'c.id', 'g.group_category_id')
    .selectAll('g')
    .where('c.course_id', '=', rights.course.id)
    .orderBy(sql`lower(c.name)`)
    .orderBy('c.id')
    .orderBy(sql`lower(g.name)`)
    .orderBy('g.id')
    .execute()
  return groupsJson(call, rights, cutPage(call, groups))
}

/** The members of a group by sortable name; 403 without the roster (Canvas: groups_controller). */
export async function listGroupUsers(call: Call) {
  const { rights, group } = await enterGroup(call)
  if (!rights.mayReadRoster) throw forbidden()
  const users = await call.store.db
    .selectFrom('users')
    .innerJoin('group_members as m', 'm.user_id', 'users.id')
    .selectAll('users')
    .where('m.group_id', '=', group.id)
    .orderBy(sql`lower(users.sortable_name)`)
    .orderBy('users.id')
    .execute()
  return cutPage(call, users).map((user) => userOf(call, rights, user))
}

/** The sets of groups of a course by id; teachers and TAs only (Canvas: group_categories_controller). */
export async function listGroupCategories(call: Call) {
  const rights = await enterCourse(call)
  if (!mayManageGroups(rights)) throw forbidden()
  const categories = await call.store.db
    .selectFrom('group_categories as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('group_members as m')
            .innerJoin('groups as g', 'g.id', 'm.group_id')
            .select('g.id')
            .whereRef('g.group_category_id', '=', 'c.id')
            .where('m.user_id', '=', call.caller.user.id),
        )
        .as('is_member'),
    )
    .where('c.course_id', '=', rights.course.id)
    .orderBy('c.id')
    .execute()
  return cutPage(call, categories).map(({ is_member, ...category }) =>
    groupCategoryJson(rights, category, Boolean(is_member)),
  )
}

/** The groups of one set by name; teachers and TAs only (Canvas: group_categories_controller). */
export async function listGroupsOfCategory(call: Call) {
  const { rights, category } = await enterGroupCategory(call)
  if (!mayManageGroups(rights)) throw forbidden()
  const groups = await call.store.db
    .selectFrom('groups')
    .selectAll()
    .where('group_category_id', '=', category.id)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return groupsJson(call, rights, cutPage(call, groups))
}

/**
 * The students of the course by sortable name, with `unassigned` those who are in no group of the
 * set; only whom the caller sees; teachers and TAs only (Canvas: group_categories_controller).
 */
export async function listUsersOfCategory(call: Call) {
  const { rights, category } = await enterGroupCategory(call)
  if (!mayManageGroups(rights)) throw forbidden()
  const students = call.store.db
    .selectFrom('users')
    .selectAll()
    .where('users.id', 'in', (eb) =>
      eb
        .selectFrom('enrollments')
        .select('enrollments.user_id')
        .where(studentsOf(rights.course.id, REAL_STUDENT_TYPES))
        .where(visibleEnrollments(rights)),
    )
    .orderBy(sql`lower(sortable_name)`)
    .orderBy('id')
  const wanted = readFlag(call.params.text('unassigned'))
    ? students.where('users.id', 'not in', (eb) =>
        eb
          .selectFrom('group_members as m')
          .innerJoin('groups as g', 'g.id', 'm.group_id')
          .select('m.user_id')
          .where('g.group_category_id', '=', category.id),
      )
    : students
  return cutPage(call, await wanted.execute()).map((user) => userOf(call, rights, user))
}

/** Canvas' right `manage_groups`, which by default the same people have who may grade. */
function mayManageGroups(rights: CourseRights): boolean {
  return rights.mayGrade
}

function cutPage<Row>(call: Call, rows: Row[]): Row[] {
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: rows.length })
  return rows.slice(page.offset, page.offset + page.size)
}

function userOf(call: Call, rights: CourseRights, user: Parameters<typeof userJson>[0]) {
  return userJson(user, {
    origin: call.origin,
    seesPrivate: rights.isStaff,
    withAvatar: call.includes.has('avatar_url'),
  })
}
