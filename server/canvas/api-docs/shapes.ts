import * as z from 'zod'

/** The shapes by the names that they have in the description. */
export const shapeNames = z.registry<{ id: string }>()

// What the embedded Canvas answers, key by key: a test holds real answers against these.

/** A number, or digits for a caller who asks for ids as strings. */
export const id = z
  .union([z.number(), z.string().regex(/^\d+$/)])
  .register(shapeNames, { id: 'Id' })
export const time = z.iso.datetime({ precision: 0 })
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])
const nothing = z.null()

export const userDisplay = z
  .strictObject({
    id,
    anonymous_id: z.string().optional(),
    display_name: z.string(),
    avatar_image_url: z.string(),
    html_url: z.string(),
    pronouns: orNull(z.string()).optional(),
    fake_student: z.literal(true).optional(),
  })
  .register(shapeNames, { id: 'UserDisplay' })

/** `{}` stands for somebody who is gone or may not be known. */
const knownOrNot = z.union([userDisplay, z.strictObject({})])

const comment = z
  .strictObject({
    id,
    author_id: orNull(id),
    author_name: z.string(),
    comment: z.string(),
    created_at: time,
    edited_at: orNull(time),
    attempt: orNull(z.number()).optional(),
    author: knownOrNot,
  })
  .register(shapeNames, { id: 'SubmissionComment' })

export const peerReview = z
  .strictObject({
    id,
    user_id: id,
    asset_id: id,
    asset_type: z.literal('Submission'),
    workflow_state: z.enum(['assigned', 'completed']),
    assessor_id: id.optional(),
    user: knownOrNot.optional(),
    assessor: knownOrNot.optional(),
    submission_comments: z.array(comment).optional(),
  })
  .register(shapeNames, { id: 'PeerReview' })

const enrollmentKeys = {
  id,
  user_id: id,
  course_id: id,
  type: z.string(),
  created_at: time,
  updated_at: time,
  associated_user_id: orNull(id),
  start_at: nothing,
  end_at: nothing,
  course_section_id: id,
  root_account_id: id,
  limit_privileges_to_course_section: z.boolean(),
  enrollment_state: z.string(),
  role: z.string(),
  role_id: id,
  last_activity_at: nothing,
  last_attended_at: nothing,
  total_activity_time: z.number(),
  html_url: z.string(),
}

const userKeys = {
  id,
  name: z.string(),
  created_at: time,
  sortable_name: z.string(),
  short_name: z.string(),
  sis_user_id: orNull(z.string()).optional(),
  login_id: orNull(z.string()).optional(),
  email: orNull(z.string()).optional(),
  pronouns: z.string().optional(),
  avatar_url: z.string().optional(),
}

export const user = z
  .strictObject({
    ...userKeys,
    group_ids: z.array(id).optional(),
    enrollments: z.array(z.strictObject(enrollmentKeys)).optional(),
  })
  .register(shapeNames, { id: 'User' })

export const self = z
  .strictObject({
    ...userKeys,
    first_name: z.string(),
    last_name: z.string(),
    locale: nothing,
    effective_locale: z.string(),
    permissions: z.record(z.string(), z.boolean()),
  })
  .register(shapeNames, { id: 'Self' })

export const enrollment = z
  .strictObject({ ...enrollmentKeys, user, group_ids: z.array(id).optional() })
  .register(shapeNames, { id: 'Enrollment' })

export const section = z
  .strictObject({
    id,
    course_id: id,
    name: z.string(),
    start_at: nothing,
    end_at: nothing,
    restrict_enrollments_to_section_dates: z.boolean(),
    nonxlist_course_id: nothing,
    sis_section_id: orNull(z.string()).optional(),
    sis_course_id: orNull(z.string()).optional(),
    integration_id: nothing.optional(),
    sis_import_id: nothing.optional(),
    students: orNull(z.array(user)).optional(),
    total_students: z.number().optional(),
    enrollments: z.array(z.unknown()).optional(),
  })
  .register(shapeNames, { id: 'Section' })

