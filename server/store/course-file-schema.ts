import { z } from 'zod'

/** The word by which a file says what it is. */
export const COURSE_FILE_FORMAT = 'peer-review-matrix/course@1'

const MAX_ID = 2n ** 63n - 1n

/** Ids: digits in a string, or a number that JSON did not round; always strings afterwards. */
const id = z.union([z.string(), z.number()]).transform((value, context) => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return fault(context, 'is rounded by JSON above 2^53: write this id as a string in quotes')
  }
  const text = String(value)
  if (!/^[0-9]{1,19}$/.test(text) || BigInt(text) > MAX_ID || BigInt(text) < 1n) {
    return fault(context, 'must be a whole number from 1 to 9223372036854775807')
  }
  return BigInt(text).toString()
})

function fault(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

const name = z.string().min(1, 'must not be empty')
const text = z.string().nullish().default(null)
const optionalId = id.nullish().default(null)
/** The same id twice says nothing more than once. */
const ids = z.array(id).transform((list) => [...new Set(list)])
const flag = z.boolean().default(false)
const time = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), {
    message: 'must be a time in ISO 8601, e.g. "2026-10-01T12:00:00Z"',
  })
  .nullish()
  .default(null)
const scopes = z.array(z.string()).nullish().default(null)

const user = z.strictObject({
  id,
  name,
  short_name: text,
  sortable_name: text,
  sis_user_id: text,
  login_id: text,
  email: text,
  pronouns: text,
  avatar_url: text,
})

const developerKey = z.strictObject({
  id,
  secret: name,
  name,
  redirect_uris: z.array(z.string()).default([]),
  scopes,
  allow_includes: z.boolean().default(true),
  active: z.boolean().default(true),
})

const course = z.strictObject({
  id,
  name,
  course_code: text,
  workflow_state: z.enum(['unpublished', 'available', 'completed', 'deleted']).default('available'),
  sis_course_id: text,
  start_at: time,
  end_at: time,
  restrict_enrollments_to_course_dates: flag,
  features: z.array(z.string()).default([]),
})

const enrollment = z.strictObject({
  user_id: id,
  course_id: id,
  section_id: id,
  type: z.enum([
    'StudentEnrollment',
    'TeacherEnrollment',
    'TaEnrollment',
    'ObserverEnrollment',
    'DesignerEnrollment',
    'StudentViewEnrollment',
  ]),
  enrollment_state: z
    .enum(['active', 'invited', 'inactive', 'completed', 'rejected', 'deleted'])
    .default('active'),
  limit_privileges_to_course_section: flag,
  associated_user_id: optionalId,
})

const assignment = z.strictObject({
  id,
  course_id: id,
  name,
  description: text,
  workflow_state: z.enum(['published', 'unpublished', 'deleted']).default('published'),
  peer_reviews: flag,
  automatic_peer_reviews: flag,
  peer_review_count: z.int().min(0).default(0),
  peer_reviews_assign_at: time,
  anonymous_peer_reviews: flag,
  intra_group_peer_reviews: flag,
  due_at: time,
  unlock_at: time,
  lock_at: time,
  group_category_id: optionalId,
  submission_types: z.array(z.string()).default(['online_text_entry']),
  points_possible: z.number().nullish().default(null),
  sis_assignment_id: text,
  rubric_id: optionalId,
  assigned_user_ids: ids.nullish().default(null),
  anonymous_grading: flag,
  peer_review_submission_required: flag,
  peer_review_across_sections: z.boolean().default(true),
})

const submission = z.strictObject({
  id,
  assignment_id: id,
  user_id: id,
  workflow_state: z
    .enum(['submitted', 'unsubmitted', 'graded', 'pending_review'])
    .default('unsubmitted'),
  submitted_at: time,
  attempt: z.int().min(1).nullish().default(null),
  submission_type: text,
  body: text,
  excused: z.boolean().nullish().default(null),
  late_policy_status: text,
  score: z.number().nullish().default(null),
  deleted: flag,
})

const comment = z.strictObject({
  id,
  submission_id: id,
  author_id: id,
  comment: z.string(),
  attempt: z.int().min(1).nullish().default(null),
  created_at: time,
})

const peerReview = z.strictObject({
  id,
  asset_id: id,
  user_id: id,
  assessor_id: id,
  workflow_state: z.enum(['assigned', 'completed']).default('assigned'),
  rubric_id: optionalId,
})

const token = z.strictObject({
  token: name,
  user_id: id,
  expires_at: time,
  revoked: flag,
  scopes,
  allow_includes: z.boolean().default(true),
})

/** The shape of a course file; what refers to what is checked in course-file-references.ts. */
export const courseFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(COURSE_FILE_FORMAT, {
    error: `must be "${COURSE_FILE_FORMAT}"`,
  }),
  users: z.array(user).default([]),
  account_admins: ids.default([]),
  developer_keys: z.array(developerKey).default([]),
  courses: z.array(course).default([]),
  rubrics: z.array(z.strictObject({ id, course_id: id, title: name })).default([]),
  sections: z.array(z.strictObject({ id, course_id: id, name, sis_section_id: text })).default([]),
  enrollments: z.array(enrollment).default([]),
  group_categories: z.array(z.strictObject({ id, course_id: id, name })).default([]),
  groups: z
    .array(z.strictObject({ id, group_category_id: id, name, user_ids: ids.default([]) }))
    .default([]),
  assignments: z.array(assignment).default([]),
  submissions: z.array(submission).default([]),
  submission_comments: z.array(comment).default([]),
  peer_reviews: z.array(peerReview).default([]),
  tokens: z.array(token).default([]),
})

/** A course file as it is read: every default filled in, every id a string. */
export type CourseFile = z.output<typeof courseFileSchema>
/** A course file as it may be written: only what is required. */
export type CourseFileInput = z.input<typeof courseFileSchema>
