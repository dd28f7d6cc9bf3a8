import { enterCourse, type Call } from './context.ts'
import { forbidden, notFound } from './errors.ts'
import { findSection, type SectionRow } from './find.ts'
import { linkPages, readPage } from './pagination.ts'
import type { CourseRights } from './policy.ts'

/** All sections of a course by name, also those a limited TA does not teach (Canvas does so). */
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
  if (call.params.text('all') !== undefined) return rows.map((row) => sectionJson(row, rights))
  const page = readPage(call.params)
  linkPages(call.request, call.reply, page, { total: rows.length })
  return rows.slice(page.offset, page.offset + page.size).map((row) => sectionJson(row, rights))
}

/** One section, under `/sections/:section_id` or below its course; of another course: 404. */
export async function showSection(call: Call) {
  const rights = await enterCourse(call)
  const section = rights.section ?? (await findSection(call.store, call.path['id'] ?? ''))
  if (section.course_id !== rights.course.id) throw notFound()
  if (!rights.mayRead) throw forbidden()
  return sectionJson(section, rights)
}

function sectionJson(section: SectionRow, { course, isStaff }: CourseRights) {
  return {
    id: BigInt(section.id),
    course_id: BigInt(section.course_id),
    name: section.name,
    start_at: null,
    end_at: null,
    restrict_enrollments_to_section_dates: false,
    nonxlist_course_id: null,
    ...(isStaff
      ? { sis_section_id: section.sis_section_id, sis_course_id: course.sis_course_id }
      : {}),
  }
}
