import type { PEOPLE } from './permission-class.ts'

export type Who = keyof typeof PEOPLE
/**
 * A call, the status that some people get, and that of all others. Parts in capitals are those of the
 * course (see `urlsOf`). Writes are such that a permission shows without lasting harm: a comment that is
 * blank, a review that is there already, or the removal (400) of one that is not.
 */
export type Row = [call: string, answers: Partial<Record<number, readonly Who[]>>, others: number]

/** Who may change grades while the course runs (contract, section 12). */
const graders = ['teacher', 'ta', 'admin'] as const
/** `view_all_grades` lasts. */
const viewers = [...graders, 'former'] as const
const staff = [...viewers, 'designer'] as const
/** Students to whom everything is assigned: those of today and those to come. */
const enrolled = ['student', 'reviewer', 'other', 'invited'] as const
const members = [...staff, ...enrolled, 'concluded', 'observer'] as const
/** Who sees nobody else of the course: people of the path are a 404 for him, before any right. */
const outside = ['inactive', 'stranger'] as const

const ESSAY = 'HERE/assignments/ESSAY'
const DRAFT = 'HERE/assignments/DRAFT'
const REVIEWS = `${ESSAY}/submissions/WORK/peer_reviews`
const DRAFT_REVIEWS = `${DRAFT}/submissions/DRAFTWORK/peer_reviews`
const MESSAGE = 'POST conversations?recipients[]=102&body=Hello&context_code=COURSECODE'
const COMMENT = 'comment[text_comment]='

/** Where the state of the course makes no difference. */
const always: Row[] = [
  ['GET users/self', {}, 200],
  ['GET users/self?as_user_id=101', { 200: ['admin'] }, 401],
  ['GET courses', {}, 200],
  ['GET HERE/enrollments?user_id=self', {}, 200],
  [`GET ${ESSAY}/peer_reviews`, {}, 200],
  [`GET ${DRAFT}/peer_reviews`, {}, 200],
  [`GET ${REVIEWS}`, {}, 200],
  [`GET ${DRAFT_REVIEWS}`, {}, 200],
  [`GET ${ESSAY}/submissions`, { 200: viewers }, 403],
  [`GET ${DRAFT}/submissions`, { 200: viewers }, 403],
  [`GET ${ESSAY}/submissions/101`, { 200: [...viewers, 'student'] }, 403],
  [
    `GET ${ESSAY}/submissions/103`,
    { 200: ['teacher', 'admin', 'former', 'other'], 404: ['ta'] },
    403,
  ],
  [`GET ${ESSAY}/submissions/self`, { 200: enrolled }, 404],
  [`GET ${DRAFT}/submissions/self`, { 403: enrolled }, 404],
  [`GET ${DRAFT}/submissions/101`, { 200: viewers }, 403],
  ['GET COURSE/assignments/ESSAY/gradeable_students', { 200: viewers }, 403],
  ['GET COURSE/assignments/DRAFT/gradeable_students', { 200: viewers }, 403],
  [`POST ${REVIEWS}?user_id=105`, {}, 404],
  [`DELETE ${REVIEWS}?user_id=105`, {}, 404],
]

/** What is open to whoever reads the course, wherever its state lets him. */
const readBy = (readers: readonly Who[]): Row[] => [
  ['GET COURSE', { 200: readers }, 403],
  ['GET COURSE/permissions', { 200: readers }, 403],
  ['GET COURSE/sections', { 200: readers }, 403],
  ['GET COURSE/sections/SECTIONID', { 200: readers }, 403],
  ['GET SECTION', { 200: readers }, 403],
  ['GET COURSE/users', { 200: readers }, 403],
  ['GET COURSE/search_users', { 200: readers }, 403],
  ['GET COURSE/assignments', { 200: readers }, 403],
  ['GET COURSE/assignments/ESSAY', { 200: readers }, 403],
  ['GET COURSE/assignments/DRAFT', { 200: staff }, 403],
  ['GET COURSE/assignment_groups', { 200: readers }, 403],
  ['GET COURSE/groups', { 200: readers }, 403],
  ['GET GROUP/users', { 200: readers }, 403],
  ['GET HERE/enrollments', { 200: readers }, 403],
  ['GET HERE/enrollments?user_id=101', { 200: [...readers, 'student'] }, 403],
]

