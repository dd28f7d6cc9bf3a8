import { enterCourse, type Call } from './context.ts'
import { forbidden } from './errors.ts'
import { findAssignment } from './find.ts'
import { linkPages, readPage } from './pagination.ts'
import { STUDENT_TYPES, visibleEnrollments } from './policy.ts'
import { userDisplay } from './user-json.ts'

/**
 * The students to whom the assignment is assigned and whom the caller sees, inactive ones too, by
 * user id in the short form; nobody is made anonymous. Graders only, else 403 (Canvas:
 * submissions_api_controller). A soft-deleted submission says that it is not assigned to him.
 */
export async function listGradeableStudents(call: Call) {
  const rights = await enterCourse(call)
  const { db } = call.store
  const assignment = await findAssignment(
    call.store,
    rights.course,
    call.path['assignment_id'] ?? '',
  )
  if (!rights.mayGrade && !rights.mayViewAllGrades) throw forbidden()
  const page = readPage(call.params)
  let students = db
    .selectFrom('users')
    .where('users.id', 'in', (eb) =>
      eb
        .selectFrom('enrollments')
        .select('enrollments.user_id')
        .where('enrollments.course_id', '=', rights.course.id)
        .where('enrollments.type', 'in', STUDENT_TYPES)
        .where('enrollments.enrollment_state', 'in', ['active', 'invited', 'inactive'])
        .where(visibleEnrollments(rights)),
    )
    .where('users.id', 'not in', (eb) =>
      eb
        .selectFrom('submissions')
        .select('submissions.user_id')
        .where('submissions.assignment_id', '=', assignment.id)
        .where('submissions.deleted', '=', true),
    )
  if (assignment.only_visible_to_overrides) {
    students = students.where('users.id', 'in', (eb) =>
      eb
        .selectFrom('assignment_students')
        .select('assignment_students.user_id')
        .where('assignment_students.assignment_id', '=', assignment.id),
    )
  }
  const { total } = await students
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const slice = await students
    .selectAll('users')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('enrollments')
            .select('enrollments.id')
            .whereRef('enrollments.user_id', '=', 'users.id')
            .where('enrollments.course_id', '=', rights.course.id)
            .where('enrollments.type', '=', 'StudentViewEnrollment'),
        )
        .as('is_test_student'),
    )
    .orderBy('users.id')
    .limit(page.size)
    .offset(page.offset)
    .execute()
  linkPages(call.request, call.reply, page, { total: Number(total) })
  return slice.map(({ is_test_student, ...user }) =>
    userDisplay(user, {
      origin: call.origin,
      courseId: rights.course.id,
      isTestStudent: Boolean(is_test_student),
      era: call.era,
    }),
  )
}
