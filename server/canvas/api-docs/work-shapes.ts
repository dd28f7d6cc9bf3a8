import * as z from 'zod'
import { id, nothing, orNull, shapeNames, time } from './base-shapes.ts'
import { knownOrNot, user } from './people-shapes.ts'

// The shapes of assignments, submissions and reviews: see base-shapes.ts.

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
