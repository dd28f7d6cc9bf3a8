import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'

type SubmissionNotFoundProps = {
  assignmentRef: AssignmentRef
  assignment: string
  isForeign?: boolean
}

export function SubmissionNotFound(props: SubmissionNotFoundProps) {
  const { assignmentRef, assignment, isForeign = false } = props
  return (
    <Box
      sx={{ borderInlineStart: '3px solid', borderColor: 'error.main', pl: 2, maxWidth: '60ch' }}
    >
      <Typography variant="h1" sx={{ mb: 1 }}>
        {isForeign ? 'This submission is not yours' : 'There is no such submission here'}
      </Typography>
      <Box component="p" sx={{ m: 0, mb: 2, color: 'text.secondary' }}>
        {isForeign
          ? 'You may see the reviews of your own work only. Nothing was changed.'
          : assignmentRef.scope === 'section'
            ? `No student of this section has a submission with this address in ${assignment}. It may belong to another section, or the student may have left.`
            : `No student has a submission with this address in ${assignment}. The student may have left, or the address is incomplete.`}
      </Box>
      <Button
        component={Link}
        to={paths.assignment.href(assignmentRef)}
        variant="outlined"
        color="inherit"
      >
        Go to the assignment
      </Button>
    </Box>
  )
}
