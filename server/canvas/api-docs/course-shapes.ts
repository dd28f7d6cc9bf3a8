import * as z from 'zod'
import { id, orNull, shapeNames, time } from './base-shapes.ts'
import { user } from './people-shapes.ts'
import { assignment } from './work-shapes.ts'

// The shapes of courses, groups, messages and failures: see base-shapes.ts.

export const course = z
  .union([
    z.strictObject({ id, access_restricted_by_date: z.literal(true) }),
    z.strictObject({
      id,
      name: z.string(),
      account_id: id,
      root_account_id: id,
      uuid: z.string(),
      start_at: orNull(time),
      end_at: orNull(time),
      created_at: time,
      course_code: z.string(),
      default_view: z.string(),
      enrollment_term_id: id,
      is_public: z.boolean(),
      grading_standard_id: z.null(),
      workflow_state: z.enum(['unpublished', 'available', 'completed']),
      calendar: z.strictObject({ ics: z.string() }),
      time_zone: z.string(),
      blueprint: z.boolean(),
      apply_assignment_group_weights: z.boolean(),
      restrict_enrollments_to_course_dates: z.boolean(),
      sis_course_id: orNull(z.string()).optional(),
      enrollments: z.array(z.unknown()),
      term: z.unknown().optional(),
      concluded: z.boolean().optional(),
      teachers: z.array(z.unknown()).optional(),
      sections: z.array(z.unknown()).optional(),
      total_students: z.number().optional(),
    }),
  ])
  .register(shapeNames, { id: 'Course' })

export const permissions = z
  .record(z.string(), z.boolean())
  .register(shapeNames, { id: 'Permissions' })

export const assignmentGroup = z
  .strictObject({
    id,
    name: z.string(),
    position: z.number(),
    group_weight: z.number(),
    sis_source_id: z.null(),
    integration_data: z.strictObject({}),
    rules: z.strictObject({}),
    assignments: z.array(assignment).optional(),
  })
  .register(shapeNames, { id: 'AssignmentGroup' })

export const group = z
  .strictObject({
    id,
    name: z.string(),
    created_at: time,
    max_membership: z.null(),
    is_public: z.boolean(),
    join_level: z.string(),
    group_category_id: id,
    description: z.null(),
    members_count: z.number(),
    storage_quota_mb: z.number(),
    context_type: z.literal('Course'),
    course_id: id,
    avatar_url: z.null(),
    role: z.null(),
    leader: z.null(),
    has_submission: z.boolean(),
    concluded: z.boolean(),
    non_collaborative: z.boolean(),
    users: z.array(user).optional(),
  })
  .register(shapeNames, { id: 'Group' })

export const groupCategory = z
  .strictObject({
    id,
    name: z.string(),
    role: z.null(),
    self_signup: z.null(),
    group_limit: z.null(),
    auto_leader: z.null(),
    context_type: z.literal('Course'),
    course_id: id,
    protected: z.boolean(),
    allows_multiple_memberships: z.boolean(),
    is_member: z.boolean(),
  })
  .register(shapeNames, { id: 'GroupCategory' })

export const conversation = z
  .looseObject({
    id,
    subject: orNull(z.string()),
    workflow_state: z.string(),
    message_count: z.number(),
    audience: z.array(id),
    participants: z.array(z.strictObject({ id, name: z.string(), full_name: z.string() })),
    context_code: orNull(z.string()),
    context_name: orNull(z.string()),
  })
  .register(shapeNames, { id: 'Conversation' })

/** `errors` may be a list, an object or a text, and is missing from some: Canvas has no one shape. */
export const failure = z
  .union([
    z.looseObject({
      errors: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()), z.string()]),
    }),
    z.looseObject({ message: z.string() }),
    z.array(z.looseObject({ attribute: z.string(), message: z.string() })),
  ])
  .register(shapeNames, { id: 'Failure' })
