import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { askCanvas, type Asking } from './ask-canvas.ts'
import { readJson, UpstreamUnreachable, type UpstreamAnswer } from './upstream.ts'

const permissions = z.object({ manage_grades: z.literal(true) })

/** Asks the Canvas behind, whichever it is; an unknown course is refused alike. */
export async function mayGrade(
  request: FastifyRequest,
  parts: Asking,
  courseId: string,
): Promise<boolean> {
  const path = `/api/v1/courses/${courseId}/permissions?permissions[]=manage_grades`
  const { status, body } = answered(await askCanvas(request, parts, path))
  return status === 200 && permissions.safeParse(readJson(body)).success
}

const STUDENTS = ['StudentEnrollment', 'StudentViewEnrollment', 'ObserverEnrollment']
const enrollments = z.array(
  z.object({ type: z.string(), limit_privileges_to_course_section: z.boolean().optional() }),
)

/**
 * Whether the person teaches in this course for some of its sections only. Admins of the account have no
 * enrollment and no limit; who cannot be told is taken for limited.
 */
export async function isLimitedToSections(
  request: FastifyRequest,
  parts: Asking,
  courseId: string,
): Promise<boolean> {
  const path = `/api/v1/courses/${courseId}/enrollments?user_id=self&per_page=100`
  const { status, body } = answered(await askCanvas(request, parts, path))
  const { data } = enrollments.safeParse(readJson(body))
  if (status !== 200 || !data) return true
  const staff = data.filter(({ type }) => !STUDENTS.includes(type))
  return (
    staff.length > 0 &&
    staff.every(({ limit_privileges_to_course_section: isLimited }) => isLimited ?? false)
  )
}

function answered(answer: UpstreamAnswer): UpstreamAnswer {
  if (answer.status < 500) return answer
  throw new UpstreamUnreachable(`Canvas answers with status ${answer.status}.`)
}
