import type { ClassRoom, ClassRoomSources } from '#src/domain/class-room.ts'
import { joinClassRoom } from '#src/domain/join-class-room.ts'
import type { Assignment, Person, Submission, Viewer } from '#src/domain/people.ts'
import type { Review } from '#src/domain/review.ts'

/** An assignment as the domain sees it, for tests that need no server. */
export function buildAssignment(overrides: Partial<Assignment> = {}): Assignment {
  return {
    id: '7',
    courseId: '1',
    name: 'Essay 1',
    htmlUrl: 'https://canvas.example.edu/courses/1/assignments/7',
    isPublished: true,
    hasPeerReviews: true,
    isAnonymous: false,
    forbidsGroupMates: false,
    reviewsWanted: null,
    dueAt: null,
    ...overrides,
  }
}

/** A student of section 11 called `Student <id>`, if nothing else is said. */
export function buildPerson(id: string, overrides: Partial<Person> = {}): Person {
  const name = overrides.name ?? `Student ${id}`
  return {
    id,
    name,
    sortableName: name,
    loginId: null,
    sisId: null,
    isTestStudent: false,
    enrollments: [{ sectionId: '11', state: 'active' }],
    ...overrides,
  }
}

/** The submission `s<author>` of a student who has handed in. */
export function buildSubmission(authorId: string, overrides: Partial<Submission> = {}): Submission {
  return {
    id: `s${authorId}`,
    authorId,
    hasSubmitted: true,
    submittedAt: '2026-09-30T10:00:00Z',
    attempt: 1,
    isLate: false,
    isMissing: false,
    isExcused: false,
    group: null,
    ...overrides,
  }
}

/** A review written as 'reviewer>author', with an id of its own for each call site. */
export function buildReview(pair: `${string}>${string}`, overrides: Partial<Review> = {}): Review {
  const [reviewerId = '', authorId = ''] = pair.split('>')
  return {
    id: `r-${pair}`,
    reviewerId,
    authorId,
    submissionId: `s${authorId}`,
    state: 'assigned',
    ...overrides,
  }
}

const TEACHER: Viewer = { id: '1', mayGrade: true, onlySectionIds: null }

/** Sources of sections 11 (A) and 12 (B) seen by a teacher; each person given has a submission. */
export function buildSources(overrides: Partial<ClassRoomSources> = {}): ClassRoomSources {
  const people = overrides.people ?? []
  return {
    assignment: buildAssignment(),
    isCoursePublished: true,
    sections: [
      { id: '11', name: 'Section A' },
      { id: '12', name: 'Section B' },
    ],
    people,
    submissions: people.map(({ id }) => buildSubmission(id)),
    reviews: [],
    includedNames: [],
    viewer: TEACHER,
    ...overrides,
  }
}

/** The sources of `buildSources`, joined. */
export function buildRoom(overrides: Partial<ClassRoomSources> = {}): ClassRoom {
  return joinClassRoom(buildSources(overrides))
}
