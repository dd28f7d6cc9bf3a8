import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'
import { PersonName } from '#src/ui/person-name.tsx'

type PersonLinkProps = {
  assignmentRef: AssignmentRef
  label: string
  /** Null for who has no submission here: then the name is only text. */
  submissionId: string | null
}

export function PersonLink({ assignmentRef, label, submissionId }: PersonLinkProps) {
  if (submissionId === null) return <PersonName label={label} />
  return (
    <Link
      component={RouterLink}
      to={paths.submission.href(assignmentRef, submissionId)}
      color="inherit"
      underline="hover"
    >
      <PersonName label={label} />
    </Link>
  )
}
