import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayAttempt, saySubmittedWhen } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { submissionQueries } from '#src/peer-reviews/submission-queries.ts'
import { OwnReceived } from '#src/received/own-received.tsx'
import { SubmissionHeader } from '#src/received/submission-header.tsx'
import { QueryBoundary } from '#src/ui/query-boundary.tsx'

type OwnReviewsProps = { assignmentRef: AssignmentRef }

// The assignment as its students see it: the reviews of their own work, and nothing to change.
export function OwnReviews({ assignmentRef }: OwnReviewsProps) {
  return (
    <Box
      sx={{
        boxSizing: 'border-box',
        width: '100%',
        maxWidth: 1040,
        mx: 'auto',
        p: { xs: '16px 12px 32px', sm: '28px 24px 48px' },
      }}
    >
      <QueryBoundary errorTitle="Your submission could not be read" fallback={<OwnSkeleton />}>
        <OwnWork assignmentRef={assignmentRef} />
      </QueryBoundary>
    </Box>
  )
}

function OwnWork({ assignmentRef }: OwnReviewsProps) {
  const [now] = useState(() => new Date())
  const { data: own } = useSuspenseQuery(submissionQueries.own(assignmentRef))
  return (
    <>
      <SubmissionHeader
        label="Reviews of your work"
        facts={[
          saySubmittedWhen(own, now, { withTime: true }),
          sayAttempt(own),
          'Only staff can change who reviews whom.',
        ]}
        canvasUrl={null}
      />
      <OwnReceived assignmentRef={assignmentRef} submissionId={own.id} />
    </>
  )
}

function OwnSkeleton() {
  return (
    <Box role="group" aria-busy="true" aria-label="Reading your submission from Canvas">
      <Skeleton variant="text" width={200} height={28} />
      <Skeleton variant="text" width="min(420px, 80%)" sx={{ mb: 3 }} />
      {[62, 48, 56].map((width) => (
        <Box key={width} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.75 }}>
          <Skeleton variant="text" width={`${width}%`} />
        </Box>
      ))}
    </Box>
  )
}
