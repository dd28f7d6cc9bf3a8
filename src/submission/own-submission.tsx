import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayAttempt, saySubmittedWhen } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { AssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { submissionQueries } from '#src/peer-reviews/submission-queries.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { OwnReceived } from '#src/received/own-received.tsx'
import { SubmissionFrame } from './submission-frame.tsx'
import { SubmissionHeader } from '#src/received/submission-header.tsx'
import { SubmissionNotFound } from './submission-not-found.tsx'

type OwnSubmissionProps = {
  context: AssignmentContext
  assignmentRef: AssignmentRef
  submissionId: string
}

// Whoever may not grade sees, read-only, the reviews of their own work.
export function OwnSubmission({ context, assignmentRef, submissionId }: OwnSubmissionProps) {
  const [now] = useState(() => new Date())
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const { data: own } = useSuspenseQuery(submissionQueries.own(assignmentRef))
  const name = session.user?.name ?? 'Your submission'
  if (own.id !== submissionId) {
    return (
      <SubmissionFrame context={context} assignmentRef={assignmentRef} title="Not yours">
        <SubmissionNotFound
          assignmentRef={assignmentRef}
          assignment={context.assignment.name}
          isForeign
        />
      </SubmissionFrame>
    )
  }
  return (
    <SubmissionFrame context={context} assignmentRef={assignmentRef} title={name}>
      <SubmissionHeader
        label={name}
        facts={[saySubmittedWhen(own, now, { withTime: true }), sayAttempt(own)]}
        canvasUrl={null}
      />
      <OwnReceived assignmentRef={assignmentRef} submissionId={own.id} />
    </SubmissionFrame>
  )
}
