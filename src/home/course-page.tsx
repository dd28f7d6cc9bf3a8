import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { Link as RouterLink, useParams } from 'react-router'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { sayRoles } from '#src/domain/course-words.ts'
import { count } from '#src/domain/sentences.ts'
import { invariant } from '#src/lib/invariant.ts'
import { paths } from '#src/lib/paths.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { AssignmentTable } from './assignment-table.tsx'
import { TextPage } from '#src/ui/text-page.tsx'

export function CoursePage() {
  const { courseId } = useParams()
  invariant(courseId, 'The address names a course.')
  const [now] = useState(() => new Date())
  const [course, assignments, sections, mayGrade, limits, session] = useSuspenseQueries({
    queries: [
      courseQueries.detail(courseId),
      assignmentQueries.withPeerReviews(courseId),
      courseQueries.sections(courseId),
      courseQueries.mayGrade(courseId),
      courseQueries.ownLimits(courseId),
      sessionQueries.current(),
    ],
  })
  const { name, code, isPublished, roles } = course.data
  const facts = [
    code === name ? null : code,
    mayGrade.data ? count(sections.data.length, 'section') : null,
    sayRoles(roles),
    isPublished ? null : 'not published: nobody is notified of a review',
  ]
  const ownSections = sections.data.filter(({ id }) => limits.data?.includes(id))
  return (
    <>
      <PageHeader crumbs={[{ label: 'Courses', to: paths.home.href() }]} title={name} />
      <TextPage>
        <Box component="header" sx={{ mb: 2 }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Box sx={{ color: 'text.secondary' }}>{facts.filter(Boolean).join(' · ')}</Box>
        </Box>
        {assignments.data.length === 0 ? (
          <EmptyState
            title="No assignment with peer reviews"
            action={
              <>
                {session.data.canvasUrl !== null && (
                  <Button
                    href={`${session.data.canvasUrl}/courses/${encodeURIComponent(courseId)}/assignments`}
                    variant="contained"
                  >
                    Open the assignments in Canvas
                  </Button>
                )}
                <Button
                  component={RouterLink}
                  to={paths.home.href()}
                  variant="outlined"
                  color="inherit"
                >
                  Go to your courses
                </Button>
              </>
            }
          >
            In Canvas, edit an assignment and switch on “Require Peer Reviews”. It appears here
            then.
          </EmptyState>
        ) : (
          <AssignmentTable
            courseId={courseId}
            assignments={assignments.data}
            sections={ownSections}
            mayGrade={mayGrade.data}
            now={now}
          />
        )}
        {!mayGrade.data && assignments.data.length > 0 && (
          <Box component="p" sx={{ color: 'text.secondary' }}>
            You see the reviews of your own work; how far the class is, only its staff may see.
          </Box>
        )}
      </TextPage>
    </>
  )
}
