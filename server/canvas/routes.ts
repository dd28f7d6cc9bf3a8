import { allocatePeerReviews } from './allocate.ts'
import { listAssignmentGroups } from './assignment-groups.ts'
import { listAssignments, showAssignment } from './assignments.ts'
import type { Call } from './context.ts'
import { createConversation } from './conversations.ts'
import { listCourses, showCourse, showPermissions } from './courses.ts'
import { listEnrollments } from './enrollments.ts'
import { listGradeableStudents } from './gradeable-students.ts'
import {
  listGroupCategories,
  listGroups,
  listGroupsOfCategory,
  listGroupUsers,
  listUsersOfCategory,
} from './groups.ts'
import { createPeerReview, destroyPeerReview, indexPeerReviews } from './peer-reviews.ts'
import { listSections, showSection } from './sections.ts'
import { updateSubmission } from './submission-comments.ts'
import { listSubmissions, showSubmission } from './submissions.ts'
import { updateAssignment } from './update-assignment.ts'
import { listUsers, showSelf } from './users.ts'

/** Answers with a value to be written as JSON, or with bytes that are JSON already. */
export type Action = (call: Call) => Promise<unknown>
type Route = [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, action: Action]

const IN_COURSE = '/courses/:course_id'
const IN_SECTION = '/sections/:section_id'
const ASSIGNMENT = '/assignments/:assignment_id'
const SUBMISSION = `${ASSIGNMENT}/submissions/:submission_id`

/** Every call that the embedded Canvas answers, below `/api/v1`. */
export const routes: Route[] = [
  ['GET', '/users/self', showSelf],
  ['GET', '/courses', listCourses],
  ['GET', IN_COURSE, showCourse],
  ['GET', `${IN_COURSE}/permissions`, showPermissions],
  ['GET', `${IN_COURSE}/sections`, listSections],
  ['GET', `${IN_COURSE}/sections/:id`, showSection],
  ['GET', IN_SECTION, showSection],
  ['GET', `${IN_COURSE}/users`, listUsers],
  ['GET', `${IN_COURSE}/search_users`, listUsers],
  ['GET', `${IN_COURSE}/assignments`, listAssignments],
  ['GET', `${IN_COURSE}/assignments/:id`, showAssignment],
  ['PUT', `${IN_COURSE}/assignments/:id`, updateAssignment],
  ['GET', `${IN_COURSE}/assignment_groups`, listAssignmentGroups],
  // Canvas has no section form of it.
  ['POST', `${IN_COURSE}${ASSIGNMENT}/allocate`, allocatePeerReviews],
  ['GET', `${IN_COURSE}${ASSIGNMENT}/gradeable_students`, listGradeableStudents],
  ['GET', `${IN_COURSE}/groups`, listGroups],
  ['GET', '/groups/:group_id/users', listGroupUsers],
  ['GET', `${IN_COURSE}/group_categories`, listGroupCategories],
  ['GET', '/group_categories/:group_category_id/groups', listGroupsOfCategory],
  ['GET', '/group_categories/:group_category_id/users', listUsersOfCategory],
  ['POST', '/conversations', createConversation],
  ...[IN_COURSE, IN_SECTION].flatMap((context): Route[] => [
    ['GET', `${context}/enrollments`, listEnrollments],
    ['GET', `${context}${ASSIGNMENT}/submissions`, listSubmissions],
    ['GET', `${context}${ASSIGNMENT}/submissions/:user_id`, showSubmission],
    ['PUT', `${context}${ASSIGNMENT}/submissions/:user_id`, updateSubmission],
    ['GET', `${context}${ASSIGNMENT}/peer_reviews`, indexPeerReviews],
    ['GET', `${context}${SUBMISSION}/peer_reviews`, indexPeerReviews],
    ['POST', `${context}${SUBMISSION}/peer_reviews`, createPeerReview],
    ['DELETE', `${context}${SUBMISSION}/peer_reviews`, destroyPeerReview],
  ]),
]
