import * as z from 'zod'
import { allocatePeerReviews } from '#server/canvas/allocate.ts'
import { listAssignmentGroups } from '#server/canvas/assignment-groups.ts'
import { listAssignments, showAssignment } from '#server/canvas/assignments.ts'
import { createConversation } from '#server/canvas/conversations.ts'
import { listCourses, showCourse, showPermissions } from '#server/canvas/courses.ts'
import { listEnrollments } from '#server/canvas/enrollments.ts'
import { listGradeableStudents } from '#server/canvas/gradeable-students.ts'
import {
  listGroupCategories,
  listGroups,
  listGroupsOfCategory,
  listGroupUsers,
  listUsersOfCategory,
} from '#server/canvas/groups.ts'
import {
  createPeerReview,
  destroyPeerReview,
  indexPeerReviews,
} from '#server/canvas/peer-reviews.ts'
import { routes, type Action } from '#server/canvas/routes.ts'
import { listSections, showSection } from '#server/canvas/sections.ts'
import { updateSubmission } from '#server/canvas/submission-comments.ts'
import { listSubmissions, showSubmission } from '#server/canvas/submissions.ts'
import { updateAssignment } from '#server/canvas/update-assignment.ts'
import { listUsers, showSelf } from '#server/canvas/users.ts'
import * as more from './more-shapes.ts'
import * as shapes from './shapes.ts'

const { shapeNames } = shapes

type Description = { summary: string; answer: z.ZodType; parameters?: readonly string[] }

const PAGES = ['page', 'per_page'] as const
const INCLUDE = 'include[]'

/** Each call in a few words, with what it answers on success and the parameters that it reads. */
export const DESCRIPTIONS = new Map<Action, Description>([
  [showSelf, { summary: 'The caller', answer: shapes.self }],
  [
    listCourses,
    {
      summary: 'Courses of the caller',
      answer: z.array(more.course),
      parameters: [...PAGES, INCLUDE, 'enrollment_type', 'enrollment_state', 'state[]'],
    },
  ],
  [showCourse, { summary: 'One course', answer: more.course, parameters: [INCLUDE] }],
  [
    showPermissions,
    { summary: 'What the caller may do', answer: more.permissions, parameters: ['permissions[]'] },
  ],
  [
    listSections,
    {
      summary: 'Sections of a course',
      answer: z.array(shapes.section),
      parameters: [...PAGES, INCLUDE, 'all'],
    },
  ],
  [showSection, { summary: 'One section', answer: shapes.section, parameters: [INCLUDE] }],
  [
    listUsers,
    {
      summary: 'People of a course',
      answer: z.array(shapes.user),
      parameters: [
        ...[...PAGES, INCLUDE, 'search_term', 'enrollment_type[]', 'enrollment_state[]'],
        ...['user_ids[]', 'include_inactive'],
      ],
    },
  ],
  [
    listEnrollments,
    {
      summary: 'Enrollments',
      answer: z.array(shapes.enrollment),
      parameters: [...PAGES, INCLUDE, 'type[]', 'role[]', 'state[]', 'user_id'],
    },
  ],
  [
    listAssignments,
    {
      summary: 'Assignments of a course',
      answer: z.array(shapes.assignment),
      parameters: [...PAGES, ...[INCLUDE, 'bucket', 'order_by', 'search_term', 'assignment_ids[]']],
    },
  ],
  [
    showAssignment,
    { summary: 'One assignment', answer: shapes.assignment, parameters: [INCLUDE, 'all_dates'] },
  ],
  [updateAssignment, { summary: 'Changes an assignment', answer: shapes.assignment }],
  [
    listAssignmentGroups,
    {
      summary: 'Assignment groups, and the reviews that the caller owes',
      answer: z.array(more.assignmentGroup),
      parameters: [...PAGES, INCLUDE],
    },
  ],
  [allocatePeerReviews, { summary: 'A student takes reviews', answer: z.array(shapes.peerReview) }],
  [
    listGradeableStudents,
    {
      summary: 'Students of an assignment',
      answer: z.array(shapes.userDisplay),
      parameters: PAGES,
    },
  ],
  [
    listSubmissions,
    {
      summary: 'Submissions of an assignment',
      answer: z.array(shapes.submission),
      parameters: [...PAGES, INCLUDE, 'grouped'],
    },
  ],
  [showSubmission, { summary: 'One submission', answer: shapes.submission, parameters: [INCLUDE] }],
  [updateSubmission, { summary: 'Comments on a submission', answer: shapes.submission }],
  [
    indexPeerReviews,
    {
      summary: 'Peer reviews; without pages',
      answer: z.array(shapes.peerReview),
      parameters: [INCLUDE, 'submission_id'],
    },
  ],
  [
    createPeerReview,
    {
      summary: 'Makes somebody a reviewer, and notifies them',
      answer: shapes.peerReview,
      parameters: ['user_id', INCLUDE],
    },
  ],
  [
    destroyPeerReview,
    { summary: 'Removes a review', answer: shapes.peerReview, parameters: ['user_id'] },
  ],
  [
    listGroups,
    {
      summary: 'Groups of a course',
      answer: z.array(more.group),
      parameters: [...PAGES, INCLUDE],
    },
  ],
  [
    listGroupUsers,
    { summary: 'Members of a group', answer: z.array(shapes.user), parameters: PAGES },
  ],
  [
    listGroupCategories,
    {
      summary: 'Sets of groups of a course',
      answer: z.array(more.groupCategory),
      parameters: PAGES,
    },
  ],
  [
    listGroupsOfCategory,
    { summary: 'Groups of a set', answer: z.array(more.group), parameters: [...PAGES, INCLUDE] },
  ],
  [
    listUsersOfCategory,
    {
      summary: 'People of a set of groups',
      answer: z.array(shapes.user),
      parameters: [...PAGES, 'unassigned', 'search_term'],
    },
  ],
  [
    createConversation,
    {
      summary: 'Sends a message',
      answer: z.array(more.conversation),
      parameters: [
        ...['recipients[]', 'subject', 'body', 'group_conversation', 'bulk_message'],
        ...['force_new', 'mode', 'context_code'],
      ],
    },
  ],
])

/**
 * The OpenAPI 3.1 description of every route, made from the routes themselves. For people and tools to
 * read: no request is checked against it, as Canvas decides between 404, 400 and 403 in its own order.
 */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [method, path, action] of routes) {
    const template = `/api/v1${path}`.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(path, action) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The part of the Canvas API that Peer Review Matrix embeds',
      version: '1',
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: z.toJSONSchema(shapeNames, { uri: uriOf }).schemas,
    },
  }
}

function operation(path: string, action: Action): object {
  const description = DESCRIPTIONS.get(action)
  if (!description) throw new Error(`${path} is not described.`)
  const { summary, answer, parameters = [] } = description
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = parameters.map((name) => ({
    name,
    in: 'query',
    schema: name.endsWith('[]') ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
  }))
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      '200': json('Success', answer),
      '4XX': json('Refused', more.failure),
    },
  }
}

function json(description: string, schema: z.ZodType): object {
  return { description, content: { 'application/json': { schema: nameOf(schema) } } }
}

function nameOf(schema: z.ZodType): object {
  if (schema instanceof z.ZodArray) {
    return { type: 'array', items: nameOf(schema.element as z.ZodType) }
  }
  return { $ref: uriOf(shapeNames.get(schema)?.id ?? '') }
}

function uriOf(id: string): string {
  return `#/components/schemas/${id}`
}
