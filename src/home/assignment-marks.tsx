import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { findAttention } from '#src/domain/attention.ts'
import type { Assignment } from '#src/domain/people.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { ATTENTION_MARKS } from './attention-marks.ts'

type AssignmentMarksProps = {
  courseId: string
  assignment: Assignment
  isWaiting: boolean
  now: Date
}

// What needs attention, as marks beside the name; nothing until it is read.
export function AssignmentMarks({ courseId, assignment, isWaiting, now }: AssignmentMarksProps) {
  const { data: summary } = useQuery({
    ...assignmentQueries.progress(courseId, assignment.id),
    enabled: !isWaiting,
  })
  const attention = summary ? findAttention(assignment, summary, now) : []
  return attention.map(({ kind, words }) => (
    <Box key={kind} role="img" aria-label={words} title={words} sx={{ py: 0.5 }}>
      <Glyph name={ATTENTION_MARKS[kind]} />
    </Box>
  ))
}
