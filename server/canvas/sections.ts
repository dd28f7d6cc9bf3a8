import { sql } from 'kysely'
import type { Id } from '#server/store/schema.ts'
import { enterCourse, type Call } from './context.ts'
import { enrollmentJson } from './enrollment-json.ts'
import { forbidden, notFound } from './errors.ts'
import { usersById } from './find-person.ts'
import { findSection, type SectionRow } from './find.ts'
import { readFlag } from './flags.ts'
import { linkPages, readPage } from './pagination.ts'
import { REAL_STUDENT_TYPES, studentsOf, visibleEnrollments, type CourseRights } from './policy.ts'
import { userJson } from './user-json.ts'

/**
 * All sections of a course by name, also those a limited TA does not teach (Canvas does so); `all`
 * gives them at once, without pages. 403 without the right to read (Canvas: sections_controller).
 */
export async function listSections(call: Call) {
  const rights = await enterCourse(call)
  if (!rights.mayRead) throw forbidden()
  const rows = await call.store.db
    .selectFrom('sections')
    .selectAll()
    .where('course_id', '=', rights.course.id)
    .orderBy('name')
    .orderBy('id')
    .execute()
  if (readFlag(call.params.text('all'))) return sectionsJson(call, rights, rows)
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: rows.length })
  return sectionsJson(call, rights, rows.slice(page.offset, page.offset + page.size))
}

/** One section, under `/sections/:section_id` or below its course; of another course: 404. */
export async function showSection(call: Call) {
  const rights = await enterCourse(call)
  const section = rights.section ?? (await findSection(call.store, call.path['id'] ?? ''))
  if (section.course_id !== rights.course.id) throw notFound()
  if (!rights.mayRead) throw forbidden()
  const [json] = await sectionsJson(call, rights, [section])
  return json
}

async function sectionsJson(call: Call, rights: CourseRights, rows: SectionRow[]) {
  const { includes } = call
  const ids = rows.map((row) => row.id)
  const students = includes.has('students') ? await studentsBySection(call, rights, ids) : null
  const counts = includes.has('total_students') ? await countStudents(call, rights, ids) : null
  return rows.map((row) => ({
    id: BigInt(row.id),
    course_id: BigInt(row.course_id),
    name: row.name,
    start_at: null,
    end_at: null,
    restrict_enrollments_to_section_dates: false,
    nonxlist_course_id: null,
    ...(rights.isStaff
      ? {
          sis_section_id: row.sis_section_id,
          sis_course_id: rights.course.sis_course_id,
          integration_id: null,
          sis_import_id: null,
        }
      : {}),
    ...(students ? { students: students.get(row.id) ?? [] } : {}),
    ...(counts ? { total_students: counts.get(row.id) ?? 0 } : {}),
  }))
}

/** Students only, no Test Student; with `include[]=enrollments` each with that of this section. */
async function studentsBySection(call: Call, rights: CourseRights, sectionIds: Id[]) {
  const bySection = new Map<Id, object[]>(sectionIds.map((id) => [id, []]))
  if (sectionIds.length === 0 || !rights.mayReadRoster) return bySection
  const enrollments = await call.store.db
    .selectFrom('enrollments')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .selectAll('enrollments')
    .where('enrollments.section_id', 'in', sectionIds)
    .where(studentsOf(rights.course.id, REAL_STUDENT_TYPES))
    .where(visibleEnrollments(rights))
    .orderBy(sql`lower(users.sortable_name)`)
    .orderBy('users.id')
    .execute()
  const users = await usersById(
    call.store,
    enrollments.map((row) => row.user_id),
  )
  for (const row of enrollments) {
    const user = users.get(row.user_id)
    if (!user) continue
    const json = {
      ...userJson(user, {
        origin: call.origin,
        seesPrivate: rights.isStaff,
        withAvatar: call.includes.has('avatar_url'),
      }),
      ...(call.includes.has('enrollments')
        ? { enrollments: [enrollmentJson(row, rights, call.origin)] }
        : {}),
    }
    bySection.get(row.section_id)?.push(json)
  }
  return bySection
}

async function countStudents(
  { store }: Call,
  rights: CourseRights,
  sectionIds: Id[],
): Promise<Map<Id, number>> {
  if (sectionIds.length === 0) return new Map()
  const rows = await store.db
    .selectFrom('enrollments')
    .select(['section_id', ({ fn }) => fn.count<string>('user_id').distinct().as('n')])
    .where('section_id', 'in', sectionIds)
    .where(studentsOf(rights.course.id, REAL_STUDENT_TYPES))
    .groupBy('section_id')
    .execute()
  return new Map(rows.map((row) => [row.section_id, Number(row.n)]))
}
