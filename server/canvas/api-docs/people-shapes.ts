import * as z from 'zod'
import { id, nothing, orNull, shapeNames, time } from './base-shapes.ts'

// The shapes of people, and of their places in courses and sections: see base-shapes.ts.

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
export const knownOrNot = z.union([userDisplay, z.strictObject({})])

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
