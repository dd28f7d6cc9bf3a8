import { useMemo } from 'react'
import { useParams, type Params } from 'react-router'
import type { AssignmentRef } from '#src/domain/review.ts'
import { invariant } from '#src/lib/invariant.ts'

/** The assignment that an address of the app names, in a course or in one of its sections (lib/paths.ts). */
export function assignmentRefOf({ courseId, sectionId, assignmentId }: Params): AssignmentRef {
  const scopeId = sectionId ?? courseId
  invariant(scopeId && assignmentId, 'The address names a course or section, and an assignment.')
  return { scope: sectionId === undefined ? 'course' : 'section', scopeId, assignmentId }
}

/** That of the address of now; the same object while it is the same assignment. */
export function useAssignmentRef(): AssignmentRef {
  const { courseId, sectionId, assignmentId } = useParams()
  return useMemo(
    () => assignmentRefOf({ courseId, sectionId, assignmentId }),
    [courseId, sectionId, assignmentId],
  )
}
