import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import type { Assignment } from '#src/domain/people.ts'
import { ProgressBar } from '#src/ui/progress-bar.tsx'

type AssignmentProgressProps = { courseId: string; assignment: Assignment; isWaiting: boolean }

// The cells after the name and the day; they come two assignments at a time, after the page.
export function AssignmentProgress({ courseId, assignment, isWaiting }: AssignmentProgressProps) {
  const { id, name, reviewsWanted } = assignment
  const progress = useQuery({
    ...assignmentQueries.progress(courseId, id),
    enabled: !isWaiting,
  })
  if (progress.isError && !progress.data) {
    return (
      <Box component="td" role="cell" sx={{ gridColumn: { xs: '1 / -1', sm: '3 / -1' } }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
          <Box component="span" sx={{ color: 'error.dark' }}>
            Not read: {progress.error.message}
          </Box>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-label={`Read the progress of ${name} again`}
            onClick={() => void progress.refetch()}
          >
            Try again
          </Button>
        </Box>
      </Box>
    )
  }
  if (!progress.data) {
    return (
      <>
        <td role="cell" aria-busy="true">
          <Skeleton variant="rounded" height={8} />
        </td>
        {['done', 'assigned', 'students'].map((number) => (
          <td key={number} role="cell" aria-busy="true">
            <Skeleton variant="text" width={32} sx={{ ml: { sm: 'auto' } }} />
          </td>
        ))}
      </>
    )
  }
  const { done, assigned, students } = progress.data
  const wanted = reviewsWanted === null ? null : reviewsWanted * students
  return (
    <>
      <td role="cell">
        <ProgressBar done={done} open={assigned - done} of={Math.max(wanted ?? 0, assigned)} />
      </td>
      <NumberCell word="done">{done}</NumberCell>
      <NumberCell word="assigned">
        {assigned}
        {wanted !== null && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            of {wanted}
          </Box>
        )}
      </NumberCell>
      <NumberCell word="students">{students}</NumberCell>
    </>
  )
}

type NumberCellProps = { word: string; children: ReactNode }

// On a phone no column head says what the number is.
function NumberCell({ word, children }: NumberCellProps) {
  return (
    <Box component="td" role="cell" sx={{ '&&': { color: 'text.primary' } }}>
      {children}
      <Box component="span" sx={{ display: { sm: 'none' }, color: 'text.secondary' }}>
        {' '}
        {word}
      </Box>
    </Box>
  )
}
