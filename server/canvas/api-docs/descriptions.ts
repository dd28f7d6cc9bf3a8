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
import type { Action } from '#server/canvas/routes.ts'
import { listSections, showSection } from '#server/canvas/sections.ts'
import { updateSubmission } from '#server/canvas/submission-comments.ts'
import { listSubmissions, showSubmission } from '#server/canvas/submissions.ts'
import { updateAssignment } from '#server/canvas/update-assignment.ts'
import { listUsers, showSelf } from '#server/canvas/users.ts'
import * as courses from './course-shapes.ts'
import * as people from './people-shapes.ts'
import * as work from './work-shapes.ts'

type Description = { summary: string; answer: z.ZodType; parameters?: readonly string[] }

const PAGES = ['page', 'per_page'] as const
const INCLUDE = 'include[]'

/** Each call in a few words, with what it answers on success and the parameters that it reads. */
export const DESCRIPTIONS = new Map<Action, Description>([
  [showSelf, { summary: 'The caller', answer: people.self }],
  [
    listCourses,
    {
      summary: 'Courses of the caller',
      answer: z.array(courses.course),
      parameters: [...PAGES, INCLUDE, 'enrollment_type', 'enrollment_state', 'state[]'],
    },
  ],
  [showCourse, { summary: 'One course', answer: courses.course, parameters: [INCLUDE] }],
  [
    showPermissions,
    {
      summary: 'What the caller may do',
      answer: courses.permissions,
      parameters: ['permissions[]'],
    },
  ],
  [
    listSections,
    {
      summary: 'Sections of a course',
      answer: z.array(people.section),
      parameters: [...PAGES, INCLUDE, 'all'],
    },
  ],
  [showSection, { summary: 'One section', answer: people.section, parameters: [INCLUDE] }],
  [
    listUsers,
    {
      summary: 'People of a course',
      answer: z.array(people.user),
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
      answer: z.array(people.enrollment),
      parameters: [...PAGES, INCLUDE, 'type[]', 'role[]', 'state[]', 'user_id'],
    },
  ],
  [
    listAssignments,
    {
      summary: 'Assignments of a course',
      answer: z.array(work.assignment),
      parameters: [...PAGES, ...[INCLUDE, 'bucket', 'order_by', 'search_term', 'assignment_ids[]']],
    },
  ],
  [
    showAssignment,
    { summary: 'One assignment', answer: work.assignment, parameters: [INCLUDE, 'all_dates'] },
  ],
  [updateAssignment, { summary: 'Changes an assignment', answer: work.assignment }],
  [
    listAssignmentGroups,
    {
      summary: 'Assignment groups, and the reviews that the caller owes',
      answer: z.array(courses.assignmentGroup),
      parameters: [...PAGES, INCLUDE],
    },
  ],
  [allocatePeerReviews, { summary: 'A student takes reviews', answer: z.array(work.peerReview) }],
  [
    listGradeableStudents,
    {
      summary: 'Students of an assignment',
      answer: z.array(people.userDisplay),
      parameters: PAGES,
    },
  ],
  [
    listSubmissions,
    {
      summary: 'Submissions of an assignment',
      answer: z.array(work.submission),
      parameters: [...PAGES, INCLUDE, 'grouped'],
    },
  ],
  [showSubmission, { summary: 'One submission', answer: work.submission, parameters: [INCLUDE] }],
  [updateSubmission, { summary: 'Comments on a submission', answer: work.submission }],
  [
    indexPeerReviews,
    {
      summary: 'Peer reviews; without pages',
      answer: z.array(work.peerReview),
      parameters: [INCLUDE, 'submission_id'],
    },
  ],
  [
    createPeerReview,
    {
      summary: 'Makes somebody a reviewer, and notifies them',
      answer: work.peerReview,
      parameters: ['user_id', INCLUDE],
    },
  ],
  [
    destroyPeerReview,
    { summary: 'Removes a review', answer: work.peerReview, parameters: ['user_id'] },
  ],
  [
    listGroups,
    {
      summary: 'Groups of a course',
      answer: z.array(courses.group),
      parameters: [...PAGES, INCLUDE],
    },
  ],
  [
    listGroupUsers,
    { summary: 'Members of a group', answer: z.array(people.user), parameters: PAGES },
  ],
  [
    listGroupCategories,
    {
      summary: 'Sets of groups of a course',
      answer: z.array(courses.groupCategory),
      parameters: PAGES,
    },
  ],
  [
    listGroupsOfCategory,
    { summary: 'Groups of a set', answer: z.array(courses.group), parameters: [...PAGES, INCLUDE] },
  ],
  [
    listUsersOfCategory,
    {
      summary: 'People of a set of groups',
      answer: z.array(people.user),
      parameters: [...PAGES, 'unassigned', 'search_term'],
    },
  ],
  [
    createConversation,
    {
      summary: 'Sends a message',
      answer: z.array(courses.conversation),
      parameters: [
        ...['recipients[]', 'subject', 'body', 'group_conversation', 'bulk_message'],
        ...['force_new', 'mode', 'context_code'],
      ],
    },
  ],
])
