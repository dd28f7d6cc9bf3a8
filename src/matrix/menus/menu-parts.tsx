import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import { Link } from 'react-router'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'

type MenuHeadProps = { title: string; facts: string }

// For the eye: the menu has the same as its name.
export function MenuHead({ title, facts }: MenuHeadProps) {
  return (
    <Box
      component="li"
      aria-hidden="true"
      sx={{
        px: 1.5,
        pt: 0.5,
        pb: 0.75,
        mb: 0.5,
        maxWidth: 320,
        borderBottom: 1,
        borderColor: 'divider',
        typography: 'caption',
        color: 'text.secondary',
        overflowWrap: 'anywhere',
      }}
    >
      <Box component="b" sx={{ display: 'block', fontWeight: 600, color: 'text.primary' }}>
        <bdi>{title}</bdi>
      </Box>
      {facts}
    </Box>
  )
}

type OpenSubmissionItemProps = { assignmentRef: AssignmentRef; submissionId: string | null }

export function OpenSubmissionItem({ assignmentRef, submissionId }: OpenSubmissionItemProps) {
  if (submissionId === null) return null
  return (
    <MenuItem component={Link} to={paths.submission.href(assignmentRef, submissionId)}>
      Open submission
    </MenuItem>
  )
}