const submissionKeys = {
  id,
  user_id: id.optional(),
  anonymous_id: z.string().optional(),
  assignment_id: id,
  body: orNull(z.string()),
  url: nothing,
  score: orNull(z.number()).optional(),
  grade: orNull(z.string()).optional(),
  entered_score: orNull(z.number()).optional(),
  entered_grade: orNull(z.string()).optional(),
  excused: orNull(z.boolean()),
  attempt: orNull(z.number()),
  submission_type: orNull(z.string()),
  submitted_at: orNull(time),
  graded_at: orNull(time),
  grade_matches_current_submission: z.boolean(),
  grader_id: nothing,
  workflow_state: z.enum(['submitted', 'unsubmitted', 'graded', 'pending_review']),
  late_policy_status: orNull(z.string()),
  points_deducted: nothing,
  grading_period_id: nothing,
  cached_due_date: orNull(time),
  extra_attempts: nothing,
  posted_at: orNull(time),
  redo_request: z.boolean(),
  sticker: nothing,
  custom_grade_status_id: nothing,
  late: z.boolean(),
  missing: z.boolean(),
  seconds_late: z.number(),
  preview_url: z.string().optional(),
}

const plainSubmission = z
  .strictObject(submissionKeys)
  .register(shapeNames, { id: 'PlainSubmission' })

export const submission = z
  .strictObject({
    ...submissionKeys,
    submission_comments: z.array(comment).optional(),
    submission_history: z.array(plainSubmission).optional(),
    group: z.strictObject({ id: orNull(id), name: orNull(z.string()) }).optional(),
    user: user.optional(),
    assignment: z.unknown().optional(),
    course: z.unknown().optional(),
    assignment_visible: z.boolean().optional(),
    all_submissions: z.array(z.unknown()).optional(),
  })
  .register(shapeNames, { id: 'Submission' })

const dates = { due_at: orNull(time), unlock_at: orNull(time), lock_at: orNull(time) }

export const assignment = z
  .strictObject({
    id,
    description: orNull(z.string()),
    ...dates,
    points_possible: orNull(z.number()),
    grading_type: z.string(),
    assignment_group_id: id,
    grading_standard_id: nothing,
    created_at: time,
    updated_at: time,
    peer_reviews: z.boolean(),
    automatic_peer_reviews: z.boolean(),
    position: z.number(),
    grade_group_students_individually: z.boolean(),
    anonymous_peer_reviews: z.boolean(),
    group_category_id: orNull(id),
    moderated_grading: z.boolean(),
    omit_from_final_grade: z.boolean(),
    intra_group_peer_reviews: z.boolean(),
    anonymous_grading: z.boolean(),
    allowed_attempts: z.number(),
    course_id: id,
    name: z.string(),
    submission_types: z.array(z.string()),
    has_submitted_submissions: z.boolean(),
    graded_submissions_exist: z.boolean(),
    workflow_state: z.enum(['published', 'unpublished']),
    html_url: z.string(),
    has_overrides: z.boolean().optional(),
    sis_assignment_id: orNull(z.string()).optional(),
    needs_grading_count: z.number().optional(),
    published: z.boolean(),
    unpublishable: z.boolean().optional(),
    only_visible_to_overrides: z.boolean(),
    visible_to_everyone: z.boolean(),
    locked_for_user: z.boolean(),
    lock_info: z.unknown().optional(),
    lock_explanation: z.string().optional(),
    anonymize_students: z.boolean(),
    use_rubric_for_grading: z.boolean().optional(),
    free_form_criterion_comments: z.boolean().optional(),
    rubric: z.array(z.unknown()).optional(),
    rubric_settings: z.unknown().optional(),
    peer_review_count: z.number().optional(),
    peer_reviews_assign_at: orNull(time).optional(),
    submission: plainSubmission.optional(),
    assignment_visibility: z.array(id).optional(),
    all_dates: z.array(z.unknown()).optional(),
    overrides: z.array(z.unknown()).optional(),
    assessment_requests: z.array(z.unknown()).optional(),
  })
  .register(shapeNames, { id: 'Assignment' })
