import './grid/matrix.css'
import HistoryIcon from '@mui/icons-material/History'
import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useEffect, useState } from 'react'
import type { AssignmentRef } from '#src/domain/review.ts'
import { loadFile } from '#src/lib/load-file.ts'
import { paths } from '#src/lib/paths.ts'
import { useAssignmentRef } from '#src/peer-reviews/address-ref.ts'
import { useAssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { rememberAssignment } from '#src/session/recent-assignments.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { Button, IconLink } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { ClassReviews } from './class-reviews.tsx'
import { MatrixSkeleton } from './matrix-skeleton.tsx'

// A teacher does not wait for the page of a student.
const OwnReviews = lazyPart(
  async () => (await loadFile(() => import('./own-reviews.tsx'))).OwnReviews,
)
const KeysDialog = lazyPart(
  async () => (await loadFile(() => import('./keys-dialog.tsx'))).KeysDialog,
)

export function AssignmentPage() {
  const assignmentRef = useAssignmentRef()
  const { scope, scopeId, assignmentId } = assignmentRef
  return (
    <Suspense fallback={<MatrixSkeleton />}>
      {/* One section after the other must not inherit where focus was. */}
      <Assignment key={`${scope} ${scopeId} ${assignmentId}`} assignmentRef={assignmentRef} />
    </Suspense>
  )
}

type AssignmentProps = { assignmentRef: AssignmentRef }

function Assignment({ assignmentRef }: AssignmentProps) {
  const { course, assignment, section, viewer } = useAssignmentContext(assignmentRef)
  const [isKeysOpen, setKeysOpen] = useState(false)
  const showKeys = useCallback(() => setKeysOpen(true), [])
  useRemembered(assignmentRef)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100dvh' }}>
      <PageHeader
        crumbs={[
          { label: course.name, to: paths.course.href(course.id) },
          ...(section ? [{ label: section.name }] : []),
        ]}
        title={assignment.name}
        actions={
          viewer.mayGrade && (
            <>
              <IconLink
                to={paths.activity.href(course.id, assignment.id)}
                aria-label="Activity"
                title="Activity: what Canvas told the reviewers"
              >
                <HistoryIcon fontSize="small" />
              </IconLink>
              {/* A phone seldom has keys. */}
              <Button
                aria-haspopup="dialog"
                onClick={showKeys}
                sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
              >
                Keys
              </Button>
            </>
          )
        }
      />
      <Box
        component="main"
        id="main"
        sx={{
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          minHeight: 0,
          // Lists scroll here, the matrix in itself.
          overflow: 'auto',
        }}
      >
        {/* For the eye the header's last crumb is the title. */}
        <h1 style={visuallyHidden}>{assignment.name}</h1>
        {/* Canvas refuses the list of submissions to whoever may not grade: they see their own only. */}
        {viewer.mayGrade ? (
          <ClassReviews assignmentRef={assignmentRef} onShowKeys={showKeys} />
        ) : (
          <OwnReviews assignmentRef={assignmentRef} />
        )}
      </Box>
      {isKeysOpen && <KeysDialog onExited={() => setKeysOpen(false)} />}
    </Box>
  )
}

/** Home leads back to what was opened last; a student's few assignments need no such way. */
function useRemembered(assignmentRef: AssignmentRef): void {
  const { course, assignment, section, viewer } = useAssignmentContext(assignmentRef)
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const { mayGrade } = viewer
  const { name } = assignment
  const place = section ? `${course.name} · ${section.name}` : course.name
  useEffect(() => {
    if (mayGrade) rememberAssignment(session, { ...assignmentRef, name, place })
  }, [mayGrade, session, assignmentRef, name, place])
}
