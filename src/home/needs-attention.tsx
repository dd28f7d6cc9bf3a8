import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQueries } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { byPressure, findAttention } from '#src/domain/attention.ts'
import { AttentionLine } from './attention-line.tsx'
import { AttentionStatus } from './attention-status.tsx'
import type { useTaughtCourses } from './use-taught-courses.ts'

type NeedsAttentionProps = { reading: ReturnType<typeof useTaughtCourses>; now: Date }

// More than these push the courses out of sight.
const AT_FIRST = 8

export function NeedsAttention({ reading, now }: NeedsAttentionProps) {
  const id = useId()
  const [showsAll, setShowsAll] = useState(false)
  const { taught, isReading, picked, leftOut } = reading
  const summaries = useQueries({
    queries: picked.map(({ courseId, id }) => ({
      ...assignmentQueries.progress(courseId, id),
      enabled: !isReading,
    })),
  })
  const found = picked
    .flatMap((assignment, index) => {
      const summary = summaries[index]?.data
      const attention = summary ? findAttention(assignment, summary, now) : []
      return attention.map((each) => ({ assignment, attention: each }))
    })
    .sort(byPressure(now))
  const courseNames = new Map(taught.map(({ course }) => [course.id, course.name]))
  const failed = summaries.filter(({ isError, data }) => isError && data === undefined)
  const shown = showsAll ? found : found.slice(0, AT_FIRST)
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 4 }}>
      <Typography
        variant="h2"
        id={id}
        sx={{ pb: 1, borderBottom: 1, borderColor: 'prm.lineStrong' }}
      >
        Needs attention
      </Typography>
      {shown.length > 0 && (
        <Box component="ul" aria-labelledby={id} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {shown.map(({ assignment, attention }) => (
            <AttentionLine
              key={`${attention.kind} ${assignment.id}`}
              attention={attention}
              assignment={assignment}
              courseName={courseNames.get(assignment.courseId) ?? ''}
              now={now}
            />
          ))}
        </Box>
      )}
      {found.length > shown.length && (
        <Button size="small" color="inherit" sx={{ mt: 0.5 }} onClick={() => setShowsAll(true)}>
          Show all {found.length}
        </Button>
      )}
      <AttentionStatus
        found={found.length}
        read={isReading ? null : summaries.filter(({ isPending }) => !isPending).length}
        of={picked.length}
        notRead={failed.length}
        coursesNotRead={taught.filter(({ hasFailed }) => hasFailed).length}
        leftOut={leftOut}
        onReadAgain={() => {
          for (const summary of failed) void summary.refetch()
        }}
      />
    </Box>
  )
}
