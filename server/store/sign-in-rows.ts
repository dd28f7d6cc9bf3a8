import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Store } from './open-store.ts'
import type { Database, EnrollmentType, Id } from './schema.ts'

/** One role of one person: an enrollment, or the right of an admin, who needs none. */
export type RoleRow = {
  user_id: Id
  name: string
  login_id: string | null
  sis_user_id: string | null
  role: Exclude<EnrollmentType, 'StudentViewEnrollment'> | 'Admin'
  course: string | null
  course_id: Id | null
  section: string | null
  isLimited: boolean
  /** false: he is inactive, or the course is over for him. */
  isCurrent: boolean
}

type Users = ExpressionBuilder<Database & { u: Database['users'] }, 'u'>

/** The roles of those whose name, login or SIS id contains `search`, course by course. */
export async function findEnrolled(store: Store, search: string): Promise<RoleRow[]> {
  return enrollments(store)
    .where((eb) => matches(eb, search))
    .execute()
}

/** The roles of those who have one of these names. */
export async function findNamesakes(store: Store, names: string[]): Promise<RoleRow[]> {
  if (names.length === 0) return []
  const rows = await enrollments(store).where('u.name', 'in', names).execute()
  const admins = await findAdmins(store, '')
  return [...rows, ...admins.filter(({ name }) => names.includes(name))]
}

export async function findAdmins({ db }: Store, search: string): Promise<RoleRow[]> {
  const admins = await db
    .selectFrom('account_admins as a')
    .innerJoin('users as u', 'u.id', 'a.user_id')
    .select(['u.id as user_id', 'u.name', 'u.login_id', 'u.sis_user_id'])
    .where((eb) => matches(eb, search))
    .orderBy('u.id')
    .execute()
  return admins.map((admin) => ({
    ...admin,
    role: 'Admin',
    course: null,
    course_id: null,
    section: null,
    isLimited: false,
    isCurrent: true,
  }))
}

/** The person behind `userId` if he may sign in: an admin, or enrolled in whatever state but deleted. */
export async function findSignInPerson(
  store: Store,
  userId: string,
): Promise<{ id: Id; name: string } | undefined> {
  if (!/^\d{1,19}$/.test(userId) || BigInt(userId) > MAX_ID) return undefined
  const enrolled = await enrollments(store).where('u.id', '=', userId).executeTakeFirst()
  const admins = enrolled ? [] : await findAdmins(store, '')
  const found = enrolled ?? admins.find(({ user_id }) => user_id === userId)
  return found && { id: found.user_id, name: found.name }
}

const MAX_ID = 2n ** 63n - 1n

function enrollments({ db }: Store) {
  return (
    db
      .selectFrom('enrollments as e')
      .innerJoin('users as u', 'u.id', 'e.user_id')
      .innerJoin('courses as c', 'c.id', 'e.course_id')
      .innerJoin('sections as s', 's.id', 'e.section_id')
      .select([
        'u.id as user_id',
        'u.name',
        'u.login_id',
        'u.sis_user_id',
        'c.name as course',
        'c.id as course_id',
        's.name as section',
        'e.limit_privileges_to_course_section as isLimited',
      ])
      .select(sql<Exclude<EnrollmentType, 'StudentViewEnrollment'>>`e.type`.as('role'))
      .select(sql<boolean>`e.enrollment_state IN ('active', 'invited')`.as('isCurrent'))
      .where('e.enrollment_state', 'not in', ['deleted', 'rejected'])
      // The Test Student is nobody who could sign in.
      .where('e.type', '<>', 'StudentViewEnrollment')
      .where('c.workflow_state', '<>', 'deleted')
      .orderBy('c.id')
      .orderBy('u.id')
      .orderBy('s.name')
  )
}

function matches(eb: Users, search: string) {
  const text = search.replaceAll('\0', '')
  const pattern = `%${text.replace(/[%_\\]/g, '\\$&')}%`
  return eb.or(
    (['name', 'login_id', 'sis_user_id'] as const).map((column) =>
      eb(folded(sql.ref(`u.${column}`)), 'like', folded(sql`${pattern}::text`)),
    ),
  )
}

/** Lower case and without accents: "jose" finds "José". */
function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036F]', '', 'g'))`
}