/** What belongs to grading, to managing assignments and to managing groups. */
const managedBy = (managers: readonly Who[]): Row[] => [
  ['PUT COURSE/assignments/ESSAY?assignment[position]=1', { 200: managers }, 403],
  ['PUT COURSE/assignments/DRAFT?assignment[position]=1', { 200: managers }, 403],
  ['GET COURSE/group_categories', { 200: managers }, 403],
  ['GET SET/groups', { 200: managers }, 403],
  ['GET SET/users', { 200: managers }, 403],
  ['GET SET/users?unassigned=1', { 200: managers }, 403],
]

const available: Row[] = [
  ...always,
  ...readBy(members),
  ...managedBy(graders),
  ['POST COURSE/assignments/ESSAY/allocate', { 200: ['student', 'reviewer', 'other'] }, 403],
  ['POST COURSE/assignments/DRAFT/allocate', {}, 403],
  [
    `PUT ${ESSAY}/submissions/101?${COMMENT}`,
    { 200: [...graders, 'student', 'reviewer'], 404: outside },
    403,
  ],
  [
    `PUT ${ESSAY}/submissions/103?${COMMENT}`,
    { 200: ['teacher', 'admin', 'other'], 404: ['ta', ...outside] },
    403,
  ],
  [`PUT ${DRAFT}/submissions/101?${COMMENT}`, { 200: graders, 404: outside }, 403],
  [`POST ${REVIEWS}?user_id=102`, { 200: graders, 404: outside }, 403],
  [`POST ${REVIEWS}?user_id=103`, { 200: ['teacher', 'admin'], 404: ['ta', ...outside] }, 403],
  [`POST ${REVIEWS}?user_id=101`, { 404: outside }, 400],
  [`POST ${DRAFT_REVIEWS}?user_id=102`, { 200: graders, 404: outside }, 403],
  [`DELETE ${REVIEWS}?user_id=104`, { 400: graders, 404: outside }, 403],
  [`DELETE ${REVIEWS}?user_id=103`, { 400: ['teacher', 'admin'], 404: ['ta', ...outside] }, 403],
  [`DELETE ${DRAFT_REVIEWS}?user_id=104`, { 400: graders, 404: outside }, 403],
  [MESSAGE, { 201: members }, 400],
]

/** Only staff come in. Whoever else has a place there sees himself alone, so other people are a 404. */
const unpublished: Row[] = [
  ...always,
  ...readBy(staff),
  ...managedBy(graders),
  ['POST COURSE/assignments/ESSAY/allocate', {}, 403],
  [
    `PUT ${ESSAY}/submissions/101?${COMMENT}`,
    { 200: graders, 403: ['designer', 'former', 'student'] },
    404,
  ],
  [
    `PUT ${DRAFT}/submissions/101?${COMMENT}`,
    { 200: graders, 403: ['designer', 'former', 'student'] },
    404,
  ],
  [`POST ${REVIEWS}?user_id=102`, { 200: graders, 403: ['designer', 'former'] }, 404],
  [`POST ${REVIEWS}?user_id=101`, { 400: [...staff, 'student'] }, 404],
  [`DELETE ${REVIEWS}?user_id=104`, { 400: graders, 403: ['designer', 'former'] }, 404],
  [MESSAGE, { 201: staff }, 400],
]

/** By hand or by its dates: everybody reads as before, but grading has ended for all but the admin. */
const concluded: Row[] = [
  ...always,
  ...readBy(members),
  ...managedBy(['admin']),
  ['POST COURSE/assignments/ESSAY/allocate', {}, 403],
  [
    `PUT ${ESSAY}/submissions/101?${COMMENT}`,
    { 200: ['admin', 'student', 'reviewer'], 404: outside },
    403,
  ],
  [`PUT ${DRAFT}/submissions/101?${COMMENT}`, { 200: ['admin'], 404: outside }, 403],
  [`POST ${REVIEWS}?user_id=102`, { 200: ['admin'], 404: outside }, 403],
  [`POST ${REVIEWS}?user_id=103`, { 200: ['admin'], 404: ['ta', ...outside] }, 403],
  [`POST ${REVIEWS}?user_id=101`, { 404: outside }, 400],
  [`DELETE ${REVIEWS}?user_id=104`, { 400: ['admin'], 404: outside }, 403],
  [MESSAGE, {}, 400],
]

/** What each state of a course lets people do. */
export const permissionTables = {
  available,
  unpublished,
  completed: concluded,
  overByDate: concluded,
}
