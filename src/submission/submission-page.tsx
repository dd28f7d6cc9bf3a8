import { usePrefetchQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'react-router'
import type { AssignmentRef } from '#src/domain/review.ts'
import { invariant } from '#src/lib/invariant.ts'
import { useAssignmentRef } from '#src/peer-reviews/address-ref.ts'
import { useAssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { OwnSubmission } from './own-submission.tsx'
import { StaffSubmission } from './staff-submission.tsx'
import { SubmissionSkeleton } from './submission-skeleton.tsx'

export function SubmissionPage() {
  const { submissionId } = useParams()
  invariant(submissionId, 'The address names a submission.')
  const assignmentRef = useAssignmentRef()
  // Beside what the class needs, not after it.
  usePrefetchQuery(sessionQueries.current())
  return (
    <Suspense fallback={<SubmissionSkeleton />}>
      {/* One submission after the other must not inherit an open dialog. */}
      <Submission key={submissionId} assignmentRef={assignmentRef} submissionId={submissionId} />
    </Suspense>
  )
}

type SubmissionProps = { assignmentRef: AssignmentRef; submissionId: string }

// Canvas refuses the list of submissions to whoever may not grade: they see their own one only.
function Submission({ assignmentRef, submissionId }: SubmissionProps) {
  const context = useAssignmentContext(assignmentRef)
  const View = context.viewer.mayGrade ? StaffSubmission : OwnSubmission
  return <View context={context} assignmentRef={assignmentRef} submissionId={submissionId} />
}
