import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Suspense, useId, type ReactNode } from 'react'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'
import { useAssignmentRef } from '#src/peer-reviews/address-ref.ts'
import { useAssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { QueryBoundary } from '#src/ui/query-boundary.tsx'
import { TextPage } from '#src/ui/text-page.tsx'
import { ChangesMade } from './changes-made.tsx'
import { SentMessages } from './sent-messages.tsx'

export function ActivityPage() {
  const assignmentRef = useAssignmentRef()
  return (
    <Suspense fallback={<TextPage>{WAITING}</TextPage>}>
      <Activity assignmentRef={assignmentRef} />
    </Suspense>
  )
}

function Activity({ assignmentRef }: { assignmentRef: AssignmentRef }) {
  const { course, assignment, viewer } = useAssignmentContext(assignmentRef)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: course.name, to: paths.course.href(course.id) },
          { label: assignment.name, to: paths.assignment.href(assignmentRef) },
        ]}
        title="Activity"
      />
      <TextPage>
        <Typography variant="h1">Activity</Typography>
        <Box component="p" sx={{ mt: 0.5, mb: 2.5, color: 'text.secondary', maxWidth: '70ch' }}>
          What was changed in {assignment.name} through this app, and what Canvas told the
          reviewers.
        </Box>
        {viewer.mayGrade ? (
          <>
            <Part title="Changes made here">
              <QueryBoundary errorTitle="The changes could not be read" fallback={WAITING}>
                <ChangesMade assignmentRef={assignmentRef} waiting={WAITING} />
              </QueryBoundary>
            </Part>
            <Part title="Messages to reviewers">
              <QueryBoundary errorTitle="The messages could not be read" fallback={WAITING}>
                <SentMessages assignmentRef={assignmentRef} />
              </QueryBoundary>
            </Part>
          </>
        ) : (
          <EmptyState title="Only the staff of the course may read this">
            You see the reviews of your own work on the page of the assignment.
          </EmptyState>
        )}
      </TextPage>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 5 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}

const WAITING = (
  <Box aria-hidden="true" sx={{ display: 'grid', gap: 2, pt: 2 }}>
    {Array.from({ length: 6 }, (_none, index) => (
      <Skeleton key={index} variant="rectangular" animation={false} height={14} />
    ))}
  </Box>
)
