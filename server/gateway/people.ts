import { sql } from 'kysely'
import type { Store } from '#server/store/open-store.ts'
import type { EnrollmentType, Id } from '#server/store/schema.ts'

/** Somebody of the embedded Canvas who can sign in: his label, and in words who he is there. */
export type SignInPerson = { id: Id; label: string; role: string }

type Row = {
  user_id: Id
  name: string
  login_id: string | null
  sis_user_id: string | null
  type: EnrollmentType
  course: string
  course_id: Id
  section: string
  is_limited: boolean
}

const STUDENTS_A_COURSE = 3
const MOST_FOUND = 30
const ORDER: EnrollmentType[] = [
  'TeacherEnrollment',
  'TaEnrollment',
  'DesignerEnrollment',
  'ObserverEnrollment',
  'StudentEnrollment',
]

/**
 * Without a search all staff and three students a course, staff first; with one, whoever's name, login
 * or SIS id contains it (at most 30).
 */
export async function listSignInPeople(store: Store, search: string): Promise<SignInPerson[]> {
  const rows = await enrolled(store, search)
  const byUser = new Map<Id, Row[]>()
  for (const row of rows) byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), row])
  const everybody = [...byUser.values(), ...(await adminsOnly(store, search, byUser))]
  const chosen = search === '' ? firstOfEach(everybody) : everybody.slice(0, MOST_FOUND)
  const namesakes = await countNames(
    store,
    chosen.map((own) => own[0]?.name ?? ''),
  )
  return chosen
    .map((own) => describe(own, namesakes))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, label, role }) => ({ id, label, role }))
}

/** The person behind `userId` if he may sign in. */
export async function findSignInPerson(
  store: Store,
  userId: string,
): Promise<{ id: Id; name: string } | undefined> {
  if (!/^\d{1,18}$/.test(userId)) return undefined
  return store.db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', '=', userId)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('enrollments')
            .select('enrollments.id')
            .whereRef('enrollments.user_id', '=', 'users.id')
            .where('enrollments.enrollment_state', '<>', 'deleted'),
        ),
        eb.exists(
          eb
            .selectFrom('account_admins')
            .select('account_admins.user_id')
            .whereRef('account_admins.user_id', '=', 'users.id'),
        ),
      ]),
    )
    .executeTakeFirst()
}

function enrolled({ db }: Store, search: string): Promise<Row[]> {
  let query = db
    .selectFrom('enrollments as e')
    .innerJoin('users as u', 'u.id', 'e.user_id')
    .innerJoin('courses as c', 'c.id', 'e.course_id')
    .innerJoin('sections as s', 's.id', 'e.section_id')
    .select([
      'e.user_id',
      'u.name',
      'u.login_id',
      'u.sis_user_id',
      'e.type',
      'c.name as course',
      'c.id as course_id',
      's.name as section',
      'e.limit_privileges_to_course_section as is_limited',
    ])
    .where('e.enrollment_state', 'in', ['active', 'invited'])
    .where('e.type', '<>', 'StudentViewEnrollment')
    .where('c.workflow_state', '<>', 'deleted')
  if (search !== '') {
    const like = `%${search.replaceAll('\0', '').replace(/[%_\\]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('u.name', 'ilike', like),
        eb('u.login_id', 'ilike', like),
        eb('u.sis_user_id', 'ilike', like),
      ]),
    )
  }
  return query
    .orderBy('c.id')
    .orderBy(sql`array_position(${sql.val(ORDER)}::text[], e.type)`)
    .orderBy('e.user_id')
    .orderBy('s.name')
    .execute()
}

/** Admins of the account need no enrollment. */
async function adminsOnly({ db }: Store, search: string, known: Map<Id, Row[]>): Promise<Row[][]> {
  const admins = await db
    .selectFrom('account_admins as a')
    .innerJoin('users as u', 'u.id', 'a.user_id')
    .select(['a.user_id', 'u.name', 'u.login_id', 'u.sis_user_id'])
    .orderBy('u.id')
    .execute()
  return admins
    .filter(
      ({ user_id, name }) =>
        !known.has(user_id) && name.toLowerCase().includes(search.toLowerCase()),
    )
    .map((admin) => [
      {
        ...admin,
        type: 'TeacherEnrollment',
        course: '',
        course_id: '0',
        section: '',
        is_limited: false,
      },
    ])
}

function firstOfEach(everybody: Row[][]): Row[][] {
  const students = new Map<Id, number>()
  return everybody.filter((own) => {
    if (own.some((row) => row.type !== 'StudentEnrollment')) return true
    const course = own[0]?.course_id ?? ''
    const count = (students.get(course) ?? 0) + 1
    students.set(course, count)
    return count <= STUDENTS_A_COURSE
  })
}

async function countNames({ db }: Store, names: string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set()
  const rows = await db
    .selectFrom('users')
    .select('name')
    .where('name', 'in', names)
    .groupBy('name')
    .having((eb) => eb.fn.countAll(), '>', 1)
    .execute()
  return new Set(rows.map((row) => row.name))
}

function describe(own: Row[], namesakes: Set<string>): SignInPerson & { rank: number } {
  const [first] = own
  if (!first) return { id: '', label: '', role: '', rank: 0 }
  const courses = [...new Set(own.map((row) => row.course_id))].map((course) =>
    own.filter((row) => row.course_id === course),
  )
  return {
    id: first.user_id,
    label: namesakes.has(first.name) ? `${first.name} (${sectionsOf(own)})` : first.name,
    role: courses.map(roleInCourse).join(', '),
    rank: Math.min(...own.map((row) => ORDER.indexOf(row.type))),
  }
}

function sectionsOf(own: Row[]): string {
  return [...new Set(own.map((row) => row.section))].join(', ') || 'account'
}

function roleInCourse(own: Row[]): string {
  const [first] = own
  if (!first || first.course === '') return 'Admin of the account'
  const word = {
    TeacherEnrollment: 'Instructor',
    TaEnrollment: own.every((row) => row.is_limited) ? `TA of ${sectionsOf(own)}` : 'TA',
    DesignerEnrollment: 'Designer',
    ObserverEnrollment: 'Observer',
    StudentEnrollment: 'Student',
    StudentViewEnrollment: 'Test Student',
  }[first.type]
  return `${word} · ${first.course}`
}
