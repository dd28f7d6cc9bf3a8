import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'
import type { AssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { PageHeader } from '#src/ui/page-header.tsx'

type SubmissionFrameProps = {
  context: Pick<AssignmentContext, 'course' | 'assignment'>
  assignmentRef: AssignmentRef
  title: string
  children: ReactNode
}

export function SubmissionFrame({ context, assignmentRef, title, children }: SubmissionFrameProps) {
  const { course, assignment } = context
  return (
    <>
      <PageHeader
        crumbs={[
          { label: course.name, to: paths.course.href(course.id) },
          { label: assignment.name, to: paths.assignment.href(assignmentRef) },
        ]}
        title={title}
      />
      <Box
        component="main"
        id="main"
        sx={{
          boxSizing: 'border-box',
          width: '100%',
          maxWidth: 1240,
          mx: 'auto',
          p: { xs: '16px 12px 32px', sm: '28px 24px 48px' },
        }}
      >
        {children}
      </Box>
    </>
  )
}
