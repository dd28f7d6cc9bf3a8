import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { neighbours } from '#src/domain/submission-facts.ts'
import { paths } from '#src/lib/paths.ts'
import { PersonName } from '#src/ui/person-name.tsx'

type SubmissionPagerProps = { room: ClassRoom; assignmentRef: AssignmentRef; author: Member }

export function SubmissionPager({ room, assignmentRef, author }: SubmissionPagerProps) {
  const { previous, next } = neighbours(room, author)
  return (
    <Box
      component="nav"
      aria-label="Submissions"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '& a': { minHeight: { xs: 44, sm: 28 } } }}
    >
      {previous?.submission && (
        <Button
          component={Link}
          to={paths.submission.href(assignmentRef, previous.submission.id)}
          variant="text"
          color="inherit"
          startIcon={<ChevronLeft />}
          aria-label={`Previous: ${previous.label}`}
        >
          <PersonName label={previous.label} />
        </Button>
      )}
      {next?.submission && (
        <Button
          component={Link}
          to={paths.submission.href(assignmentRef, next.submission.id)}
          variant="text"
          color="inherit"
          endIcon={<ChevronRight />}
          aria-label={`Next: ${next.label}`}
        >
          <PersonName label={next.label} />
        </Button>
      )}
    </Box>
  )
}
